import type * as Y from 'yjs';
import { isFragment, rootMap } from './document-maps.ts';
import { fragmentText } from './fragment-text.ts';
import { comparePlaces } from './order-keys.ts';
import { type NoteView, readNote } from './read-note.ts';
import {
  EVIDENCE_STRENGTHS,
  type EvidenceStrength,
  isOneOf,
  LISTS,
  type ListId,
  type NeedPart,
  OUTSIDE_LISTS,
} from './vocabulary.ts';

/** One blank of the need statement. */
export interface NeedPartView {
  readonly text: string;
  readonly fragment: Y.XmlFragment;
}

export interface NeedView {
  /** Undefined for a blank that the document lacks: only the server makes one. */
  readonly parts: Readonly<Record<NeedPart, NeedPartView | undefined>>;
  readonly strength: EvidenceStrength | undefined;
}

/** An empathy map as screens and exports see it. */
export interface EmpathyMapView {
  /** Every list is there, in the order of LISTS; the notes of each in their order. */
  readonly lists: ReadonlyMap<ListId, readonly NoteView[]>;
  readonly need: NeedView;
  readonly noteCount: number;
  /** Whether areas 3 to 6 each hold a note, so that area 7 opens. */
  readonly insideOpen: boolean;
}

/** Reads the whole map. Bad or foreign data is skipped or given a default; nothing is thrown, nothing changed. */
export function readEmpathyMap(doc: Y.Doc): EmpathyMapView {
  const notes: NoteView[] = [];
  for (const [id, value] of rootMap(doc, 'notes')?.entries() ?? []) {
    const note = readNote(id, value);
    if (note) notes.push(note);
  }
  return mapView(listsOf(notes), readNeed(doc));
}

/** Puts notes into their lists, each in its order. */
export function listsOf(notes: Iterable<NoteView>): Map<ListId, readonly NoteView[]> {
  const lists = new Map<ListId, NoteView[]>(LISTS.map((list) => [list, []]));
  for (const note of notes) lists.get(note.list)?.push(note);
  for (const list of lists.values()) list.sort(comparePlaces);
  return lists;
}

/** The view over lists and need, with what follows from them. */
export function mapView(
  lists: ReadonlyMap<ListId, readonly NoteView[]>,
  need: NeedView,
): EmpathyMapView {
  let noteCount = 0;
  for (const list of lists.values()) noteCount += list.length;
  const insideOpen = OUTSIDE_LISTS.every((list) => (lists.get(list)?.length ?? 0) > 0);
  return { lists, need, noteCount, insideOpen };
}

/** Reads the need statement. */
export function readNeed(doc: Y.Doc): NeedView {
  const need = rootMap(doc, 'need');
  const part = (name: NeedPart): NeedPartView | undefined => {
    const fragment = need?.get(name);
    return isFragment(fragment) ? { text: fragmentText(fragment), fragment } : undefined;
  };
  const strength = need?.get('strength');
  return {
    parts: { who: part('who'), needs: part('needs'), because: part('because') },
    strength: isOneOf(EVIDENCE_STRENGTHS, strength) ? strength : undefined,
  };
}
