import type { Reading } from '../read-figure.ts';
import type { Structure } from '../structure.ts';
import { cellAt, type EvidenceTable } from '../table.ts';
import type { Sum, Sums } from './sums.ts';

/** A number of people in each cell, or undefined; `kept-back` where the publisher withheld it. */
export type People = (number | 'kept-back' | undefined)[];

/**
 * How numbers of people add up in a table: groups to all, districts to the state, years to all years.
 * A cell without a number takes part in nothing.
 */
export function sumsOfTable(
  table: EvidenceTable,
  structure: Structure,
  people: People,
  least: Sums['least'],
): Sums {
  const there = (cell: number) => people[cell] !== undefined;
  const sums: Sum[] = [];
  const add = (total: number | undefined, parts: readonly number[]) => {
    const members = parts.filter(there);
    if (members.length > 0) {
      sums.push({ total: total !== undefined && there(total) ? total : undefined, parts: members });
    }
  };
  const { locations, groups, times } = table;
  const at = (l: number, g: number, t: number) => cellAt(table, l, g, t);
  const others = (list: readonly string[], whole: number) =>
    list.flatMap((_, index) => (index === whole ? [] : index));
  for (let l = 0; l < locations.length; l++) {
    for (let t = 0; t < times.length; t++) {
      for (const set of structure.sets) {
        const total = set.total === undefined ? undefined : at(l, set.total, t);
        add(
          total,
          set.parts.map((g) => at(l, g, t)),
        );
      }
    }
  }
  const { state, allTimes } = structure;
  for (let g = 0; g < groups.length; g++) {
    if (state !== undefined) {
      for (let t = 0; t < times.length; t++) {
        if (there(at(state, g, t)))
          add(
            at(state, g, t),
            others(locations, state).map((l) => at(l, g, t)),
          );
      }
    }
    if (allTimes !== undefined) {
      for (let l = 0; l < locations.length; l++) {
        if (there(at(l, g, allTimes)))
          add(
            at(l, g, allTimes),
            others(times, allTimes).map((t) => at(l, g, t)),
          );
      }
    }
  }
  const values = people.map((value) => (value === 'kept-back' ? undefined : value));
  return { values, least, sums };
}

export const peopleIn = (reading: Reading | undefined): number | 'kept-back' | undefined =>
  reading?.state === 'value'
    ? reading.value
    : reading?.state === 'too-few'
      ? 'kept-back'
      : undefined;
