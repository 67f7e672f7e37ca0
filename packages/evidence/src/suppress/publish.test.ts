import { describe, expect, it } from 'vitest';
import { type PublishedTable, publish, readCsv, readTable } from '../index.ts';
import { codeRate } from './code-rate.ts';

const HEAD = 'Location,Group,Year,Format,Data,N';
function published(
  lines: readonly string[],
  { threshold = 10, base = false } = {},
): PublishedTable {
  const text = readCsv([HEAD, ...lines].join('\n'));
  const mapping = {
    location: 0,
    group: 1,
    time: 2,
    format: 3,
    value: 4,
    ...(base ? { base: 5 } : {}),
  };
  const found = text && readTable(text, mapping);
  if (found?.status !== 'read') throw new Error('not read');
  return publish(found.table, threshold);
}
const lines = (place: string, counts: Record<string, number | string>, year = '2011') =>
  Object.entries(counts).map(([group, value]) => `${place},${group},${year},Number,${value},`);
const statesIn = (table: PublishedTable, measure: 'count' | 'rate' = 'count') =>
  table.cells.map((cell) => {
    const figure = cell?.[measure];
    return figure?.state === 'value' ? figure.value : figure?.state;
  });

describe('hiding small groups', () => {
  it('E-8 a number under the threshold goes with its rate, and the next smallest with it; a zero stays', () => {
    const rows = lines('D', { All: 200, Asian: 4, Black: 0, Hispanic: 30, White: 166 });
    const table = published([...rows, 'D,Asian,2011,Percent,0.02,', 'D,White,2011,Percent,0.83,']);
    expect(statesIn(table)).toEqual([200, 'hidden', 0, 'hidden', 166]);
    expect(statesIn(table, 'rate')).toEqual([undefined, 'hidden', undefined, undefined, 83]);
  });

  it('E-8 the threshold is 10 unless it is set, from 5 to 30', () => {
    const rows = lines('D', { Asian: 7, Black: 12, White: 40 });
    expect(statesIn(published(rows))).toEqual(['hidden', 'hidden', 40]);
    expect(statesIn(published(rows, { threshold: 5 }))).toEqual([7, 12, 40]);
    expect(statesIn(published(rows, { threshold: 30 }))).toEqual(['hidden', 'hidden', 'hidden']);
    expect(() => published(rows, { threshold: 4 })).toThrow(RangeError);
    expect(() => published(rows, { threshold: 31 })).toThrow(RangeError);
  });

  it('E-9 what is left of a total is never fewer people than the threshold', () => {
    const table = published(lines('D', { All: 105, Asian: 2, Black: 3, Hispanic: 40, White: 60 }));
    expect(statesIn(table)).toEqual([105, 'hidden', 'hidden', 'hidden', 60]);
  });

  it('E-9 where there is no other group to hide, the total goes', () => {
    const table = published(lines('D', { All: 3, Asian: 3, Black: 0 }));
    expect(statesIn(table)).toEqual(['hidden', 'hidden', 0]);
  });

  it('E-10 the state less the other districts tells nothing', () => {
    const rows = [
      ...lines('Colorado', { All: 700, Asian: 104, Black: 240, White: 356 }),
      ...lines('D 1', { All: 204, Asian: 4, Black: 80, White: 120 }),
      ...lines('D 2', { All: 240, Asian: 40, Black: 90, White: 110 }),
      ...lines('D 3', { All: 256, Asian: 60, Black: 70, White: 126 }),
    ];
    const states = statesIn(published(rows));
    const column = (group: number) => [1, 2, 3].map((place) => states[place * 4 + group]);
    expect(states.slice(0, 4)).toEqual([700, 104, 240, 356]);
    expect(column(0)).toEqual([204, 240, 256]);
    for (const group of [1, 2]) {
      expect(column(group).filter((state) => state === 'hidden').length).toBeGreaterThan(1);
    }
    expect(column(3)).toEqual([120, 110, 126]);
  });

  it('E-10 all years less the others tells nothing', () => {
    const rows = [
      ...lines('D', { Asian: 4, White: 80 }, '2011'),
      ...lines('D', { Asian: 30, White: 70 }, '2012'),
      ...lines('D', { Asian: 34, White: 150 }, 'All years'),
    ];
    const asian = statesIn(published(rows)).slice(0, 3);
    expect(asian.filter((state) => state === 'hidden').length).toBeGreaterThan(1);
  });

  it('E-11 what the publisher kept back is not told by ours', () => {
    const table = published(lines('D', { All: 200, Asian: 'LNE', Black: 40, White: 130 }));
    expect(statesIn(table)).toEqual([200, 'too-few', 'hidden', 130]);
  });

  it('E-11 N/A stays N/A, and hides nothing', () => {
    const table = published(lines('D', { All: 200, Asian: 'N/A', Black: 40, White: 130 }));
    expect(statesIn(table)).toEqual([200, 'not-available', 40, 130]);
  });
});

describe('rates', () => {
  it('E-13 are whole percent, their ends are ranges, wider for few people', () => {
    expect(codeRate(0.5573)).toEqual({ state: 'value', value: 56 });
    expect(codeRate(0.03)).toEqual({ state: 'at-most', value: 5 });
    expect(codeRate(0)).toEqual({ state: 'at-most', value: 5 });
    expect(codeRate(0.97)).toEqual({ state: 'at-least', value: 95 });
    expect(codeRate(0.08, 30)).toEqual({ state: 'at-most', value: 10 });
    expect(codeRate(0.85, 12)).toEqual({ state: 'at-least', value: 80 });
    expect(codeRate(0.5, 12)).toEqual({ state: 'value', value: 50 });
    expect(codeRate(0.145)).toEqual({ state: 'value', value: 15 });
  });

  it('E-14 with their base: hidden where it is small, and where few reached what they tell', () => {
    const table = published(
      [
        'D,All,2011,Percent,0.5,100',
        'D,Asian,2011,Percent,0.5,8',
        'D,Black,2011,Percent,0.35,20',
        'D,White,2011,Percent,0.5417,72',
      ],
      { base: true },
    );
    expect(statesIn(table)).toEqual([100, 'hidden', 'hidden', 72]);
    expect(statesIn(table, 'rate')).toEqual([50, 'hidden', 'hidden', 54]);
  });

  it('E-14 where a total is hidden no share of it is told', () => {
    const table = published([
      ...lines('D', { All: 8, Asian: 0, White: 8 }),
      'D,All,2011,Percent,1,',
      'D,Asian,2011,Percent,0,',
    ]);
    expect(statesIn(table, 'rate')).toEqual(['hidden', 'hidden', undefined]);
  });

  it('E-15 without any group sizes a table says so', () => {
    expect(published(['D,Asian,2011,Percent,0.4,']).sizesKnown).toBe(false);
    expect(published(lines('D', { Asian: 40, White: 40 })).sizesKnown).toBe(true);
  });
});
