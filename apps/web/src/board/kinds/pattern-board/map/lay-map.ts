import type { Card, Cluster, PatternBoardView } from '@throughline/board';

export const CARD = { width: 216, height: 136 } as const;
const GAP = 14;
const PAD = 16;
const HEAD = 208;
const COLUMNS = 3;
const LANE = 120;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A card where it lies: inside its cluster's box, or on the table. */
export interface LaidCard {
  readonly card: Card;
  readonly parent: string | undefined;
  /** Within the parent where there is one. */
  readonly x: number;
  readonly y: number;
  /** On the table. */
  readonly box: Box;
}

export interface LaidCluster {
  readonly cluster: Cluster;
  readonly parent: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  readonly depth: number;
}

export interface MapLayout {
  /** Outer ones before what stands in them. */
  readonly clusters: readonly LaidCluster[];
  readonly cards: readonly LaidCard[];
  /** Where the lanes begin that have no frame of their own. */
  readonly lanes: readonly {
    readonly id: 'signals' | 'clusters' | 'outliers';
    readonly x: number;
    readonly y: number;
  }[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where everything lies: as people put it, else signals to the left and patterns to the right of them. */
export function layMap(view: PatternBoardView): MapLayout {
  const clusters: LaidCluster[] = [];
  const cards: LaidCard[] = [];
  const put = { clusters, cards };
  const spots = flow(view.clusters);
  for (const [i, cluster] of view.clusters.entries()) {
    const at = positionOf(cluster) ?? spots[i] ?? { x: 0, y: 0 };
    putCluster(put, cluster, { at, parent: undefined, origin: { x: 0, y: 0 }, depth: 0 });
  }
  const looseWidth = putGrid(cards, view.loose, { y: 0 });
  const rows = Math.ceil(view.loose.filter((card) => !card.at).length / columnsFor(view.loose));
  const below = rows * (CARD.height + GAP) + LANE;
  putGrid(cards, view.outliers, { y: below });
  const left = -looseWidth - LANE;
  return {
    clusters,
    cards,
    lanes: [
      { id: 'signals', x: left, y: -72 },
      { id: 'clusters', x: 0, y: -72 },
      ...(view.outliers.length > 0 ? [{ id: 'outliers' as const, x: left, y: below - 72 }] : []),
    ],
  };
}

/** How large a cluster is with all that stands in it. */
export function sizeOf(cluster: Cluster): Size {
  const rows = Math.ceil(cluster.cards.length / COLUMNS);
  const inner = cluster.clusters.map(sizeOf);
  const cardsWidth = COLUMNS * CARD.width + (COLUMNS - 1) * GAP;
  const width = Math.max(cardsWidth, ...inner.map((size) => size.width)) + 2 * PAD;
  const innerHeight = inner.reduce((sum, size) => sum + size.height + GAP, 0);
  const height = HEAD + rows * (CARD.height + GAP) + innerHeight + PAD;
  return { width, height: Math.max(height, HEAD + CARD.height / 2) };
}

interface Putting {
  readonly at: { readonly x: number; readonly y: number };
  readonly parent: string | undefined;
  readonly origin: { readonly x: number; readonly y: number };
  readonly depth: number;
}

function putCluster(
  put: { clusters: LaidCluster[]; cards: LaidCard[] },
  cluster: Cluster,
  { at, parent, origin, depth }: Putting,
): void {
  const size = sizeOf(cluster);
  const box = { x: origin.x + at.x, y: origin.y + at.y, ...size };
  put.clusters.push({ cluster, parent, ...at, box, depth });
  let y = HEAD;
  for (const [i, card] of cluster.cards.entries()) {
    const within = {
      x: PAD + (i % COLUMNS) * (CARD.width + GAP),
      y: HEAD + Math.floor(i / COLUMNS) * (CARD.height + GAP),
    };
    const on = { x: box.x + within.x, y: box.y + within.y, ...CARD };
    put.cards.push({ card, parent: cluster.id, ...within, box: on });
    y = within.y + CARD.height + GAP;
  }
  for (const inner of cluster.clusters) {
    const inside = { at: { x: PAD, y }, parent: cluster.id, origin: box, depth: depth + 1 };
    putCluster(put, inner, inside);
    y += sizeOf(inner).height + GAP;
  }
}

function positionOf({ item }: Cluster): { x: number; y: number } | undefined {
  const { x, y } = item.values;
  return x === undefined || y === undefined ? undefined : { x, y };
}

/** Three columns, each next one into the shortest. */
function flow(clusters: readonly Cluster[]): { x: number; y: number }[] {
  const width = COLUMNS * CARD.width + (COLUMNS - 1) * GAP + 2 * PAD + 40;
  const columns = clusters.length > 24 ? Math.ceil(Math.sqrt(clusters.length)) : 3;
  const heights = Array.from({ length: columns }, () => 0);
  return clusters.map((cluster) => {
    const shortest = heights.indexOf(Math.min(...heights));
    const y = heights[shortest] ?? 0;
    heights[shortest] = y + sizeOf(cluster).height + 40;
    return { x: shortest * width, y };
  });
}

function columnsFor(cards: readonly Card[]): number {
  return Math.min(Math.max(Math.ceil(Math.sqrt(cards.length)), 3), 40);
}

/** Cards in rows, to the left of the patterns. @returns how wide they are */
function putGrid(laid: LaidCard[], cards: readonly Card[], { y }: { y: number }): number {
  const columns = columnsFor(cards);
  const width = columns * (CARD.width + GAP) - GAP;
  let next = 0;
  for (const card of cards) {
    const at = card.at ?? {
      x: -width - LANE + (next % columns) * (CARD.width + GAP),
      y: y + Math.floor(next / columns) * (CARD.height + GAP),
    };
    if (!card.at) next += 1;
    laid.push({ card, parent: undefined, ...at, box: { ...at, ...CARD } });
  }
  return width;
}

/** The innermost cluster that lies here; undefined for the bare table. */
export function clusterAt(
  { clusters }: MapLayout,
  { x, y }: { x: number; y: number },
): LaidCluster | undefined {
  return clusters.filter(({ box }) => holds(box, x, y)).sort((a, b) => b.depth - a.depth)[0];
}

/** The card on the bare table that lies here, other than this one. */
export function looseCardAt(
  { cards }: MapLayout,
  { x, y }: { x: number; y: number },
  but: string,
): LaidCard | undefined {
  return cards.find(
    ({ card, parent, box }) => parent === undefined && card.id !== but && holds(box, x, y),
  );
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}
