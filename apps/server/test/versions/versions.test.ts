import { BoardVersion, BoardVersions, VersionContent } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterEach, expect, it } from 'vitest';
import { Asking } from '../asking.ts';
import { type Guest, Running } from '../running.ts';
import { BoardPage } from './board-people.ts';

let running: Running;
let asking: Asking;
const pages: BoardPage[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
  await running.stop();
});

async function start(quietMs = 3_600_000, workMs = 3_600_000, over = {}) {
  running = await Running.start(over, { versionTimes: { quietMs, workMs } });
  asking = new Asking(running);
}
async function open(guest: Guest) {
  const page = await BoardPage.open(running, guest);
  pages.push(page);
  return page;
}

const path = (who: Guest) => `/boards/${who.boardId}/versions`;
const list = async (who: Guest) => asking.answer(BoardVersions, who, 'GET', path(who));
const name = (who: Guest, called: string) =>
  asking.answer(BoardVersion, who, 'POST', path(who), { name: called });
const see = (who: Guest, number: number | 'now') =>
  asking.answer(VersionContent, who, 'GET', `${path(who)}/${number}`);
let commands = 0;
async function command(order: Parameters<Running['server']['desk']['carryOut']>[2]) {
  const { convening } = await running.sample();
  commands++;
  const reply = await running.server.desk.carryOut(convening.id, `command-${commands}`, order);
  expect(reply).toMatchObject({ ok: true });
}

it('H-1 a version is made when everybody has gone, if something was written, and told in words and names', async () => {
  await start(60);
  const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
  const [hers, his] = [await open(ana), await open(bo)];
  hers.add('said Ana');
  his.add('said Bo');
  await Promise.all([hers.saved(), his.saved()]);
  await hers.close();
  expect((await list(bo)).versions).toEqual([]);
  await his.close();
  const [version] = await eventually('a version', async () => {
    const { versions } = await list(ana);
    return versions.length > 0 ? versions : undefined;
  });
  expect(version).toMatchObject({ number: 1, reason: 'session', name: null, by: null });
  expect(version?.people?.map((one) => one.name)).toEqual(['Ana', 'Bo']);
  const says = version?.summary.find(({ place }) => place === 'says');
  expect(says).toMatchObject({ label: 'areas.says.title', removed: 0 });
  expect(says?.added).toBeGreaterThanOrEqual(2);

  // Who only looks makes none.
  const again = await open(ana);
  await again.close();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await list(ana)).versions).toHaveLength(1);
  expect((await list(ana)).changedSince).toBe(false);
});

it('H-1 and beside the work of those who stay, each time only for what is new', async () => {
  await start(3_600_000, 120);
  const ana = await running.join('Ana');
  const page = await open(ana);
  page.add('in the first hour');
  const hourly = (count: number) =>
    eventually('a version', async () => (await list(ana)).versions.length === count);
  await hourly(1);
  page.add('in the second hour');
  await hourly(2);
  const [second] = (await list(ana)).versions;
  expect(second).toMatchObject({ reason: 'hourly', summary: [{ place: 'says', added: 1 }] });
  expect(JSON.stringify((await see(ana, 1)).content)).not.toContain('second hour');
  expect(JSON.stringify((await see(ana, 2)).content)).toContain('second hour');
});

it('H-2 what nobody had time to keep is kept when a server starts next, and each only once', async () => {
  await start();
  const ana = await running.join('Ana');
  const page = await open(ana);
  page.add('just before the power went');
  await page.saved();
  await page.close();
  const { dataDir } = running.config;
  await running.stop({ keepData: true });
  for (let again = 0; again < 2; again++) {
    await start(3_600_000, 3_600_000, { dataDir });
    const versions = await eventually('the version', async () => {
      const { versions, changedSince } = await list(ana);
      return changedSince ? undefined : versions;
    });
    expect(versions.map(({ reason }) => reason)).toEqual(['session']);
    if (again === 0) await running.stop({ keepData: true });
  }
});

