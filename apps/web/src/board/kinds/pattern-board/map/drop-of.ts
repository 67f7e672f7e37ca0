import { CARD, clusterAt, looseCardAt, type MapLayout } from './lay-map.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What letting go of something means. */
export type Drop =
  | { readonly kind: 'into'; readonly card: string; readonly cluster: string }
  /** On another loose card: the two begin a pattern. */
  | { readonly kind: 'with'; readonly card: string; readonly other: string; readonly at: Point }
  | {
      readonly kind: 'onto-table';
      readonly card: string;
      readonly at: Point;
      readonly isOutlier: boolean;
    }
  | { readonly kind: 'move-cluster'; readonly cluster: string; readonly at: Point };

/**
 * What it means that a node was let go here.
 * @param node its position is within its parent, where it has one
 * @returns undefined where everything stays as it was
 */
export function dropOf(
  layout: MapLayout,
  node: { readonly id: string; readonly position: Point; readonly parentId?: string | undefined },
): Drop | undefined {
  const parent = layout.clusters.find(({ cluster }) => cluster.id === node.parentId);
  const at = {
    x: Math.round(node.position.x + (parent?.box.x ?? 0)),
    y: Math.round(node.position.y + (parent?.box.y ?? 0)),
  };
  const laid = layout.cards.find(({ card }) => card.id === node.id);
  if (!laid) {
    return parent ? undefined : { kind: 'move-cluster', cluster: node.id, at };
  }
  const middle = { x: at.x + CARD.width / 2, y: at.y + CARD.height / 2 };
  const over = clusterAt(layout, middle)?.cluster.id;
  const card = node.id;
  if (over !== undefined)
    return over === laid.parent ? undefined : { kind: 'into', card, cluster: over };
  const other = looseCardAt(layout, middle, card);
  if (other)
    return { kind: 'with', card, other: other.card.id, at: { x: other.box.x, y: other.box.y } };
  return { kind: 'onto-table', card, at, isOutlier: laid.card.isOutlier };
}
