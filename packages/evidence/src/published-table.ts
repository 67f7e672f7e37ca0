import type { EvidenceTable } from './table.ts';

/** A figure as it may be shown: rates in whole percent, counts as they are. */
export type Figure =
  | { readonly state: 'value'; readonly value: number }
  /** A rate so low, or so high, that it would tell of nearly everybody: only its bound is told. */
  | { readonly state: 'at-most'; readonly value: number }
  | { readonly state: 'at-least'; readonly value: number }
  /** We keep it back, so that nobody can be made out. */
  | { readonly state: 'hidden' }
  /** Whoever published it kept it back: too few people. */
  | { readonly state: 'too-few' }
  /** There is none. It is not zero. */
  | { readonly state: 'not-available' };

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
