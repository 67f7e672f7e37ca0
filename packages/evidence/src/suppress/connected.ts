import type { Sums } from './sums.ts';

/** Hidden cells that sums tie together. */
export interface Component {
  readonly cells: readonly number[];
  /** Each sum's hidden cells with their signs: parts plus, the total minus. */
  readonly rows: readonly (readonly (readonly [cell: number, sign: number])[])[];
}

/** Parts the hidden cells into those that have to do with each other. */
export function connected({ sums }: Sums, hidden: ReadonlySet<number>): Component[] {
  const leader = new Map<number, number>();
  const find = (cell: number): number => {
    let at = cell;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) {
      leader.set(at, leader.get(up) ?? up);
      at = up;
    }
    return at;
  };
  const rows = sums.flatMap(({ total, parts }) => {
    const row = parts.flatMap((cell) => (hidden.has(cell) ? [[cell, 1] as const] : []));
    if (total !== undefined && hidden.has(total)) row.push([total, -1] as never);
    return row.length === 0 ? [] : [row as readonly (readonly [number, number])[]];
  });
  for (const cell of hidden) leader.set(cell, cell);
  for (const row of rows) {
    const [first] = row;
    for (const [cell] of row) leader.set(find(cell), find(first?.[0] ?? cell));
  }
  const cellsOf = Map.groupBy(hidden, find);
  const rowsOf = Map.groupBy(rows, (row) => find(row[0]?.[0] ?? -1));
  return [...cellsOf].map(([at, cells]) => ({ cells, rows: rowsOf.get(at) ?? [] }));
}
