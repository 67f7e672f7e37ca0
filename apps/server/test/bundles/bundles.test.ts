import { BoardVersions, BundleContents, BundlePreview, Restored } from '@throughline/protocol';
import { seeded } from '@throughline/testing';
import { afterEach, expect, it, vi } from 'vitest';
import { Asking } from '../asking.ts';
import { Running } from '../running.ts';
import {
  makeBundleWorld,
  preview,
  refusalOf,
  takeAlong,
  takeIn,
  unzipped,
} from './bundle-world.ts';

// A cap on what hangs, not a measure: others use the machine too.
vi.setConfig({ testTimeout: 120_000 });

const servers: Running[] = [];
async function start(): Promise<Running> {
  const running = await Running.start();
  servers.push(running);
  return running;
}
afterEach(async () => {
  for (const running of servers.splice(0)) await running.stop();
});

const networkOf = async (on: Running) => (await on.sample()).convening.networkId;
const asText = (files: ReadonlyMap<string, string>) => [...files.values()].join('\n');

/** `SEED=…` repeats a run. */
const random = () => seeded(Number(process.env.SEED) || undefined);

it('TK-1 50 random boards of all kinds come back from another server byte for byte', async () => {
  const [home, away] = [await start(), await start()];
  const [steward, other] = [await home.steward(), await away.steward()];
  const seed = random();
  const { record } = await makeBundleWorld(home, seed, 50);
  const first = await takeAlong(home, steward, record.id);
  expect(Buffer.compare(await takeAlong(home, steward, record.id), first)).toBe(0);

  const there = await takeIn(away, other, await networkOf(away), first);
  const fromAway = await takeAlong(away, other, there.id);
  const differs = (a: Uint8Array, b: Uint8Array) => {
    const [one, two] = [unzipped(a), unzipped(b)];
    return [...one].find(([name, text]) => two.get(name) !== text)?.[0];
  };
  expect(differs(first, fromAway), `seed ${seed.seed}`).toBeUndefined();
  expect(Buffer.compare(first, fromAway)).toBe(0);
});

it('TK-1 what comes back beside what it was taken from is another convening, and changes nothing of it', async () => {
  const home = await start();
  const steward = await home.steward();
  const { record } = await makeBundleWorld(home, random(), 6);
  const first = await takeAlong(home, steward, record.id);
  const beside = await takeIn(home, steward, await networkOf(home), first);
  expect(beside.id).not.toBe(record.id);
  for (const id of [record.id, beside.id]) {
    expect(Buffer.compare(await takeAlong(home, steward, id), first)).toBe(0);
  }
});

it('TK-2 no e-mail address, key, code, call or open vote is in it, and of people only who wrote under their name', async () => {
  const home = await start();
  const steward = await home.steward();
  const { record, people, boards } = await makeBundleWorld(home, random(), 12);
  const silent = await home.join('Silent Canary');
  const files = unzipped(await takeAlong(home, steward, record.id));
  const whole = asText(files);
  const [ana] = people;
  expect(whole).toContain('Canary Person 1');
  const secrets = [
    '@example.org',
    'call.example.org',
    record.joinCode,
    record.joinToken,
    silent.session.me.key,
    'Silent Canary',
    ...people.flatMap(({ key, otherKeys, id }) => [key, id, ...otherKeys]),
  ];
  for (const secret of secrets) expect(whole).not.toContain(secret);
  for (const [name, text] of files) {
    if (!name.endsWith('/board.json')) continue;
    expect(JSON.stringify(JSON.parse(text).content.roots['server:polls'] ?? {})).not.toContain(
      '"open":true',
    );
  }
  expect(boards.length).toBe(12);

  const erased = await home.post(`/api/people/${ana?.id}/erase`, { confirm: 'erase' }, steward);
  expect(erased.status).toBe(200);
  const after = asText(unzipped(await takeAlong(home, steward, record.id)));
  expect(after).not.toContain('Canary Person 0');
  expect(after).toContain('Canary Person 1');
});

