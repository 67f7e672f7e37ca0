import { DOCUMENTS_PATH, POLLED_DOCUMENTS_PATH } from '@throughline/protocol';
import { type Block, BlockingProxy } from '@throughline/testing/blocking-proxy';
import { test as base, expect, expectAccessible } from './fixtures.ts';
import { expectLight, joinTable, notesIn, writeNote } from './table.ts';

/** In so many milliseconds a blocked network has to be found out, and got around. */
const BAR_MS = 10_000;

const test = base.extend<{
  /** A proxy before this test's server, and its address for a browser. */
  wall: (block: Block) => Promise<{ asked: BlockingProxy; at: { baseURL: string } }>;
}>({
  wall: async ({ stage }, use) => {
    const started: BlockingProxy[] = [];
    await use(async (block) => {
      const asked = await BlockingProxy.start({ block, targetPort: stage.port });
      started.push(asked);
      return { asked, at: { baseURL: `http://localhost:${asked.port}` } };
    });
    for (const proxy of started) await proxy.close();
  },
});

test('behind a proxy that refuses WebSockets and one that swallows them, people write together', async ({
  stage,
  person,
  wall,
}) => {
  const [refusing, swallowing] = [await wall('refuses'), await wall('swallows-frames')];
  const ana = await person(refusing.at);
  const bo = await person(swallowing.at);
  const cy = await person();
  await joinTable(cy, stage, { name: 'Cy' });
  await expectLight(cy, 'Saved');
  for (const [page, name] of [
    [ana, 'Ana'],
    [bo, 'Bo'],
  ] as const) {
    const opened = page.waitForURL(/\/board\//).then(() => Date.now());
    await joinTable(page, stage, { name });
    await expectLight(page, 'Saved');
    const tookMs = Date.now() - (await opened);
    console.log(`${name} saw Saved after ${tookMs} ms`);
    expect(tookMs).toBeLessThan(BAR_MS);
  }
  await writeNote(ana, 'Hears', 'Through the wall');
  await expect(notesIn(bo, 'Hears').filter({ hasText: 'Through the wall' })).toBeVisible();
  await writeNote(bo, 'Sees', 'Around the wall');
  await writeNote(cy, 'Says', 'There is no wall');
  for (const page of [ana, bo, cy]) {
    await expect(notesIn(page, 'Hears').filter({ hasText: 'Through the wall' })).toBeVisible();
    await expect(notesIn(page, 'Sees').filter({ hasText: 'Around the wall' })).toBeVisible();
    await expect(notesIn(page, 'Says').filter({ hasText: 'There is no wall' })).toBeVisible();
    await expectLight(page, 'Saved');
  }
  await expectAccessible(ana);

  // The next visit need not find it out again: not one WebSocket is tried for the document.
  const tried = swallowing.asked.countAsked('upgrade', `${DOCUMENTS_PATH}/`);
  expect(tried).toBeGreaterThan(0);
  await bo.reload();
  await expect(notesIn(bo, 'Sees').filter({ hasText: 'Around the wall' })).toBeVisible();
  await expectLight(bo, 'Saved');
  expect(swallowing.asked.countAsked('upgrade', `${DOCUMENTS_PATH}/`)).toBe(tried);

  // The server goes and comes back: what was written meanwhile arrives.
  await stage.kill();
  await expectLight(ana, 'Offline');
  await writeNote(ana, 'Does', 'Went on writing');
  await stage.start();
  await expectLight(ana, 'Saved');
  await expect(notesIn(bo, 'Does').filter({ hasText: 'Went on writing' })).toBeVisible();
});

test('a proxy that lets WebSockets through carries the map on one, and nothing by polling', async ({
  stage,
  person,
  wall,
}) => {
  const passing = await wall('passes');
  const ana = await person(passing.at);
  await joinTable(ana, stage, { name: 'Ana' });
  await writeNote(ana, 'Hears', 'Straight through');
  await expectLight(ana, 'Saved');
  expect(passing.asked.countAsked('upgrade', `${DOCUMENTS_PATH}/`)).toBe(1);
  expect(passing.asked.countAsked('GET', POLLED_DOCUMENTS_PATH)).toBe(0);
});

test('a device that is put aside loses nothing, and is back within five seconds of waking', async ({
  stage,
  person,
}) => {
  const [ana, bo] = [await person(), await person()];
  await joinTable(ana, stage, { name: 'Ana' });
  await joinTable(bo, stage, { name: 'Bo' });
  await writeNote(ana, 'Hears', 'Before the nap');
  await expectLight(ana, 'Saved');
  const browser = await ana.context().newCDPSession(ana);
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
  // While it sleeps its line is cut without a word: the server it spoke to is another one now.
  await stage.kill();
  await stage.start();
  await expectLight(bo, 'Saved');
  await writeNote(bo, 'Sees', 'While Ana slept');
  await browser.send('Page.setWebLifecycleState', { state: 'active' });
  const wokeAt = Date.now();
  await expect(notesIn(ana, 'Sees').filter({ hasText: 'While Ana slept' })).toBeVisible();
  await expectLight(ana, 'Saved');
  expect(Date.now() - wokeAt).toBeLessThan(5_000);
  await writeNote(ana, 'Does', 'Woke up');
  await expect(notesIn(bo, 'Does').filter({ hasText: 'Woke up' })).toBeVisible();
});
