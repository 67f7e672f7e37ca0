import * as z from 'zod/mini';
import { FigureSeries, Measure } from '../figures.ts';
import { Id } from '../ids.ts';
import { LATER_LIMITS } from '../later-limits.ts';
import { typed, typedOrNothing } from './names.ts';

/** Under how many people a group is hidden: what a network may choose, and what it is else. */
export const GROUP_THRESHOLDS = { least: 5, usual: 10, most: 30 } as const;

const column = z.number().check(z.int(), z.minimum(0), z.maximum(59));

/** Which column of a table holds what, counted from 0. */
export const TableMapping = z.object({
  location: column,
  value: column,
  group: z.optional(column),
  time: z.optional(column),
  format: z.optional(column),
  base: z.optional(column),
  measure: z.optional(Measure),
});
export type TableMapping = z.infer<typeof TableMapping>;

/** `POST /api/networks/:id/datasets`: a published table as text. It is not kept: only what may be shown of it is. */
export const NewDatasetForm = z.object({
  title: typed(LATER_LIMITS.datasetTitle),
  source: typedOrNothing(LATER_LIMITS.datasetSource),
  /** Commas, semicolons, tabs or bars; the first line has the headings. */
  text: z.string().check(z.minLength(1), z.maxLength(LATER_LIMITS.datasetText)),
  mapping: z.optional(TableMapping),
  /** Not to be changed afterwards: two answers side by side would tell more than either. */
  threshold: z.optional(
    z.number().check(z.int(), z.minimum(GROUP_THRESHOLDS.least), z.maximum(GROUP_THRESHOLDS.most)),
  ),
});
export type NewDatasetForm = z.infer<typeof NewDatasetForm>;

/** A table that was imported, in a list. */
export const DatasetSummary = z.object({
  id: Id,
  title: z.string(),
  source: z.string(),
  /** Milliseconds since 1970. */
  addedAt: z.number(),
  threshold: z.number(),
  /** How many figures are kept back, and whether group sizes were known. */
  hidden: z.number(),
  sizesKnown: z.boolean(),
  /** Lines of the file; read + problems = lines. */
  lines: z.number(),
  read: z.number(),
  places: z.number(),
  firstTime: z.string(),
  lastTime: z.string(),
});
export type DatasetSummary = z.infer<typeof DatasetSummary>;

/** `GET /api/networks/:id/datasets`, the newest first. */
export const DatasetList = z.array(DatasetSummary);
export type DatasetList = z.infer<typeof DatasetList>;

/** `GET /api/datasets/:id`: what can be chosen of it. */
export const DatasetInfo = z.object({
  ...DatasetSummary.shape,
  locations: z.array(z.string()),
  /** The place that is all others together. */
  state: z.nullable(z.string()),
  /** One empty name where the table parts nobody. */
  groups: z.array(z.string()),
  times: z.array(z.string()),
  measures: z.array(Measure),
});
export type DatasetInfo = z.infer<typeof DatasetInfo>;

/** Without them: the first of the table's places, and the first of its measures. */
export const SeriesQuery = z.object({
  location: z.optional(z.string()),
  measure: z.optional(Measure),
});
export type SeriesQuery = z.infer<typeof SeriesQuery>;

/** `GET /api/datasets/:id/series`: all groups and times of a place, and of the state. */
export const SeriesAnswer = z.object({ times: z.array(z.string()), series: z.array(FigureSeries) });
export type SeriesAnswer = z.infer<typeof SeriesAnswer>;

/** `POST /api/boards/:id/figures`: writes the figures of a card of a data board. */
export const CardFiguresForm = z.object({
  cardId: Id,
  datasetId: Id,
  location: z.string(),
  measure: Measure,
  groups: z.array(z.string()).check(z.minLength(1), z.maxLength(LATER_LIMITS.cardGroups)),
  times: z.array(z.string()).check(z.minLength(1), z.maxLength(LATER_LIMITS.cardTimes)),
});
export type CardFiguresForm = z.infer<typeof CardFiguresForm>;
