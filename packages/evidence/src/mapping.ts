import type { Measure } from '@throughline/protocol';

/** What a column may hold. */
export const TABLE_FIELDS = ['location', 'group', 'time', 'format', 'value', 'base'] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** Which column holds what, counted from 0. `base` is of how many people a rate tells. */
export interface Mapping {
  readonly location: number;
  readonly value: number;
  readonly group?: number | undefined;
  readonly time?: number | undefined;
  readonly format?: number | undefined;
  readonly base?: number | undefined;
  /** What all values are where no column says it. */
  readonly measure?: Measure | undefined;
}
