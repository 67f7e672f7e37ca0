import type { Measure } from '@throughline/protocol';
import { TABLE_LIMITS } from './limits.ts';
import type { Reading } from './read-figure.ts';
import { type Cell, cellAt, type EvidenceTable } from './table.ts';

/** Where a figure belongs, as the line names it. */
interface Place {
  readonly place: string;
  readonly people: string;
  readonly when: string;
}

/** Names in the order in which they came, each with its number. */
class Names {
  readonly #numbers = new Map<string, number>();
  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }
  list(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** Gathers figures line by line. */
export class TableBuilder {
  readonly #places = new Names();
  readonly #groups = new Names();
  readonly #times = new Names();
  readonly #found = new Map<string, { l: number; g: number; t: number; cell: Cell }>();

  /** False when there is such a figure already: the first one stays. */
  put(at: Place, measure: Measure, reading: Reading, base: Reading | undefined): boolean {
    const l = this.#places.number(at.place);
    const g = this.#groups.number(at.people);
    const t = this.#times.number(at.when);
    const key = `${l}/${g}/${t}`;
    const cell = this.#found.get(key)?.cell ?? {};
    if (cell[measure]) return false;
    this.#found.set(key, {
      l,
      g,
      t,
      cell: { ...cell, [measure]: reading, ...(base ? { base } : {}) },
    });
    return true;
  }

  /** The table with its times in order; undefined when it is too large to be one. */
  table(): EvidenceTable | undefined {
    const [locations, groups, unsorted] = [
      this.#places.list(),
      this.#groups.list(),
      this.#times.list(),
    ];
    const size = locations.length * groups.length * unsorted.length;
    if (size > TABLE_LIMITS.cells) return undefined;
    const times = unsorted.toSorted((a, b) => (a < b ? -1 : 1));
    const place = unsorted.map((time) => times.indexOf(time));
    const cells = new Array<Cell | undefined>(size).fill(undefined);
    for (const { l, g, t, cell } of this.#found.values()) {
      cells[cellAt({ locations, groups, times }, l, g, place[t] ?? 0)] = cell;
    }
    return { locations, groups, times, cells };
  }
}
