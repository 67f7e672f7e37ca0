import { cellAt, type Figure, type PublishedTable } from '../../src/index.ts';
import type { RandomTable } from './random-table.ts';
import { type Problem, Simplex } from './simplex.ts';

/** A hidden number that the attacker found out. */
export interface Recovered {
  readonly what: 'people' | 'reached';
  readonly at: number;
  readonly value: number;
}

/**
 * Somebody who has every card of a table side by side, knows how it adds up (groups to all, districts to the
 * state, years to all years), how rates are rounded and coded, that a zero is shown and so a hidden number is
 * at least 1, and that numbers of people are whole. Finds every hidden number, and every one that the publisher kept back, with only one value that
 * fits: first by narrowing intervals sum by sum, then by linear programming over all sums at once.
 */
export function attack(made: RandomTable, shown: PublishedTable): Recovered[] {
  const people = solve(peopleProblem(made, shown)).map((one) => ({
    what: 'people' as const,
    ...one,
  }));
  if (made.kind === 'share') return people;
  const reached = solve(reachedProblem(made, shown)).map((one) => ({
    what: 'reached' as const,
    ...one,
  }));
  return [...people, ...reached];
}

/** What the attacker looks for, beside what they know. */
interface Hunt extends Problem {
  readonly wanted: readonly number[];
}

function peopleProblem(made: RandomTable, shown: PublishedTable): Hunt {
  const low: number[] = [];
  const high: number[] = [];
  const wanted: number[] = [];
  shown.cells.forEach((cell, at) => {
    const [from, to] = countBounds(cell?.count);
    low.push(from);
    high.push(to);
    if (withheld(cell?.count)) wanted.push(at);
  });
  return {
    rows: [
      ...sumsOf(made),
      ...(made.kind === 'share' ? shareRows(made, shown, { low, high }) : []),
    ],
    low,
    high,
    wanted,
  };
}

const withheld = (figure: Figure | undefined) =>
  figure?.state === 'hidden' || figure?.state === 'too-few';

/** What a count that is shown, hidden or not there may be. */
function countBounds(count: Figure | undefined): [number, number] {
  if (count?.state === 'value') return [count.value, count.value];
  if (withheld(count)) return [1, Number.POSITIVE_INFINITY];
  return [0, 0];
}

/** A share that is shown bounds its count, if all are shown; and all, if its count is. */
function shareRows(
  made: RandomTable,
  shown: PublishedTable,
  bounds: { low: number[]; high: number[] },
): Problem['rows'] {
  const all = made.table.groups.indexOf('All Students');
  shown.cells.forEach((cell, at) => {
    const total =
      at - ((Math.floor(at / shown.times.length) % shown.groups.length) - all) * shown.times.length;
    const span = spanOf(cell?.rate);
    if (!span || all < 0 || total === at) return;
    const [from, to] = span;
    const narrow = (index: number, low: number, high: number) => {
      bounds.low[index] = Math.max(bounds.low[index] ?? 0, Math.ceil(low - 1e-9));
      bounds.high[index] = Math.min(bounds.high[index] ?? 0, Math.floor(high + 1e-9));
    };
    narrow(at, from * (bounds.low[total] ?? 0), to * (bounds.high[total] ?? 0));
    if (from > 0) narrow(total, (bounds.low[at] ?? 0) / to, (bounds.high[at] ?? 0) / from);
  });
  return [];
}

/** Between which shares a rate lies that is shown as it is. */
function spanOf(rate: Figure | undefined): [number, number] | undefined {
  switch (rate?.state) {
    case 'value':
      return [(rate.value - 0.5) / 100, (rate.value + 0.5) / 100];
    case 'at-most':
      return [0, (rate.value + 0.5) / 100];
    case 'at-least':
      return [(rate.value - 0.5) / 100, 1];
    default:
      return undefined;
  }
}

/** How many reached what the rates tell: bounded by the rate where it and its base are shown. */
function reachedProblem(made: RandomTable, shown: PublishedTable): Hunt {
  const low: number[] = [];
  const high: number[] = [];
  const wanted: number[] = [];
  shown.cells.forEach((cell, at) => {
    const base = cell?.count?.state === 'value' ? cell.count.value : undefined;
    const span = spanOf(cell?.rate);
    if (!cell) {
      low.push(0);
      high.push(0);
    } else if (span && base !== undefined) {
      low.push(Math.ceil(span[0] * base - 1e-9));
      high.push(Math.min(base, Math.floor(span[1] * base + 1e-9)));
    } else {
      low.push(0);
      high.push(base ?? Number.POSITIVE_INFINITY);
      if (cell.rate?.state === 'hidden') wanted.push(at);
    }
  });
  return { rows: sumsOf(made), low, high, wanted };
}

