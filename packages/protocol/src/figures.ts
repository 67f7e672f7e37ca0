import * as z from 'zod/mini';

/** Whether figures are a share of somebody or a number of people. */
export const Measure = z.enum(['rate', 'count']);
export type Measure = z.infer<typeof Measure>;

const number = z.number();

/** A figure of a table as it may be shown: rates in whole percent, counts as they are. Only values are numbers. */
export const Figure = z.discriminatedUnion('state', [
  z.object({ state: z.literal('value'), value: number }),
  /** A rate so low, or so high, that it would tell of nearly everybody: only its bound is told. */
  z.object({ state: z.literal('at-most'), value: number }),
  z.object({ state: z.literal('at-least'), value: number }),
  /** It is kept back here, so that nobody can be made out. */
  z.object({ state: z.literal('hidden') }),
  /** Whoever published it kept it back: too few people. */
  z.object({ state: z.literal('too-few') }),
  /** There is none. It is not zero. */
  z.object({ state: z.literal('not-available') }),
  /** The table says nothing of it at all. */
  z.object({ state: z.literal('missing') }),
]);
export type Figure = z.infer<typeof Figure>;

/** What may be shown of one place: groups by times, as in the lists of its table; null where it says nothing. */
export const PlaceFigures = z.array(
  z.nullable(z.object({ count: z.optional(Figure), rate: z.optional(Figure) })),
);
export type PlaceFigures = z.infer<typeof PlaceFigures>;

/** A group of a place over the years: one figure for each year, in their order. */
export const FigureSeries = z.object({
  of: z.enum(['district', 'state']),
  group: z.string(),
  figures: z.array(Figure),
});
export type FigureSeries = z.infer<typeof FigureSeries>;

const SHORT = 200;
const name = z.string().check(z.maxLength(SHORT));

/** What the server writes beside a card of a data board: all that its chart shows, and where it is from. */
export const CardFigures = z.object({
  datasetId: z.string(),
  title: z.string(),
  source: z.string(),
  /** The district, and the state where the table has it. */
  location: z.string(),
  state: z.nullable(z.string()),
  measure: Measure,
  groups: z.array(name),
  times: z.array(name),
  series: z.array(FigureSeries),
  /** Groups under so many people are hidden. */
  threshold: number,
  /** Whether the table has group sizes. */
  sizesKnown: z.boolean(),
});
export type CardFigures = z.infer<typeof CardFigures>;
