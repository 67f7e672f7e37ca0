import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { expectLight, joinTable, writeNote } from './table.ts';

const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1440, height: 900 };

/** Presses Download, and waits for what comes. */
async function take(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^(Download|Descargar)$/ }).click(),
  ]);
  const name = download.suggestedFilename();
  await expect(page.getByRole('dialog').getByText(name)).toBeVisible();
  return { name, bytes: await readFile(await download.path()) };
}

test('a team takes its board along in every form, a network its digest, and anybody a blank sheet', async ({
  stage,
  person,
}) => {
  const ana = await person({ viewport: WIDE });
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Hears', '=SUM(A1) the bus leaves at four');
  await expectLight(ana, 'Saved');

  await ana.getByRole('button', { name: 'Menu' }).click();
  await ana.getByRole('button', { name: 'Take along' }).click();
  const dialog = ana.getByRole('dialog', { name: 'Take along' });
  await expect(dialog).toBeVisible();
  await expectAccessible(ana);

  const pdf = await take(ana);
  expect(pdf.name).toMatch(/^juniper-creek-school-district-empathy-map-\d{4}-\d\d-\d\d\.pdf$/);
  expect(pdf.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(pdf.bytes.toString('latin1')).toContain('/Lang (en)');

  await dialog.getByRole('radio', { name: /^Table/ }).check();
  const csv = (await take(ana)).bytes.toString();
  expect(csv).toContain('"\'=SUM(A1) the bus leaves at four"');
  expect(csv).not.toContain('"Ana"');
  await dialog.getByRole('checkbox', { name: /names of our team/ }).check();
  expect((await take(ana)).bytes.toString()).toContain('"Ana"');

  await dialog.getByRole('radio', { name: /^JSON/ }).check();
  expect(JSON.parse((await take(ana)).bytes.toString())).toMatchObject({
    format: 'throughline-board',
    kind: 'empathy-map',
  });
  await dialog.getByRole('radio', { name: /^Picture \(SVG\)/ }).check();
  expect((await take(ana)).bytes.toString()).toContain('the bus leaves at four');
  await dialog.getByRole('radio', { name: /^Picture \(PNG\)/ }).check();
  const png = await take(ana);
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');

  await ana.setViewportSize(PHONE);
  await dialog.getByRole('radio', { name: /^Word/ }).check();
  await dialog.getByRole('radio', { name: 'Español' }).check();
  const word = await take(ana);
  expect(word.name).toMatch(/\.docx$/);
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
  await dialog.getByRole('radio', { name: /slide/ }).check();
  await expect(dialog.getByRole('radio', { name: /^Word/ })).toHaveCount(0);
  const slide = await take(ana);
  expect(slide.name).toMatch(/-slide-.*\.pdf$/);
  expect(slide.bytes.toString('latin1')).toContain('/MediaBox [0 0 960 540]');
  const sideways = await ana.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
  await expectAccessible(ana);

  const session = await (await ana.request.get('/api/me')).json();
  const networkId = session.me.networkId as string;
  await ana.goto(`/network/${networkId}`);
  await ana.getByRole('button', { name: 'Digest to print' }).click();
  expect((await take(ana)).name).toMatch(/-digest-.*\.pdf$/);
  await expectAccessible(ana);
  await ana.goto(`/network/${networkId}/templates`);
  await ana.getByRole('button', { name: /^Blank sheet to print ?: Goal statement/ }).click();
  await ana.getByRole('radio', { name: 'A4' }).check();
  const sheet = await take(ana);
  expect(sheet.name).toMatch(/^goal-statement-.*\.pdf$/);
  expect(sheet.bytes.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]');
  await expectAccessible(ana);
});
