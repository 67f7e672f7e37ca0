import type { Reading } from './read-figure.ts';

/** What a table says of one place, group and time. */
export interface Cell {
  readonly count?: Reading;
  /** A share, 0 to 1. */
  readonly rate?: Reading;
  /** Of how many people the rate tells, where a column of its own says it. */
  readonly base?: Reading;
}

/** A published table as it was read, every figure at its place. Lists are in the order of the file, times sorted. */
export interface EvidenceTable {
  readonly locations: readonly string[];
  /** One group with an empty name where the table parts nobody. */
  readonly groups: readonly string[];
  /** One time with an empty name where the table has none. */
  readonly times: readonly string[];
  /** The cell of place l, group g and time t stands at `cellAt`. */
  readonly cells: readonly (Cell | undefined)[];
}

type Dimensions = Pick<EvidenceTable, 'locations' | 'groups' | 'times'>;

/** Where the cell of a place, a group and a time stands, all counted from 0. */
export const cellAt = ({ groups, times }: Dimensions, l: number, g: number, t: number): number =>
  (l * groups.length + g) * times.length + t;
