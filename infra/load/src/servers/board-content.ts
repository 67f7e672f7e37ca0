import { LISTS, writeEmpathyMap } from '@throughline/board';
import * as Y from 'yjs';

/** What a board begins with, the same bytes for every server. */
export interface BoardContent {
  readonly update: Uint8Array;
  /** The Yjs client id that wrote it. */
  readonly client: number;
}

const WORDS = [
  'the',
  'bus',
  'comes',
  'before',
  'school',
  'and',
  'nobody',
  'asks',
  'why',
  'she',
  'waits',
  'there',
]; // prettier-ignore

/** A board of ours with so many notes of some six words each. */
export function boardOfNotes(notes: number): BoardContent {
  const doc = new Y.Doc();
  writeEmpathyMap(doc, {
    notes: Array.from({ length: notes }, (_, note) => ({
      list: LISTS[note % LISTS.length] ?? 'who',
      kind: 'guess',
      author: `key-0-${note % 40}`,
      role: 'parent',
      language: 'en',
      text: Array.from({ length: 6 }, (_, word) => WORDS[(note * 5 + word * 7) % 12]).join(' '),
    })),
  });
  return { update: Y.encodeStateAsUpdate(doc), client: doc.clientID };
}

/** The state vector of somebody who has all of a document. */
export function stateVectorOf({ update }: BoardContent): Uint8Array {
  return Y.encodeStateVectorFromUpdate(update);
}