it('TK-3 an imported board is a board: its versions are seen, played and put back, and its people erased', async () => {
  const [home, away] = [await start(), await start()];
  const [steward, other] = [await home.steward(), await away.steward()];
  const { record } = await makeBundleWorld(home, seeded(7), 8);
  const bytes = await takeAlong(home, steward, record.id);
  const networkId = await networkOf(away);
  const there = await takeIn(away, other, networkId, bytes);
  const { directory, versions } = away.server.storage;
  const asking = new Asking(away);
  for (const board of await directory.boardsOfConvening(there.id)) {
    const kept = await versions.list(board.id);
    const path = `/boards/${board.id}/versions`;
    const told = await asking.answer(BoardVersions, other, 'GET', path);
    expect(told.versions.map(({ number }) => number)).toEqual(
      kept.map((one) => one.number).reverse(),
    );
    expect(told.changedSince).toBe(kept.length === 0 && told.changedSince);
    if (kept.length < 2) continue;
    const put = await asking.answer(Restored, other, 'POST', `${path}/1/restore`, { part: null });
    // What was said about a board, its comments and votes, is not put back with it: board SPEC, BH-4.
    if (board.kind !== 'pattern-board') {
      expect(put.version.hash).toBe((await versions.version(board.id, 1))?.hash);
    }
  }
  const page = await directory.people(networkId, { limit: 100, name: 'Canary Person 1' });
  const [ana] = page.items;
  expect(ana).toMatchObject({ state: 'gone', email: null });
  const erased = await away.post(`/api/people/${ana?.id}/erase`, { confirm: 'erase' }, other);
  expect(erased.status).toBe(200);
  const after = asText(unzipped(await takeAlong(away, other, there.id)));
  expect(after).not.toContain('Canary Person 1');
  expect(after).toContain('Canary Person 2');
});

it('TK-4 before a file is taken in it is told what would come of it; a broken one is refused, and nothing is stored', async () => {
  const [home, away] = [await start(), await start()];
  const [steward, other] = [await home.steward(), await away.steward()];
  const { record, teams } = await makeBundleWorld(home, random(), 4);
  const bytes = await takeAlong(home, steward, record.id);
  const asking = new Asking(home);
  const path = `/convenings/${record.id}/bundle/contents`;
  const contents = await asking.answer(BundleContents, steward, 'GET', path);
  expect(contents).toMatchObject({ bytes: bytes.byteLength, boards: 4, people: 4 });

  const networkId = await networkOf(away);
  const { directory } = away.server.storage;
  const counts = async () => ({
    convenings: (await directory.convenings(networkId)).length,
    boards: (await directory.boardsOfNetwork(networkId)).length,
    teams: (await directory.teams(networkId)).length,
    people: (await directory.people(networkId, { limit: 500 })).items.length,
  });
  const before = await counts();
  const told = BundlePreview.parse(await (await preview(away, other, networkId, bytes)).json());
  expect(told).toMatchObject({ boards: 4, people: 4, alike: 0, name: record.name });
  // The sample network has teams of these names everywhere.
  expect(told.teams.map(({ joins }) => joins?.name)).toEqual(told.teams.map(({ name }) => name));
  expect(told.teams.length).toBe(Math.min(2, teams.length));

  const cut = bytes.subarray(0, bytes.length - 40);
  expect(await refusalOf(away, other, networkId, cut)).toBe('not-a-bundle');
  const flipped = new Uint8Array(bytes);
  const at = Buffer.from(bytes).indexOf('board.json') + 40;
  flipped[at] = (flipped[at] ?? 0) ^ 0xff;
  expect(await refusalOf(away, other, networkId, flipped)).toBe('damaged');
  expect(await refusalOf(away, other, networkId, new Uint8Array([1, 2, 3]))).toBe('not-a-bundle');
  expect(await counts()).toEqual(before);

  const member = await away.join('Ana');
  expect((await preview(away, member, networkId, bytes)).status).toBe(403);
  expect(await counts()).toEqual({ ...before, people: before.people + 1 });
});
