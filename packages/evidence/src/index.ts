export { familyOf, type GroupFamily, saysAll } from './group-words.ts';
export { guessMapping } from './guess-mapping.ts';
export { TABLE_LIMITS } from './limits.ts';
export type { TableLine, TableText } from './lines.ts';
export { type Mapping, TABLE_FIELDS, type TableField } from './mapping.ts';
export type { Figure, PublishedCell, PublishedTable } from './published-table.ts';
export { readCsv } from './read-csv.ts';
export type { Reading } from './read-figure.ts';
export { type LineProblem, type ProblemLine, type ReadTable, readTable } from './read-table.ts';
export {
  measuresOf,
  type SeriesChoice,
  seriesOf,
} from './series.ts';
export { type Structure, structureOf } from './structure.ts';
export type { StudentRecord, StudentSign } from './student-record.ts';
export { publish } from './suppress/publish.ts';
export { type Cell, cellAt, type EvidenceTable } from './table.ts';
