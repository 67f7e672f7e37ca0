import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { cellAt, guessMapping, readCsv, readTable, type TableText } from '../src/index.ts';
import { PUBLISHED, published, publishedAreHere } from './published.ts';

/** The columns of the five files, as their publisher calls them. */
const FIELD_OF: Record<string, string> = {
  Location: 'location',
  Category: 'group',
  Race: 'group',
  'Poverty Level': 'group',
  'Race Ethnicity': 'group',
  TimeFrame: 'time',
  DataFormat: 'format',
  Data: 'value',
};

const parted = (name: (typeof PUBLISHED)[number]): TableText => {
  const text = readCsv(published(name));
  if (!text) throw new Error(`${name} is no table`);
  return text;
};
const fieldsOf = (text: TableText) =>
  Object.fromEntries(text.headings.map((heading, index) => [FIELD_OF[heading], index]));

describe.skipIf(!publishedAreHere)('the five published tables of ../shared/data', () => {
  it.each(PUBLISHED)('E-1 every line of %s is read or listed as a problem', (name) => {
    const found = readTable(parted(name));
    if (found.status !== 'read') throw new Error(found.reason);
    // Counted from the bytes, with no reader of tables.
    const inFile =
      published(name)
        .replace(/\r?\n$/, '')
        .split(/\r?\n/).length - 1;
    expect(found.lines).toBe(inFile);
    expect(found.read + found.problems.length).toBe(inFile);
    const figures = found.table.cells.flatMap((cell) => [cell?.count, cell?.rate]);
    expect(figures.filter((figure) => figure !== undefined)).toHaveLength(found.read);
    expect(found.problems.map(({ problem }) => problem)).toEqual(
      {
        'enrolment-by-race-ethnicity.csv': Array(8).fill('no-value'),
        'free-or-reduced-price-lunch.csv': Array(3).fill('over-100-percent'),
      }[name as string] ?? [],
    );
  });

  it.each(PUBLISHED)(
    'E-2 the columns of %s are guessed right, shuffled and renamed too',
    (name) => {
      const text = parted(name);
      expect(guessMapping(text)).toMatchObject(fieldsOf(text));
      const random = seeded();
      for (let round = 0; round < 12; round++) {
        const order = text.headings.map((_, index) => index);
        for (let i = order.length - 1; i > 0; i--) {
          const j = random.below(i + 1);
          [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
        }
        const shuffled: TableText = {
          headings: order.map((index) => text.headings[index] ?? ''),
          above: [],
          lines: text.lines.map(({ line, cells }) => ({
            line,
            cells: order.map((index) => cells[index] ?? ''),
          })),
        };
        const right = fieldsOf(shuffled);
        expect(guessMapping(shuffled), `seed ${random.seed}`).toMatchObject(right);
        const renamed = { ...shuffled, headings: shuffled.headings.map((_, index) => `V${index}`) };
        expect(guessMapping(renamed), `seed ${random.seed}, renamed`).toMatchObject(right);
      }
    },
  );

  it('E-3 LNE and N/A are states of their own, and never zero', () => {
    const raw = published('proficiency-math-by-race-ethnicity.csv').split('\r\n').slice(1, -1);
    const found = readTable(parted('proficiency-math-by-race-ethnicity.csv'));
    if (found.status !== 'read') throw new Error(found.reason);
    const { table } = found;
    for (const line of raw) {
      const [place = '', group = '', time = '', , value = ''] = line.split(',');
      const at = cellAt(
        table,
        table.locations.indexOf(place),
        table.groups.indexOf(group),
        table.times.indexOf(time),
      );
      const state = { LNE: 'too-few', 'N/A': 'not-available' }[value];
      expect(table.cells[at]?.rate).toEqual(
        state ? { state } : { state: 'value', value: Number(value) },
      );
    }
  });
});
