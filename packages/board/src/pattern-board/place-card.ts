import * as Y from 'yjs';
import type { Writer } from '../document/entry.ts';
import { transactLocally } from '../document/local-change.ts';
import { orderAt } from '../document/make-room.ts';
import type { Placed } from '../document/order-keys.ts';
import { entryMap } from '../document/roots.ts';
import type { Card } from './card.ts';
import { type PatternBoardView, readPatternBoard } from './read-pattern-board.ts';

/** Where cards are laid, and by whom. */
export interface Laying {
  /** Null takes them out of whatever they are in. */
  readonly cluster: string | null;
  /** On the board; for what is in no cluster. */
  readonly at?: { readonly x: number; readonly y: number };
  /** Kept apart on purpose; only out of every cluster. */
  readonly isOutlier?: boolean;
  readonly writer: Writer;
}

/**
 * Lays cards, as one change: into a cluster, at its end, or onto the board.
 * @param view the board as it is, where the caller has it
 * @returns how many of them are on the board and were laid; 0 where the cluster is not there
 */
export function layCards(
  doc: Y.Doc,
  ids: readonly string[],
  laying: Laying,
  view: PatternBoardView = readPatternBoard(doc),
): number {
  const { cluster } = laying;
  if (cluster !== null && view.items.byId.get(cluster)?.type !== 'cluster') return 0;
  const cards = ids.flatMap((id) => view.cards.get(id) ?? []);
  const list: Placed[] = view.items.under(cluster, 'place').filter(({ id }) => !ids.includes(id));
  transactLocally(doc, () => {
    for (const card of cards) {
      const order = orderAt(doc, 'items', { list, index: list.length });
      list.push({ id: card.id, order });
      lay(doc, card, { ...laying, order });
    }
  });
  return cards.length;
}

function lay(doc: Y.Doc, card: Card, laying: Laying & { readonly order: string }): void {
  const { cluster, at, isOutlier = false, writer, order } = laying;
  const where = { parent: cluster, order, ...at, isOutlier: isOutlier && cluster === null };
  const place = entryMap(doc, 'items', card.id);
  if (place?.get('type') !== 'place' || place.get('deletedAt') !== null) {
    const fields = { type: 'place', ...where, ...writer, deletedAt: null };
    doc.getMap('items').set(card.id, new Y.Map<unknown>(Object.entries(fields)));
    return;
  }
  const stays = card.cluster === cluster && card.order !== undefined;
  for (const [name, value] of Object.entries(where)) {
    if ((name === 'order' && stays) || place.get(name) === value) continue;
    place.set(name, value);
  }
}
