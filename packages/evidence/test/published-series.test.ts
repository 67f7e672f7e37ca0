import { describe, expect, it } from 'vitest';
import { type PublishedTable, publish, readCsv, readTable, seriesOf } from '../src/index.ts';
import { PUBLISHED, published, publishedAreHere } from './published.ts';

function tableOf(name: (typeof PUBLISHED)[number]): PublishedTable {
  const text = readCsv(published(name));
  const found = text && readTable(text);
  if (found?.status !== 'read') throw new Error('not read');
  return publish(found.table);
}

/** What the raw file says, by its text alone. */
function raw(name: (typeof PUBLISHED)[number], place: string, group: string, year: string) {
  const line = published(name)
    .split('\r\n')
    .find((one) => one.startsWith(`${place},${group},${year},Percent,`));
  return line?.split(',').at(-1) ?? '';
}

describe.skipIf(!publishedAreHere)('series of the published tables', () => {
  const MATH = 'proficiency-math-by-race-ethnicity.csv';
  const GROUPS = [
    'All Students',
    'Asian',
    'Black',
    'Hispanic',
    'White',
    'Native American',
    'Two or more',
    'Hawaiian/Pacific Islander',
  ];
  const YEARS = ['2011', '2012', '2013', '2014'];

  it.each(['ADAMS COUNTY 14', 'ACADEMY 20', 'AGATE 300', 'ASPEN 1'])(
    'E-16 mathematics proficiency by group for %s is what the raw file says',
    (location) => {
      const series = seriesOf(tableOf(MATH), {
        location,
        measure: 'rate',
        groups: GROUPS,
        times: YEARS,
      });
      expect(series).toHaveLength(2 * GROUPS.length);
      for (const { of, group, figures } of series ?? []) {
        const expected = YEARS.map((year) => {
          const cell = raw(MATH, of === 'district' ? location : 'Colorado', group, year);
          if (cell === 'LNE') return { state: 'too-few' };
          if (cell === 'N/A') return { state: 'not-available' };
          const percent = Math.round(Number(cell) * 100);
          if (percent <= 5) return { state: 'at-most', value: 5 };
          return percent >= 95
            ? { state: 'at-least', value: 95 }
            : { state: 'value', value: percent };
        });
        expect(figures, `${of} ${group}`).toEqual(expected);
      }
    },
  );

  it('E-8 no shown number of people in the five tables is from 1 to 9', () => {
    for (const name of PUBLISHED) {
      const counts = tableOf(name).cells.flatMap((cell) => cell?.count ?? []);
      const small = counts.filter(
        (figure) => figure.state === 'value' && figure.value > 0 && figure.value < 10,
      );
      expect(small, name).toEqual([]);
    }
  });

  it('E-16 an unknown place has no series; what the table does not have is missing', () => {
    const table = tableOf('graduation.csv');
    const choice = { measure: 'rate', groups: [''], times: ['2014', '1999'] } as const;
    expect(seriesOf(table, { ...choice, location: 'NOWHERE 1' })).toBeUndefined();
    const [district, state] = seriesOf(table, { ...choice, location: 'ADAMS COUNTY 14' }) ?? [];
    expect(district?.figures).toEqual([{ state: 'value', value: 66 }, { state: 'missing' }]);
    expect(state?.of).toBe('state');
  });
});
