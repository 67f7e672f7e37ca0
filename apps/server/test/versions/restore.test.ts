import { createHash } from 'node:crypto';
import {
  contentToJson,
  deleteNote,
  readContent,
  readEmpathyMap,
  setFragmentText,
} from '@throughline/board';
import {
  BoardVersion,
  BoardVersions,
  NetworkInfo,
  Restored,
  VersionContent,
} from '@throughline/protocol';
import { eventually, seeded } from '@throughline/testing';
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

async function start() {
  running = await Running.start();
  asking = new Asking(running);
}
async function open(guest: Guest) {
  const page = await BoardPage.open(running, guest);
  pages.push(page);
  return page;
}

const versionsOf = (who: Guest, boardId = who.boardId) => `/boards/${boardId}/versions`;
const list = (who: Guest) => asking.answer(BoardVersions, who, 'GET', versionsOf(who));
const name = (who: Guest, called: string) =>
  asking.answer(BoardVersion, who, 'POST', versionsOf(who), { name: called });
const see = (who: Guest, number: number | 'now') =>
  asking.answer(VersionContent, who, 'GET', `${versionsOf(who)}/${number}`);
const restore = (who: Guest, number: number, part: string | null = null) =>
  asking.answer(Restored, who, 'POST', `${versionsOf(who)}/${number}/restore`, { part });
const stored = (boardId: string, number: number) =>
  running.server.storage.versions.version(boardId, number);

/** Over what lies in the store of each board but one. */
async function hashesBeside(boardId: string): Promise<ReadonlyMap<string, string>> {
  const { directory, updateLog } = running.server.storage;
  const { convening } = await running.sample();
  const hashes = new Map<string, string>();
  for (const { id } of await directory.boardsOfNetwork(convening.networkId)) {
    if (id === boardId) continue;
    const board = await updateLog.load(id);
    const hash = createHash('sha256').update(
      JSON.stringify([board?.epoch, [...(board?.owners ?? [])]]),
    );
    for (const { bytes } of board?.updates ?? []) hash.update(bytes);
    hashes.set(id, hash.update(board?.checkpoint?.state ?? '').digest('hex'));
  }
  return hashes;
}

/** `RUNS=50` puts every one of the fifty back. */
const RUNS = Number(process.env.RUNS ?? 10);

