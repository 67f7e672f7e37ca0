import { CardFigures } from '@throughline/protocol';
import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';

/**
 * The root map that holds the figures of each card, by the card's id. It is the server's: it writes there
 * only what everybody may see, so that history and exports hold nothing else.
 */
export const FIGURES_ROOT = 'server:figures';

/** So many cards have figures at most; those of cards that were taken away count too. */
const MAX_FIGURES = 200;

/** The board has figures for as many cards as it takes. */
export class DataBoardFull extends Error {
  override readonly name = 'DataBoardFull';
}

/** Writes a card's figures; the server alone calls this. Throws DataBoardFull. */
export function putFigures(doc: Y.Doc, cardId: string, figures: CardFigures): void {
  const all = doc.getMap(FIGURES_ROOT);
  if (!all.has(cardId) && all.size >= MAX_FIGURES) throw new DataBoardFull();
  if (JSON.stringify(all.get(cardId)) !== JSON.stringify(figures)) all.set(cardId, figures);
}

/** The figures of every card that has some. What is none is skipped. */
export function readFigures(doc: Y.Doc): ReadonlyMap<string, CardFigures> {
  const found = new Map<string, CardFigures>();
  for (const [id, value] of rootMap(doc, FIGURES_ROOT)?.entries() ?? []) {
    const figures = CardFigures.safeParse(value).data;
    if (figures) found.set(id, figures);
  }
  return found;
}
