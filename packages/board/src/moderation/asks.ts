import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';
import { HINTS_ROOT } from './word-hints.ts';

const ASKS = 'asks';

/**
 * Notes that somebody on this board was asked to say a note differently: every page there then looks whether it was
 * its own person. Whom, by whom and which note stands nowhere in the document. The server alone calls this.
 */
export const tellOfAsk = (doc: Y.Doc): void => {
  doc.getMap(HINTS_ROOT).set(ASKS, asksOn(doc) + 1);
};

/** How often that happened on a board. */
export function asksOn(doc: Y.Doc): number {
  const asks = rootMap(doc, HINTS_ROOT)?.get(ASKS);
  return typeof asks === 'number' && Number.isSafeInteger(asks) ? asks : 0;
}
