import type { Figure as AnyFigure } from '@throughline/protocol';
import type { EvidenceTable } from './table.ts';

/** A figure that the table has. */
export type Figure = Exclude<AnyFigure, { state: 'missing' }>;

/** What may be shown of one place, group and time. */
export interface PublishedCell {
  readonly count?: Figure;
  readonly rate?: Figure;
}

/** A table of which every part may be shown together with every other: all cards and years at once. */
export interface PublishedTable extends Pick<EvidenceTable, 'locations' | 'groups' | 'times'> {
  readonly cells: readonly (PublishedCell | undefined)[];
  /** The place that is all others together, by its number. */
  readonly state: number | undefined;
  /** Under how many people a number was hidden. */
  readonly threshold: number;
  /** How many figures were hidden here, beside those that the publisher kept back. */
  readonly hidden: number;
  /** Whether group sizes stand in the table: without them, no group's size could be looked at. */
  readonly sizesKnown: boolean;
}
