import type { Figure, FigureSeries, Measure } from '@throughline/protocol';
import type { PublishedTable } from './published-table.ts';
import { cellAt } from './table.ts';

/** What a chart is to show of a table. */
export interface SeriesChoice {
  readonly location: string;
  readonly measure: Measure;
  /** In the order in which they are shown. */
  readonly groups: readonly string[];
  readonly times: readonly string[];
}

/**
 * The series of a choice, the district's first and then, where the table has the state, the state's.
 * Undefined when the table has no such place. Groups and times that it does not have are `missing`.
 */
export function seriesOf(table: PublishedTable, choice: SeriesChoice): FigureSeries[] | undefined {
  const district = table.locations.indexOf(choice.location);
  if (district < 0) return undefined;
  const of = (place: number, which: FigureSeries['of']) =>
    choice.groups.map(
      (group): FigureSeries => ({
        of: which,
        group,
        figures: choice.times.map((time) =>
          figureAt(table, { place, group, time }, choice.measure),
        ),
      }),
    );
  const { state } = table;
  if (state === undefined || state === district) return of(district, 'district');
  return [...of(district, 'district'), ...of(state, 'state')];
}

function figureAt(
  table: PublishedTable,
  at: { readonly place: number; readonly group: string; readonly time: string },
  measure: Measure,
): Figure {
  const g = table.groups.indexOf(at.group);
  const t = table.times.indexOf(at.time);
  if (g < 0 || t < 0) return { state: 'missing' };
  return table.cells[cellAt(table, at.place, g, t)]?.[measure] ?? { state: 'missing' };
}

/** Which measures a table has any figure of. */
export function measuresOf({ cells }: PublishedTable): Measure[] {
  return (['rate', 'count'] as const).filter((measure) => cells.some((cell) => cell?.[measure]));
}
