import { eventually } from '@throughline/testing';
import { PostgresServer } from '@throughline/testing/postgres-server';
import { expect, it, onTestFinished } from 'vitest';
import { isDatabaseAway, openStorage } from '../../src/index.ts';
import { entryOf, makeDocuments } from '../documents.ts';
import { tempFolder } from '../temp-folder.ts';
import { withPostgres } from './databases.ts';

async function open() {
  const server = await PostgresServer.start();
  onTestFinished(async () => {
    await server.resume();
    await server.destroy();
  });
  const states: boolean[] = [];
  const storage = await openStorage({
    dataDir: await tempFolder(),
    databaseUrl: server.url(),
    onCommitterState: (working) => states.push(working),
  });
  onTestFinished(() => storage.close());
  await makeDocuments(storage, ['doc-1']);
  const append = (seq: number) => storage.updateLog.append('doc-1', 1, [entryOf('doc-1', seq)]);
  return { server, storage, states, append };
}
const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

withPostgres('while Postgres is away', () => {
  it('S-40 a server that was ended at once loses nothing that was answered, ten times over', {
    timeout: 90_000,
  }, async () => {
    const { server, storage, states, append } = await open();
    let last = 1;
    for (let turn = 0; turn < 10; turn++) {
      for (let n = 0; n < 5; n++) await append(++last);
      const restarting = server.restartImmediately();
      // Tried again under the same number until it is stored, as a room does.
      for (last += 1; (await errorOf(append(last))) !== undefined; ) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await restarting;
      const stored = await storage.updateLog
        .load('doc-1')
        .catch(() => storage.updateLog.load('doc-1'));
      const seqs = stored?.updates.map(({ seq }) => seq);
      expect(seqs).toEqual(Array.from({ length: last }, (_, index) => index + 1));
    }
    expect(states.length).toBeGreaterThan(1);
    // A connection that ended with the server may be noticed after the last append, and is then made anew.
    await eventually('saving to be said to work', () => states.at(-1) === true);
  });

  it('S-40 one that is held still is told of; what waits is turned away, and the answer comes after all', {
    timeout: 60_000,
  }, async () => {
    const { server, storage, states, append } = await open();
    await append(2);
    await server.pause();
    const underWay = append(3);
    await eventually('it is told that nothing is saved', () => states.includes(false));
    expect(await errorOf(append(4))).toMatchObject({ name: 'NotSaved', code: 'STALLED' });
    const read = await errorOf(storage.directory.networks());
    expect(isDatabaseAway(read), String(read)).toBe(true);
    await server.resume();
    await underWay;
    await append(4);
    expect(states).toEqual([false, true]);
    expect((await storage.updateLog.load('doc-1'))?.updates.map(({ seq }) => seq)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('S-40 it can be closed, and what waits is told that it is not stored', {
    timeout: 60_000,
  }, async () => {
    const { server, storage, append } = await open();
    await server.stopImmediately();
    const waiting = errorOf(append(2));
    await storage.close();
    expect(await waiting).toMatchObject({ name: 'NotSaved' });
  });
});
