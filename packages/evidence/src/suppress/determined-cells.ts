import { connected } from './connected.ts';
import { eliminate } from './eliminate.ts';
import type { Sums } from './sums.ts';

/** Most numbers that one system of sums may hold: 160 MB, hundreds of times what a state publishes. */
const MOST_NUMBERS = 20_000_000;

/**
 * Hidden cells that may have only one value, given all that is shown and that a hidden number is at
 * least `least`. For every cell that is not among them there is another table, the same in all that is shown, in
 * which it has another number. A cell of the least that could only move together with another such cell
 * is reported too: that is more than needed, never less.
 * @throws RangeError when so many hidden cells hang together that it cannot be worked out here
 */
export function determinedCells(sums: Sums, hidden: ReadonlySet<number>): number[] {
  return connected(sums, hidden).flatMap(({ cells, rows }) => {
    // A cell of the least, or of nobody knows how many, can only grow: nothing rests on its shrinking.
    const moving = cells.filter((cell) => (sums.values[cell] ?? 0) > sums.least);
    const tight = cells.filter((cell) => (sums.values[cell] ?? 0) <= sums.least);
    const columns = new Map([...moving, ...tight].map((cell, column) => [cell, column]));
    if (rows.length * columns.size > MOST_NUMBERS) {
      throw new RangeError('too many hidden cells hang together');
    }
    const matrix = rows.map((row) => {
      const line = new Float64Array(columns.size);
      for (const [cell, sign] of row) line[columns.get(cell) ?? 0] = sign;
      return line;
    });
    const { fixed, outside } = eliminate(matrix, moving.length);
    return [...fixed, ...outside].map((column) => [...moving, ...tight][column] ?? 0);
  });
}
