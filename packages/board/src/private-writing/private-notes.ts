import * as Y from 'yjs';
import { newEntryId } from '../document/entry-id.ts';
import { transactLocally } from '../document/local-change.ts';
import { entryMap, rootMap } from '../document/roots.ts';

/** The shape of a private document, as `meta.schema` says it. */
export const PRIVATE_SCHEMA_VERSION = 1;
/** How many notes one person writes alone in one step, and how long each may be, in UTF-16 code units. */
export const MAX_PRIVATE_NOTES = 60;
export const MAX_PRIVATE_NOTE = 1_000;

const ROOT = 'notes';

/** One note of somebody who writes alone. */
export interface PrivateNote {
  readonly id: string;
  readonly text: string;
  /** The list of the board that it is meant for; null: wherever the board begins. */
  readonly list: string | null;
  /** Its writer keeps it to themselves: no reveal takes it. */
  readonly kept: boolean;
}

/** Makes an empty document a private one. For the server alone. */
export function writePrivateDocument(doc: Y.Doc, notes: readonly PrivateNote[] = []): void {
  doc.transact(() => {
    doc.getMap('meta').set('kind', 'private');
    doc.getMap('meta').set('schema', PRIVATE_SCHEMA_VERSION);
    for (const [index, note] of notes.entries()) put(doc, { ...note, order: index });
  });
}

/** Every note that is there, as its writer put them in order. Never throws. */
export function readPrivateNotes(doc: Y.Doc): readonly PrivateNote[] {
  return placed(doc).map(({ order: _, ...note }) => note);
}

/** What a reveal takes: notes with words that their writer does not keep. */
export const isReleased = ({ kept, text }: PrivateNote): boolean => !kept && text.trim() !== '';

/**
 * Adds a note at the end.
 * @returns its id; undefined when there are as many as there may be
 */
export function addPrivateNote(
  doc: Y.Doc,
  note: Pick<PrivateNote, 'text' | 'list'>,
): string | undefined {
  const there = placed(doc);
  if (there.length >= MAX_PRIVATE_NOTES) return undefined;
  const id = newEntryId();
  const order = 1 + Math.max(-1, ...there.map((one) => one.order));
  transactLocally(doc, () => put(doc, { ...note, id, kept: false, order }));
  return id;
}

/** Changes a note's words, character by character where they differ. False for an unknown note. */
export function setPrivateText(doc: Y.Doc, id: string, text: string): boolean {
  const words = entryMap(doc, ROOT, id)?.get('text');
  if (!(words instanceof Y.Text)) return false;
  const before = words.toString();
  const after = text.slice(0, MAX_PRIVATE_NOTE);
  if (before === after) return true;
  const start = sameAtStart(before, after);
  const end = sameAtEnd(before.slice(start), after.slice(start));
  transactLocally(doc, () => {
    words.delete(start, before.length - start - end);
    words.insert(start, after.slice(start, after.length - end));
  });
  return true;
}

/** Says for where a note is, or that its writer keeps it. False for an unknown note. */
export function changePrivateNote(
  doc: Y.Doc,
  id: string,
  change: Partial<Pick<PrivateNote, 'list' | 'kept'>>,
): boolean {
  const note = entryMap(doc, ROOT, id);
  if (!note) return false;
  transactLocally(doc, () => {
    for (const [name, value] of Object.entries(change)) note.set(name, value);
  });
  return true;
}

/** Takes a note away, its words with it. False for an unknown note. */
export function removePrivateNote(doc: Y.Doc, id: string): boolean {
  const note = entryMap(doc, ROOT, id);
  const words = note?.get('text');
  if (!note) return false;
  transactLocally(doc, () => {
    note.set('deletedAt', 1);
    if (words instanceof Y.Text) words.delete(0, words.length);
  });
  return true;
}

type Placed = PrivateNote & { readonly order: number };

function placed(doc: Y.Doc): Placed[] {
  const notes = [...(rootMap(doc, ROOT)?.entries() ?? [])].flatMap(
    ([id, note]) => (note instanceof Y.Map ? read(id, note) : undefined) ?? [],
  );
  return notes.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function read(id: string, note: Y.Map<unknown>): Placed | undefined {
  const [text, list, order] = ['text', 'list', 'order'].map((name) => note.get(name));
  if (typeof note.get('deletedAt') === 'number' || !(text instanceof Y.Text)) return undefined;
  return {
    id,
    text: text.toString().slice(0, MAX_PRIVATE_NOTE),
    list: typeof list === 'string' ? list : null,
    kept: note.get('kept') === true,
    order: typeof order === 'number' && Number.isFinite(order) ? order : 0,
  };
}

function put(doc: Y.Doc, { id, text, ...plain }: Placed): void {
  const note = new Y.Map<unknown>(Object.entries({ ...plain, deletedAt: null }));
  note.set('text', new Y.Text(text.slice(0, MAX_PRIVATE_NOTE)));
  doc.getMap(ROOT).set(id, note);
}

function sameAtStart(a: string, b: string): number {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same++;
  // No character is cut in two.
  return same > 0 && isHighHalf(a.charCodeAt(same - 1)) ? same - 1 : same;
}

function sameAtEnd(a: string, b: string): number {
  let same = 0;
  while (same < Math.min(a.length, b.length) && a.at(-1 - same) === b.at(-1 - same)) same++;
  return same > 0 && isLowHalf(a.charCodeAt(a.length - same)) ? same - 1 : same;
}

const isHighHalf = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLowHalf = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
