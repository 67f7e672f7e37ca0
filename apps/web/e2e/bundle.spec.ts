import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, expectAccessible, test } from './fixtures.ts';
import { expectLight, joinTable, writeNote } from './table.ts';
import { unpack } from './unpack.ts';

const HARMFUL = '<img src="https://example.org/x" onerror="document.title=1">=1+1';

test('a convening is taken along in one file, read from disk with no server, and taken in again', async ({
  stage,
  person,
  browser,
}) => {
  const ana = await person();
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Hears', HARMFUL);
  await expectLight(ana, 'Saved');

  const steward = await person({ viewport: { width: 1440, height: 900 } });
  await steward.goto(stage.stewardPath);
  await steward.getByRole('link', { name: 'Go to the desk' }).click();
  await steward.getByRole('link', { name: 'What is in the file' }).click();
  await expect(steward.getByRole('heading', { level: 1, name: /^Take along:/ })).toBeVisible();
  await expect(steward.getByText(/^The file is .* large/)).toBeVisible();
  await expectAccessible(steward);
  const [download] = await Promise.all([
    steward.waitForEvent('download'),
    steward.getByRole('button', { name: 'Download the file' }).click(),
  ]);
  const zip = await download.path();
  const folder = await mkdtemp(join(tmpdir(), 'throughline-bundle-'));
  await unpack(await readFile(zip), folder);
  const bundle = JSON.parse(await readFile(join(folder, 'bundle.json'), 'utf8'));
  expect(bundle.people.map(({ name }: { name: string }) => name)).toContain('Ana');

  for (const [file, language] of [
    ['index.html', 'en'],
    ['index.es.html', 'es'],
  ] as const) {
    // Not one of the server's people: there is no server.
    const reader = await browser.newPage({ viewport: { width: 820, height: 1180 } });
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    const address = pathToFileURL(join(folder, file)).href;
    await reader.goto(address);
    await expect(reader.locator('html')).toHaveAttribute('lang', language);
    await expect(reader.getByText(HARMFUL).first()).toBeVisible();
    await expectAccessible(reader);
    await reader.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(reader);
    await reader.keyboard.press('Tab');
    await expect(reader.getByRole('link', { name: /^(Skip to|Ir al)/ })).toBeFocused();
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([address]);
    await reader.close();
  }

  await steward.goto(`/network/${bundle.network.id}/take-in`);
  await steward.getByLabel('The file (.zip)').setInputFiles({
    name: 'broken.zip',
    mimeType: 'application/zip',
    buffer: (await readFile(zip)).subarray(0, 4000),
  });
  await steward.getByRole('button', { name: 'Look into it' }).click();
  await expect(steward.getByRole('alert')).toContainText('This is not a file');
  await steward.getByLabel('The file (.zip)').setInputFiles(zip);
  await steward.getByRole('button', { name: 'Look into it' }).click();
  await expect(steward.getByRole('heading', { name: 'What would come of it' })).toBeVisible();
  await expectAccessible(steward);
  await steward.getByRole('button', { name: 'Take it in' }).click();
  await expect(steward).toHaveURL(/\/convening\/[\w-]+$/);
  await steward.getByRole('link', { name: 'What is in the file' }).click();
  const [again] = await Promise.all([
    steward.waitForEvent('download'),
    steward.getByRole('button', { name: 'Download the file' }).click(),
  ]);
  expect((await readFile(await again.path())).equals(await readFile(zip))).toBe(true);
});
