// @vitest-environment node
import { expect, test } from 'vitest';
import { readTextFile } from './read-text-file.ts';

test.each([
  ['UTF-8', new TextEncoder().encode('Nombre\nLucía Nuñez')],
  [
    'UTF-8 with its mark',
    Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Nombre\nLucía Nuñez')),
  ],
  ['Windows-1252', Uint8Array.from([...'Nombre\nLucía Nuñez'], (sign) => sign.charCodeAt(0))],
  [
    'UTF-16, as spreadsheets save “Unicode text”',
    Uint8Array.of(
      0xff,
      0xfe,
      ...[...'Nombre\nLucía Nuñez'].flatMap((sign) => [sign.charCodeAt(0), 0]),
    ),
  ],
])('a list in %s is read with its letters', async (_, bytes) => {
  expect(await readTextFile(new Blob([bytes as BlobPart]))).toBe('Nombre\nLucía Nuñez');
});

test('a workbook is no text', async () => {
  expect(await readTextFile(new Blob(['PK\u0003\u0004 sheet']))).toBeUndefined();
});
