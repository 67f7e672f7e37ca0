import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { readTable } from './index.ts';
import { readWorkbook } from './read-workbook.ts';
import { unpackedSize } from './unpacked-size.ts';

const ROWS = [
  ['Location', 'Race', 'TimeFrame', 'DataFormat', 'Data'],
  ['ADAMS 14', 'White', 2011, 'Percent', 0.5],
  ['ADAMS 14', 'Black', 2011, 'Percent', 'LNE'],
];

it('E-7 a workbook reads as its CSV does, and its formulas are not run', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Math', rows: ROWS },
      { name: 'Notes', rows: [['Only words']] },
    ],
  });
  const found = await readWorkbook(bytes);
  if (found.status !== 'read') throw new Error(found.reason);
  expect(found.sheets.map(({ name }) => name)).toEqual(['Math']);
  const [math] = found.sheets;
  const table = math && readTable(math.table);
  expect(table).toMatchObject({ status: 'read', read: 2 });
});

it('E-7 what unpacks to too much, is too large or no workbook is refused before it is unpacked', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: 'Math', rows: ROWS }] });
  expect(unpackedSize(bytes)).toBeGreaterThan(bytes.byteLength);
  const bomb = bytes.slice();
  const view = new DataView(bomb.buffer);
  for (let at = 0; at + 28 < bomb.byteLength; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 900_000_000, true);
  }
  expect(await readWorkbook(bomb)).toEqual({ status: 'refused', reason: 'too-large' });
  expect(await readWorkbook(new Uint8Array(9_000_000))).toEqual({
    status: 'refused',
    reason: 'too-large',
  });
  expect(await readWorkbook(new TextEncoder().encode('PK no'))).toMatchObject({
    reason: 'no-workbook',
  });
});

it('E-7 an entry that unpacks to more than it says is refused', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: 'Math', rows: ROWS }] });
  const liar = bytes.slice();
  const view = new DataView(liar.buffer);
  for (let at = 0; at + 28 < liar.byteLength; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 40, true);
  }
  expect(await readWorkbook(liar)).toMatchObject({ status: 'refused' });
});
