import type { Dataset } from '@throughline/network';
import type { FigureSeries, Measure, PlaceFigures } from '@throughline/protocol';

/** What may be shown of a district, and of the state beside it where the table has it. */
export interface Places {
  readonly district: PlaceFigures;
  readonly state: PlaceFigures | undefined;
}

/** The series of these groups over these times; what the table does not have is `missing`. */
export function seriesOf(
  { groups, times }: Pick<Dataset, 'groups' | 'times'>,
  { district, state }: Places,
  choice: { measure: Measure; groups: readonly string[]; times: readonly string[] },
): FigureSeries[] {
  const of = (which: FigureSeries['of'], figures: PlaceFigures) =>
    choice.groups.map((group): FigureSeries => {
      const g = groups.indexOf(group);
      return {
        of: which,
        group,
        figures: choice.times.map((time) => {
          const t = times.indexOf(time);
          const cell = g < 0 || t < 0 ? undefined : figures[g * times.length + t];
          return cell?.[choice.measure] ?? { state: 'missing' };
        }),
      };
    });
  return [...of('district', district), ...(state ? of('state', state) : [])];
}
