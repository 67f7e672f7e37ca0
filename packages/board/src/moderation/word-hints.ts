import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';

/** The root map, the server's, that says whether those who write here are offered a word list. */
export const HINTS_ROOT = 'server:hints';
const WORDS = 'words';

/** The server alone calls this. */
export function setWordHints(doc: Y.Doc, on: boolean): void {
  if (readWordHints(doc) !== on) doc.getMap(HINTS_ROOT).set(WORDS, on);
}

/** Off unless somebody switched it on. */
export const readWordHints = (doc: Y.Doc): boolean => rootMap(doc, HINTS_ROOT)?.get(WORDS) === true;