it('H-3 the end of a convening is sealed: nobody renames it, nobody puts it back, its hash says what it held', async () => {
  await start();
  const ana = await running.join('Ana');
  const page = await open(ana);
  page.add('what we said at the end');
  await page.saved();
  await name(ana, 'before the board meeting');
  const now = await see(ana, 'now');
  await command({ type: 'close-convening' });
  const sealed = await eventually('the seal', async () =>
    (await list(ana)).versions.find(({ reason }) => reason === 'sealed'),
  );
  const { convening } = await running.sample();
  expect(sealed).toMatchObject({ convening: convening.name, name: null, hash: now.hash });
  expect(
    await asking.outcome(ana, 'PATCH', `${path(ana)}/${sealed.number}`, { name: 'Mine' }),
  ).toBe('409 wrong-stage');
  // Sealed as it was closed: there is nothing new to seal.
  await command({ type: 'seal-convening' });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect((await list(ana)).versions.filter(({ reason }) => reason === 'sealed')).toHaveLength(1);
  expect((await list(ana)).mayRestore).toBe(false);
  expect(await asking.outcome(ana, 'POST', `${path(ana)}/1/restore`, { part: null })).toBe(
    '403 not-allowed',
  );
  // Every board of the convening has its seal.
  const { storage } = running.server;
  for (const { id } of await storage.directory.boardsOfConvening(convening.id)) {
    await eventually('its seal', async () =>
      (await storage.versions.list(id)).some(({ reason }) => reason === 'sealed'),
    );
  }
});

it('H-3 P-01 erasing somebody whose words stay leaves the hash of a sealed version, and no byte of their key', async () => {
  await start();
  const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
  const page = await open(bo);
  page.add('said by somebody');
  await page.saved();
  await name(bo, 'his own name for it');
  await command({ type: 'close-convening' });
  const isSealed = async () => (await list(ana)).versions.find(({ reason }) => reason === 'sealed');
  const sealed = await eventually('the seal', isSealed);
  await page.close();
  const erased = await running.post('/api/me/erase', { confirm: 'erase' }, { cookie: bo.cookie });
  expect(erased.status).toBe(200);
  expect(await isSealed()).toMatchObject({ number: sealed.number, hash: sealed.hash });
  expect(JSON.stringify((await see(ana, sealed.number)).content)).toContain('said by somebody');
  for (const { people, by } of (await list(ana)).versions) {
    expect(people?.map((one) => one.name) ?? []).not.toContain('Bo');
    expect(by).not.toBe('Bo');
  }
  const { versions } = running.server.storage;
  const stored = (await versions.list(ana.boardId)).map(({ number }) =>
    versions.version(ana.boardId, number),
  );
  expect(JSON.stringify(await Promise.all(stored))).not.toContain(bo.session.me.key);
});

it('H-9 whose words a nameless note may be no list of people tells', async () => {
  await start();
  const ana = await running.join('Ana');
  const page = await open(ana);
  page.add('with a name');
  await page.saved();
  await running.server.storage.versions.list(ana.boardId);
  const first = await name(ana, 'first');
  expect(first.people?.map((one) => one.name)).toEqual(['Ana']);
  const id = page.add('about to be nameless');
  page.doc.getMap<import('yjs').Map<unknown>>('notes').get(id)?.set('author', '');
  await page.saved();
  expect((await name(ana, 'second')).people).toBeNull();
});

it('H-10 who may not know who sits at a table is told of nobody, and what no version is is not found', async () => {
  await start();
  const [ana, cy] = [await running.join('Ana'), await running.join('Cy', 1)];
  const page = await open(ana);
  page.add('ours');
  await page.saved();
  await name(ana, 'first');
  await command({ type: 'set-gallery', open: true });
  expect(await asking.outcome(cy, 'GET', `/boards/${ana.boardId}`)).toBe('200');
  expect(await asking.outcome(cy, 'GET', path(ana))).toBe('404 not-found');
  expect(await asking.outcome(cy, 'GET', `${path(ana)}/1`)).toBe('404 not-found');
  for (const number of ['0', '99', '-1', '1e3', 'latest', '__proto__', '9'.repeat(30)]) {
    expect([number, await asking.outcome(ana, 'GET', `${path(ana)}/${number}`)]).toEqual([
      number,
      '404 not-found',
    ]);
  }
  for (const called of ['', ' ', 'x'.repeat(81), 7]) {
    expect(await asking.outcome(ana, 'POST', path(ana), { name: called })).toBe('422 invalid-form');
  }
});
