import * as Y from 'yjs';
import { holdsText, isHidden, readEntry } from '../document/entry.ts';
import { isOneOf } from '../document/is-one-of.ts';
import { entryMap, isFragment, rootMap } from '../document/roots.ts';
import { PARKED_LIST } from '../moderation/parked-notes.ts';
import { NOTE_KINDS } from '../notes/notes-shape.ts';
import { fragmentText } from '../text/fragment-text.ts';
import type { SignalSource } from './signal.ts';

/** Longer words are cut: a note's own limit is far below. */
const MAX_TEXT = 4_000;
const LIST = /^[a-z][a-z0-9-]{0,39}$/;

/** What a note of a board of any kind says now; undefined for one that is not there, taken away or empty. */
export function signalSource(doc: Y.Doc, noteId: string): SignalSource | undefined {
  return sourceIn(noteId, entryMap(doc, 'notes', noteId));
}

/** Every note of a board of any kind that can be pulled, by its id. */
export function signalSources(doc: Y.Doc): ReadonlyMap<string, SignalSource> {
  const sources: [string, SignalSource][] = [];
  for (const [id, value] of rootMap(doc, 'notes')?.entries() ?? []) {
    const source = sourceIn(id, value);
    if (source) sources.push([id, source]);
  }
  return new Map(sources);
}

function sourceIn(id: string, value: unknown): SignalSource | undefined {
  if (!(value instanceof Y.Map)) return undefined;
  const list = value.get('list');
  const fragment = value.get('text');
  if (typeof list !== 'string' || !LIST.test(list) || !isFragment(fragment)) return undefined;
  if (list === PARKED_LIST) return undefined;
  const text = fragmentText(fragment).slice(0, MAX_TEXT);
  if (!holdsText(text) || isHidden(value.get('deletedAt'), true)) return undefined;
  const kind = value.get('kind');
  const { role, language } = readEntry(id, value);
  return { list, kind: isOneOf(NOTE_KINDS, kind) ? kind : 'guess', role, language, text };
}