it('H-4 H-5 C-10 B-06 any of 50 versions is put back while ten people type: exactly, followed by everybody, and no other board is touched', async () => {
  await start();
  const random = seeded(Number(process.env.SEED) || undefined);
  const guests: Guest[] = [];
  for (let person = 0; person < 10; person++) guests.push(await running.join(`Person ${person}`));
  const typists = await Promise.all(guests.map(open));
  const [ana] = guests;
  if (!ana) throw new Error('nobody is here');
  let typing = true;
  const typed = typists.map(async (page) => {
    while (typing) {
      if (page.connection.status().kind !== 'ended') page.type(random);
      await new Promise((resolve) => setTimeout(resolve, 40 + random.below(80)));
    }
  });
  for (let number = 1; number <= 50; number++) {
    expect((await name(ana, `version ${number}`)).number).toBe(number);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const others = await hashesBeside(ana.boardId);
  expect(others.size).toBeGreaterThan(3);
  const chosen = Array.from({ length: 50 }, (_, at) => at + 1)
    .sort(() => random.below(3) - 1)
    .slice(0, RUNS);
  const followed: number[] = [];
  for (const number of chosen) {
    const from = performance.now();
    const { version, before } = await restore(ana, number);
    const [was, is] = [
      await stored(ana.boardId, number),
      await stored(ana.boardId, version.number),
    ];
    expect(is?.content, `version ${number}, seed ${random.seed}`).toBe(was?.content);
    expect(version).toMatchObject({ reason: 'restored', restored: number, hash: was?.hash });
    expect(before).toBe(version.number - 1);
    const { epoch } = await running.boardInfo(ana);
    await eventually(
      'everybody to follow',
      () => typists.every((page) => page.epoch === epoch),
      5_000,
    );
    followed.push(performance.now() - from);
  }
  typing = false;
  await Promise.all(typed);
  await Promise.all(typists.map((page) => page.saved()));
  const { content } = await see(ana, 'now');
  for (const { doc } of typists) {
    await eventually(
      'all to show the same',
      () => contentToJson(readContent(doc)) === contentToJson({ ...content, hands: [] } as never),
    );
  }
  expect(await hashesBeside(ana.boardId)).toEqual(others);
  process.stdout.write(
    `${chosen.length} restored, followed by ten within ${followed.map(Math.round).join(', ')} ms\n`,
  );
}, 120_000);

it('H-4 what was put back can be taken back, to the letter', async () => {
  await start();
  const ana = await running.join('Ana');
  const page = await open(ana);
  page.add('from the beginning');
  await page.saved();
  const first = await name(ana, 'first');
  page.add('since then');
  await page.saved();
  const now = await see(ana, 'now');
  const { before } = await restore(ana, first.number);
  expect((await see(ana, 'now')).hash).toBe(first.hash);
  await restore(ana, before ?? 0);
  const back = await see(ana, 'now');
  expect([back.hash, back.content]).toEqual([now.hash, now.content]);
  expect((await list(ana)).versions.map(({ reason }) => reason)).toEqual([
    'restored',
    'restored',
    'before-restore',
    'named',
  ]);
  // What is so already is left alone.
  expect(await restore(ana, before ?? 0)).toMatchObject({ before: null });
  const acts = await running.server.storage.auditLog.ofActor(ana.session.me.key);
  expect(acts.map(({ action }) => action).filter((action) => action === 'version.restore')).toEqual(
    ['version.restore', 'version.restore'],
  );
});

it('H-6 C-11 L-07 nothing deleted comes back through a stale tab, and its unsent words are offered to its person', async () => {
  await start();
  const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
  const [stale, page] = [await open(ana), await open(bo)];
  const kept = page.add('kept from the beginning');
  await page.saved();
  const first = await name(bo, 'first');
  page.add('deleted by the restore');
  await page.saved();
  await eventually('her to see it', () => stale.texts().includes('deleted by the restore'));
  stale.asleep = true;
  const note = readEmpathyMap(stale.doc)
    .lists.get('says')
    ?.find(({ id }) => id === kept);
  if (note) setFragmentText(note.fragment, `${note.text}, words that nobody has`);
  await restore(bo, first.number);
  const { epoch } = await running.boardInfo(bo);
  stale.wake();
  await eventually('both to follow', () => [stale, page].every((one) => one.epoch === epoch));
  expect(stale.offered.join()).toContain('words that nobody has');
  expect(stale.offered.join()).not.toContain('deleted by the restore');
  for (const one of [stale, page]) {
    await one.saved();
    expect(one.texts()).not.toContain('deleted by the restore');
  }
  expect((await see(bo, 'now')).hash).toBe(first.hash);
  expect(page.offered).toEqual([]);
});

it('H-7 one note and one area are put back, and the rest stays as it is', async () => {
  await start();
  const ana = await running.join('Ana');
  const page = await open(ana);
  const [one, two] = [page.add('one'), page.add('two')];
  await page.saved();
  const first = await name(ana, 'first');
  deleteNote(page.doc, one);
  deleteNote(page.doc, two);
  page.add('three');
  await page.saved();
  const texts = async () => {
    const { epoch } = await running.boardInfo(ana);
    await eventually('her to follow', () => page.epoch === epoch);
    return page.texts().filter((text) => ['one', 'two', 'three'].includes(text));
  };
  await restore(ana, first.number, one);
  expect(await texts()).toEqual(['one', 'three']);
  await restore(ana, first.number, 'says');
  expect(await texts()).toEqual(['one', 'two']);
  for (const part of ['no-such-part', 'x'.repeat(300)]) {
    expect(await asking.outcome(ana, 'POST', `${versionsOf(ana)}/1/restore`, { part })).toMatch(
      /^4/,
    );
  }
  expect(await asking.outcome(ana, 'POST', `${versionsOf(ana)}/99/restore`, { part: null })).toBe(
    '404 not-found',
  );
});

it('H-7 nothing is put back into an area that is locked', async () => {
  await start();
  const ana = await running.join('Ana');
  const page = await open(ana);
  page.add('one');
  await page.saved();
  const first = await name(ana, 'first');
  page.add('two');
  await page.saved();
  const { convening } = await running.sample();
  const lock = { boardId: ana.boardId, area: 'says' };
  expect(
    await running.server.desk.carryOut(convening.id, 'command-1', {
      type: 'set-lock',
      lock,
      on: true,
    }),
  ).toMatchObject({
    ok: true,
  });
  const path = `${versionsOf(ana)}/${first.number}/restore`;
  expect(await asking.outcome(ana, 'POST', path, { part: null })).toBe('403 not-allowed');
  expect(await asking.outcome(ana, 'POST', path, { part: 'says' })).toBe('403 not-allowed');
  expect(await asking.outcome(ana, 'POST', path, { part: 'hopes' })).toBe('201');
});

it('H-8 a restored board is still erased: the words of each stay theirs', async () => {
  await start();
  const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
  const [hers, his] = [await open(ana), await open(bo)];
  hers.add('Zitronenfalter by Ana');
  await hers.saved();
  await eventually('him to see it', () => his.texts().includes('Zitronenfalter by Ana'));
  const note = readEmpathyMap(his.doc)
    .lists.get('says')
    ?.find(({ text }) => text.includes('by Ana'));
  if (note) setFragmentText(note.fragment, `${note.text} and Kohlweissling by Bo`);
  await his.saved();
  const first = await name(ana, 'first');
  his.add('more');
  await his.saved();
  await restore(ana, first.number);
  const steward = await running.steward();
  const { networkId } = (await running.sample()).convening;
  const { version } = await asking.answer(NetworkInfo, steward, 'GET', `/networks/${networkId}`);
  const response = await running.request(`/api/networks/${networkId}`, {
    method: 'PATCH',
    cookie: steward.cookie,
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
    body: JSON.stringify({ settings: { erasure: 'remove' } }),
  });
  expect(response.status).toBe(200);
  expect(
    (await running.post('/api/me/erase', { confirm: 'erase' }, { cookie: bo.cookie })).status,
  ).toBe(200);
  const { versions } = await list(ana);
  const all = await Promise.all([
    ...versions.map(({ number }) => see(ana, number)),
    see(ana, 'now'),
  ]);
  const text = JSON.stringify(all);
  expect(text).toContain('Zitronenfalter by Ana');
  expect(text).not.toMatch(new RegExp(`Kohlweissling|${bo.session.me.key}|"Bo"`));
});
