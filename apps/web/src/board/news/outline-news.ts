import type { OutlineNode } from '@throughline/board';

/** What others did since a screen reader last heard of it. */
export interface News {
  readonly arrived: readonly string[];
  readonly left: readonly string[];
  /** How many notes and items came, by the label of their area. */
  readonly added: ReadonlyMap<string, number>;
  /** The labels of areas in which something was changed or moved. */
  readonly changed: ReadonlySet<string>;
  readonly removed: number;
}

export const NO_NEWS: News = {
  arrived: [],
  left: [],
  added: new Map(),
  changed: new Set(),
  removed: 0,
};

/** Whether there is anything to tell. */
export function isNews(news: News): boolean {
  return (
    news.arrived.length + news.left.length + news.added.size + news.changed.size + news.removed > 0
  );
}

/** A board as it was read once. */
export interface Reading {
  readonly outline: readonly OutlineNode[];
  /** Its notes and items, by id; each is the same object for as long as nothing in it changes. */
  readonly entries: ReadonlyMap<string, unknown>;
}

/**
 * What changed from one outline of a board to the next. Notes, items and signals are counted where they stand now;
 * a text of the template only changes.
 */
export function outlineNews(before: Reading, after: Reading): News {
  const old = linesOf(before);
  const added = new Map<string, number>();
  const changed = new Set<string>();
  for (const { node, area, under } of linesOf(after).values()) {
    const earlier = old.get(node.id);
    old.delete(node.id);
    const same = before.entries.get(node.id) === after.entries.get(node.id);
    if (earlier?.under === under && same && earlier.node.text === node.text) continue;
    if (earlier !== undefined || node.what === 'field') changed.add(area);
    else added.set(area, (added.get(area) ?? 0) + 1);
  }
  const removed = [...old.values()].filter(({ node }) => node.what !== 'field').length;
  return { ...NO_NEWS, added, changed, removed };
}

/** A line that people made or filled, the label of the area that it is in, and what it stands under. */
interface Line {
  readonly node: OutlineNode;
  readonly area: string;
  readonly under: string;
}

function linesOf({ outline }: Reading): Map<string, Line> {
  const lines = new Map<string, Line>();
  const walk = (nodes: readonly OutlineNode[], area: string | undefined, under: string) => {
    for (const node of nodes) {
      const inArea = area ?? node.label ?? '';
      if (node.what !== 'area') lines.set(node.id, { node, area: inArea, under });
      walk(node.children, inArea, node.id);
    }
  };
  walk(outline, undefined, '');
  return lines;
}

/** Both together, for one digest. Who came and went again in between is not mentioned. */
export function mergeNews(a: News, b: News): News {
  const added = new Map(a.added);
  for (const [area, count] of b.added) added.set(area, (added.get(area) ?? 0) + count);
  const changed = new Set([...a.changed, ...b.changed].filter((area) => !added.has(area)));
  return {
    arrived: [...a.arrived.filter((name) => !b.left.includes(name)), ...b.arrived],
    left: [
      ...a.left.filter((name) => !b.arrived.includes(name)),
      ...b.left.filter((name) => !a.arrived.includes(name)),
    ],
    added,
    changed,
    removed: a.removed + b.removed,
  };
}
