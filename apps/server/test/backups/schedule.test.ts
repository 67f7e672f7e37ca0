import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, backupsIn, openStorage, restore } from '@throughline/storage';
import { FakeClock } from '@throughline/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BackupKeeper } from '../../src/backups/backup-keeper.ts';
import { Running } from '../running.ts';

const HOUR_MS = 3_600_000;
let running: Running;
let into: string;
beforeEach(async () => {
  into = await mkdtemp(join(tmpdir(), 'throughline-backups-'));
  running = await Running.start({ backup: { into, everyMs: undefined, keep: 30 } });
});
afterEach(async () => {
  await running.stop();
  await rm(into, { recursive: true, force: true });
});

it('S-34 backs a running server up on a schedule, counted from the newest, and keeps so many', async () => {
  const clock = new FakeClock();
  const outcomes: unknown[] = [];
  const start = Date.now();
  const told = Promise.withResolvers<void>();
  let next = told;
  const keeperFor = () =>
    new BackupKeeper(
      { everyMs: HOUR_MS, into, keep: 2 },
      {
        dataDir: running.config.dataDir,
        clock,
        now: () => start + clock.now(),
        told: (outcome) => {
          outcomes.push(outcome);
          next.resolve();
        },
      },
    );
  const oneMore = async (ms: number) => {
    next = Promise.withResolvers<void>();
    clock.advance(ms);
    await next.promise;
    // What is waited for next is known once this one is told.
    await new Promise((resolve) => setImmediate(resolve));
  };
  const keeper = keeperFor();
  await keeper.start();
  await oneMore(0);
  await oneMore(HOUR_MS);
  await keeper.close();
  // A server that starts again goes on from there.
  const later = keeperFor();
  await later.start();
  clock.advance(HOUR_MS - 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(outcomes).toHaveLength(2);
  await oneMore(1);
  await later.close();
  const backups = await backupsIn(into);
  expect(backups.map(({ at }) => at - start)).toEqual([2 * HOUR_MS, HOUR_MS]);
  expect(outcomes).toEqual(
    outcomes.map(() => ({ bytes: backups[0]?.bytes, boards: backups[0]?.boards })),
  );
});

it('S-30 S-32 a server on a restored backup has everybody and what they wrote, and erases who was erased since', async () => {
  const ana = await running.join('Ana');
  const bo = await running.join('Bo');
  const { folder } = await backUp({ dataDir: running.config.dataDir, into, now: Date.now() });
  const { networkId, id: personId, key } = bo.session.me;
  await running.server.storage.erasureLedger.add({
    personId,
    keys: [key],
    networkId,
    policy: 'keep-without-author',
    at: Date.now(),
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-restored-'));
  await restore({ from: folder, dataDir, now: Date.now() });
  const again = await Running.start({ dataDir });
  try {
    const asAna = await again.request('/api/me', { cookie: ana.cookie });
    expect(asAna.status).toBe(200);
    const asBo = await again.request('/api/me', { cookie: bo.cookie });
    expect(asBo.status).toBe(401);
    expect(await again.server.storage.directory.person(personId)).toBeUndefined();
  } finally {
    await again.stop();
  }
});

it('S-33 refuses to restore under a server that runs', async () => {
  const { dataDir } = running.config;
  const { folder } = await backUp({ dataDir, into, now: Date.now() });
  await expect(restore({ from: folder, dataDir, now: Date.now() })).rejects.toThrow('stop it');
  const storage = openStorage({ dataDir });
  await expect(storage).rejects.toThrow('stop it');
});