function sumsOf(made: RandomTable): Problem['rows'] {
  const { table, places, years, races, genders, has } = made;
  const rows: { terms: Map<number, number>; equals: number }[] = [];
  // A group of nobody stands in no line.
  const at = (place: string, group: string, year: string) => {
    const [l, g, t] = [
      table.locations.indexOf(place),
      table.groups.indexOf(group),
      table.times.indexOf(year),
    ];
    return l < 0 || g < 0 || t < 0 ? -1 : cellAt(table, l, g, t);
  };
  const add = (total: number, parts: readonly number[]) => {
    const there = parts.filter((part) => part >= 0);
    if (total < 0 || there.length === 0) return;
    rows.push({
      terms: new Map([...there.map((part) => [part, 1] as const), [total, -1]]),
      equals: 0,
    });
  };
  const allPlaces = has.state ? [...places, 'Colorado'] : places;
  const allYears = has.allYears ? [...years, 'All years'] : years;
  const groups = [...races, ...genders, ...(has.total ? ['All Students'] : [])];
  for (const place of allPlaces) {
    for (const year of allYears) {
      for (const set of has.total ? [races, genders] : []) {
        if (set.length > 0)
          add(
            at(place, 'All Students', year),
            set.map((group) => at(place, group, year)),
          );
      }
    }
  }
  for (const group of groups) {
    for (const year of has.state ? allYears : [])
      add(
        at('Colorado', group, year),
        places.map((place) => at(place, group, year)),
      );
    for (const place of has.allYears ? allPlaces : [])
      add(
        at(place, group, 'All years'),
        years.map((year) => at(place, group, year)),
      );
  }
  return rows;
}

function solve(hunt: Hunt): { at: number; value: number }[] {
  const low = [...hunt.low];
  const high = [...hunt.high];
  narrow(hunt.rows, low, high);
  const isOpen = (index: number) => low[index] !== high[index];
  const found = hunt.wanted.filter((index) => !isOpen(index));
  const open = low.flatMap((_, index) => (isOpen(index) ? index : []));
  const place = new Map(open.map((index, column) => [index, column]));
  const rows = hunt.rows.flatMap(({ terms, equals }) => {
    let rest = equals;
    const left = new Map<number, number>();
    for (const [index, factor] of terms) {
      const column = place.get(index);
      if (column === undefined) rest -= factor * (low[index] ?? 0);
      else left.set(column, factor);
    }
    return left.size > 0 ? [{ terms: left, equals: rest }] : [];
  });
  const simplex = new Simplex({
    rows,
    low: open.map((index) => low[index] ?? 0),
    high: open.map((index) => high[index] ?? 0),
  });
  if (!simplex.feasible) throw new Error('the attacker contradicts the table: the attack is wrong');
  for (const index of hunt.wanted.filter(isOpen)) {
    const least = simplex.extreme(place.get(index) ?? 0, 1) ?? Number.NEGATIVE_INFINITY;
    const most = simplex.extreme(place.get(index) ?? 0, -1) ?? Number.POSITIVE_INFINITY;
    if (Math.ceil(least - 1e-5) >= Math.floor(most + 1e-5)) {
      found.push(index);
      low[index] = Math.round(least);
    }
  }
  return found.map((at) => ({ at, value: low[at] ?? 0 }));
}

/** Narrows each number by every sum it stands in, until nothing narrows any more. */
function narrow(rows: Problem['rows'], low: number[], high: number[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { terms, equals } of rows) {
      for (const [index, factor] of terms) {
        let least = equals;
        let most = equals;
        for (const [other, by] of terms) {
          if (other === index) continue;
          least -= by > 0 ? by * (high[other] ?? 0) : by * (low[other] ?? 0);
          most -= by > 0 ? by * (low[other] ?? 0) : by * (high[other] ?? 0);
        }
        const [from, to] = factor > 0 ? [least, most] : [-most, -least];
        if (Math.ceil(from - 1e-9) > (low[index] ?? 0)) {
          low[index] = Math.ceil(from - 1e-9);
          changed = true;
        }
        if (Math.floor(to + 1e-9) < (high[index] ?? 0)) {
          high[index] = Math.floor(to + 1e-9);
          changed = true;
        }
      }
    }
  }
}
