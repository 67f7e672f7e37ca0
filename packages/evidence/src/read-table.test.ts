import { describe, expect, it } from 'vitest';
import { guessMapping, type Mapping, readCsv, readTable } from './index.ts';

const HEAD = 'Location,Race,TimeFrame,DataFormat,Data';
const read = (text: string, mapping?: Mapping) => {
  const parted = readCsv(text);
  if (!parted) throw new Error('no table');
  return readTable(parted, mapping);
};
const done = (text: string, mapping?: Mapping) => {
  const found = read(text, mapping);
  if (found.status !== 'read') throw new Error(found.reason);
  return found;
};
const rates = (text: string) => done(text).table.cells.map((cell) => cell?.rate);

describe('reading a table', () => {
  it('E-4 takes a byte order mark, any line ends, quotes, semicolons and tabs', () => {
    const one = done(`\uFEFF${HEAD}\r\n"Adams, 14",White,2011,Percent,0.5\r\n`);
    expect(one.table.locations).toEqual(['Adams, 14']);
    const two = done('Distrito;Grupo;Año;Formato;Dato\nADAMS 14;Hispanos;2011;Porcentaje;55,4%\n');
    expect(two.table.cells).toEqual([{ rate: { state: 'value', value: 0.554 } }]);
    expect(
      done(`${HEAD.replaceAll(',', '\t')}\nA 1\tWhite\t2011\tNumber\t1,204\n`).table.cells,
    ).toEqual([{ count: { state: 'value', value: 1204 } }]);
  });

  it('E-5 a percentage is the same as 0.55, 55 and 55%', () => {
    const lines = (values: string[]) =>
      [HEAD, ...values.map((value, i) => `D ${i},White,2011,Percent,${value}`)].join('\n');
    expect(rates(lines(['0.55', '0.5', '1']))[0]).toEqual({ state: 'value', value: 0.55 });
    expect(rates(lines(['55', '50', '1', '0.4']))).toEqual(
      [0.55, 0.5, 0.01, 0.004].map((value) => ({ state: 'value', value })),
    );
    expect(rates(lines(['55%', '0.5%']))).toEqual(
      [0.55, 0.005].map((value) => ({ state: 'value', value })),
    );
  });

  it('E-1 says of each line that it cannot read why, and where it stands', () => {
    const found = done(
      [
        'Published by the state,,,,',
        HEAD,
        'ADAMS 14,White,2011,Percent,0.5',
        'ADAMS 14,White,2011,Percent,0.6',
        '',
        'ADAMS 14,Black,2011,Percent,',
        'ADAMS 14,Black,2012,Percent,abc',
        'ADAMS 14,Black,2013,Percent,-0.1',
        'ADAMS 14,Black,2013,Percent,170%',
        'ADAMS 14,Black,2013,Number,7.5',
        ',Black,2013,Percent,0.7',
        'ADAMS 14,,2013,Percent,0.7',
        'ADAMS 14,Black,soon,Percent,0.7',
        'ADAMS 14,Black,2013,Furlongs,0.7',
        'ADAMS 14,Black,2013,Percent,0.7,more',
        'ADAMS 14,Black,2013',
        'BOULDER 2,White,2012,Percent,LNE',
        'BOULDER 2,Black,2012,Percent,NA',
      ].join('\n'),
    );
    expect(found.problems.map(({ line, problem }) => `${line} ${problem}`)).toEqual([
      '1 above-headings',
      '4 said-twice',
      '5 blank-line',
      '6 no-value',
      '7 not-a-number',
      '8 below-zero',
      '9 over-100-percent',
      '10 count-not-whole',
      '11 no-location',
      '12 no-group',
      '13 not-a-time',
      '14 unknown-format',
      '15 too-many-cells',
      '16 too-few-cells',
    ]);
    expect(found.read + found.problems.length).toBe(found.lines);
  });

  it('E-2 a mapping that somebody gives is taken instead of the guess', () => {
    const text = 'Where,Old,New,When\nADAMS 14,10%,20%,2011\nBOULDER 2,30%,40%,2011\n';
    expect(guessMapping(readCsv(text) ?? { headings: [], above: [], lines: [] }).value).toBe(1);
    const given = done(text, { location: 0, value: 2, time: 3, measure: 'rate' });
    expect(given.table.cells.map((cell) => cell?.rate)).toEqual(
      [0.2, 0.4].map((value) => ({ state: 'value', value })),
    );
  });
});

describe('a table that looks like students’ records', () => {
  const refused = (text: string) => {
    const found = read(text);
    return found.status === 'refused' && found.reason === 'student-record' ? found.record : found;
  };
  const people = ['Ana Ruiz', 'Ben Cole', 'Cy Dorn', 'Dee Ellis', 'Ed Frost'];
  const table = (heading: string, cells: readonly string[]) =>
    [
      `${heading},School,Year,Score`,
      ...cells.map((cell, i) => `${cell},North,2011,${40 + i}`),
    ].join('\n');

  it('E-6 is refused by its headings', () => {
    expect(refused(table('Student ID', ['1', '2']))).toEqual({
      sign: 'ids',
      heading: 'Student ID',
    });
    expect(refused(table('Fecha de nacimiento', ['x', 'y']))).toMatchObject({
      sign: 'birth-dates',
    });
    expect(refused(table('Last Name', ['Ruiz', 'Cole']))).toMatchObject({ sign: 'names' });
    expect(refused(table('Guardian', ['Ruiz', 'Cole']))).toMatchObject({ sign: 'contacts' });
  });

  it('E-6 is refused by what stands in each line', () => {
    expect(refused(table('who', people))).toEqual({ sign: 'names', heading: 'who' });
    expect(refused(table('key number', ['482913', '482914', '482920', '482977']))).toMatchObject({
      sign: 'ids',
    });
    expect(refused(table('x', ['3/4/2009', '12/9/2009', '1/30/2010', '7/7/2008']))).toMatchObject({
      sign: 'birth-dates',
    });
    expect(
      refused(
        table(
          'x',
          people.map((name) => `${name.slice(0, 2)}@example.org`),
        ),
      ),
    ).toMatchObject({
      sign: 'contacts',
    });
  });

  it('E-6 places with two words are no names', () => {
    const found = read(table('Place', ['Elk Grove', 'Long Beach', 'Palo Alto', 'San Marino']));
    expect(found.status).toBe('read');
  });
});
