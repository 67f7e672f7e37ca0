import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { editor, joinTable } from './table.ts';

interface Load {
  /** Pages, scripts, styles, pictures and answers, each gzipped. */
  gzippedBytes: number;
  fontBytes: number;
  addresses: string[];
}

/** What a page fetches over HTTP while `visit` runs. */
async function measure(page: Page, visit: () => Promise<unknown>): Promise<Load> {
  const responses: Response[] = [];
  const gather = (response: Response) => responses.push(response);
  page.on('response', gather);
  await visit();
  page.off('response', gather);
  const load: Load = { gzippedBytes: 0, fontBytes: 0, addresses: [] };
  for (const response of responses) {
    const path = new URL(response.url()).pathname;
    if (path.startsWith('/control') || response.status() >= 300) continue;
    const body = await response.body();
    load.addresses.push(path);
    if (path.endsWith('.woff2')) load.fontBytes += body.length;
    else load.gzippedBytes += gzipSync(body, { level: 9 }).length;
  }
  return load;
}

const kb = (bytes: number) => Math.round(bytes / 100) / 10;

test('the join page weighs at most 120 kB, the map with what follows it 360 kB, and nothing comes twice', async ({
  stage,
  person,
}) => {
  const first = await person();
  const join = await measure(first, async () => {
    await first.goto(`/j/${stage.joinCode}`);
    await expect(first.getByLabel('Your name')).toBeVisible();
    await first.evaluate(() => document.fonts.ready);
  });
  const doubled = join.addresses.filter((path, index) => join.addresses.indexOf(path) !== index);
  expect(doubled).toEqual([]);

  await joinTable(first, stage, { name: 'Ana' });
  // A fresh visit straight to the map, with nothing in the cache.
  const cookies = await first.context().cookies();
  const second = await person();
  await second.context().addCookies(cookies);
  const map = await measure(second, async () => {
    await second.goto(first.url());
    await expect(second.getByRole('button', { name: /A ninth grader/ })).toBeVisible();
    await second.getByRole('button', { name: /A ninth grader/ }).click();
    await expect(editor(second)).toBeFocused();
    await second.evaluate(() => document.fonts.ready);
  });
  expect(map.addresses.filter((path, index) => map.addresses.indexOf(path) !== index)).toEqual([]);
  test.info().annotations.push({
    type: 'first load',
    description:
      `join ${kb(join.gzippedBytes)} kB + fonts ${kb(join.fontBytes)} kB; ` +
      `map ${kb(map.gzippedBytes)} kB + fonts ${kb(map.fontBytes)} kB`,
  });
  console.log(test.info().annotations[0]?.description);
  expect(kb(join.gzippedBytes)).toBeLessThanOrEqual(120);
  // Of these, what it needs to be shown and written on keeps to 350 (`first-load.test.ts`); where one belongs follows.
  expect(kb(map.gzippedBytes)).toBeLessThanOrEqual(360);
});

test('what travels is compressed', async ({ stage, person }) => {
  const page = await person();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const scripts = responses.filter((response) => response.url().endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const { length } = await script.body();
    if (length > 1_024) expect(script.headers()['content-encoding']).toMatch(/br|gzip/);
  }
  expect(stage.origin).toContain('localhost');
});
