import type { Card, Cluster } from '@throughline/board';
import type { Node } from '@xyflow/react';
import { CARD, type LaidCard, type LaidCluster, type MapLayout } from './lay-map.ts';

export type CardNode = Node<{ readonly card: Card }, 'card'>;
export type ClusterNode = Node<{ readonly cluster: Cluster }, 'cluster'>;
export type LaneNode = Node<{ readonly lane: 'signals' | 'clusters' | 'outliers' }, 'lane'>;
export type MapNode = CardNode | ClusterNode | LaneNode;

/** Without handles and with a size of its own a node is never measured. */
const KNOWN_SIZE = { handles: [] as NonNullable<Node['handles']> };

interface Known {
  readonly of: LaidCard | LaidCluster;
  readonly node: MapNode;
}

/** Gives the nodes of a layout; what lies and says as before is the same node, and is not drawn again. */
export function nodeMaker(mayWrite: boolean): (layout: MapLayout, far: boolean) => MapNode[] {
  const known = new Map<string, Known>();
  return ({ clusters, cards, lanes }, far) => [
    ...lanes.map(
      (lane): LaneNode => ({
        id: `lane-${lane.id}`,
        type: 'lane',
        position: { x: lane.x, y: lane.y },
        data: { lane: lane.id },
        draggable: false,
        selectable: false,
        focusable: false,
        width: 480,
        height: 56,
        ...KNOWN_SIZE,
        measured: { width: 480, height: 56 },
      }),
    ),
    ...clusters.map((laid) => kept(known, laid, () => clusterNode(laid, mayWrite))),
    ...(far ? [] : cards.map((laid) => kept(known, laid, () => cardNode(laid, mayWrite)))),
  ];
}

function kept(
  known: Map<string, Known>,
  laid: LaidCard | LaidCluster,
  make: () => MapNode,
): MapNode {
  const id = 'card' in laid ? laid.card.id : laid.cluster.id;
  const before = known.get(id);
  if (before && isSame(before.of, laid)) return before.node;
  const node = make();
  known.set(id, { of: laid, node });
  return node;
}

function isSame(a: LaidCard | LaidCluster, b: LaidCard | LaidCluster): boolean {
  const sameThing =
    'card' in a ? 'card' in b && a.card === b.card : 'cluster' in b && a.cluster === b.cluster;
  return sameThing && a.parent === b.parent && a.x === b.x && a.y === b.y;
}

function cardNode({ card, parent, x, y }: LaidCard, mayWrite: boolean): CardNode {
  return {
    id: card.id,
    type: 'card',
    position: { x, y },
    data: { card },
    draggable: mayWrite,
    ...CARD,
    ...KNOWN_SIZE,
    measured: CARD,
    zIndex: 2,
    ...(parent !== undefined && { parentId: parent }),
  };
}

function clusterNode(
  { cluster, parent, x, y, box, depth }: LaidCluster,
  mayWrite: boolean,
): ClusterNode {
  return {
    id: cluster.id,
    type: 'cluster',
    position: { x, y },
    data: { cluster },
    draggable: mayWrite,
    width: box.width,
    height: box.height,
    ...KNOWN_SIZE,
    measured: { width: box.width, height: box.height },
    zIndex: depth === 0 ? 0 : 1,
    ...(parent !== undefined && { parentId: parent }),
  };
}
