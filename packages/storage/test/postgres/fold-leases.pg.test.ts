import { expect, it, onTestFinished } from 'vitest';
import { portsOf, type Storage } from '../../src/open-storage.ts';
import { openPostgres } from '../../src/postgres/open-postgres.ts';
import { StoredUpdateLog } from '../../src/update-log/update-log.ts';
import { bytesOf, entryOf, makeDocuments } from '../documents.ts';
import { tempFolder } from '../temp-folder.ts';
import { dropDatabase, makeStoreDatabase, run, withPostgres } from './databases.ts';

const DOCUMENTS = Array.from({ length: 20 }, (_, index) => `doc-${index}`);
/** What a server folds that did not hear of what another appended. */
const STALE = Buffer.from('a state that lacks what others wrote');
const LAST = 9;

/** Two servers on one database, and 20 documents that the first has folded and the second has gone on with. */
async function twoServers() {
  const databaseUrl = await makeStoreDatabase();
  onTestFinished(() => dropDatabase(databaseUrl));
  const server = async (committer: string) => {
    const options = { dataDir: await tempFolder(), databaseUrl };
    const parts = await openPostgres(options, { committer, shared: true });
    onTestFinished(parts.close);
    return { parts, storage: portsOf(parts, {}) };
  };
  const [first, second] = [await server('first'), await server('second')];
  await makeDocuments(first.storage, DOCUMENTS);
  for (const name of DOCUMENTS) {
    await append(first.storage, name, 2, 5);
    await first.storage.updateLog.fold(name, 1, 3, bytesOf(name, -3));
    await append(second.storage, name, 6, LAST);
  }
  /** As if the first had been paused for longer than its leases last. */
  const runOut = () =>
    run(databaseUrl, "UPDATE fold_lease SET expires_at = now() - interval '1 second'");
  return { first, second, databaseUrl, runOut };
}

async function append(storage: Storage, name: string, from: number, to: number): Promise<void> {
  const entries = Array.from({ length: to - from + 1 }, (_, index) => entryOf(name, from + index));
  await storage.updateLog.append(name, 1, entries);
}

const checkpointOf = async (storage: Storage, name: string) => {
  const checkpoint = (await storage.updateLog.load(name))?.checkpoint;
  return checkpoint && { seq: checkpoint.seq, state: Buffer.from(checkpoint.state).toString() };
};

withPostgres('the lease of a fold', () => {
  it('S-42 keeps a server that was paused past it from putting a stale checkpoint, 20 of 20', async () => {
    const { first, second, runOut } = await twoServers();
    await runOut();
    let refused = 0;
    for (const name of DOCUMENTS) {
      await second.storage.updateLog.fold(name, 1, 7, bytesOf(name, -7));
      const fold = first.storage.updateLog.fold(name, 1, LAST, STALE);
      await fold.catch((error) => {
        expect(error).toMatchObject({ name: 'LogRefused', refusal: 'fenced' });
        refused++;
      });
      const expected = { seq: 7, state: Buffer.from(bytesOf(name, -7)).toString() };
      expect(await checkpointOf(second.storage, name)).toEqual(expected);
      expect((await second.storage.updateLog.load(name))?.updates.map(({ seq }) => seq)).toEqual([
        8, 9,
      ]);
    }
    expect(refused).toBe(20);
  });

  it('S-42 control: without leases the stale checkpoint stands, and what others wrote is gone', async () => {
    const { first, second, runOut } = await twoServers();
    await runOut();
    const unfenced = new StoredUpdateLog(first.parts.committer, first.parts.reader);
    for (const name of DOCUMENTS) {
      await second.storage.updateLog.fold(name, 1, 7, bytesOf(name, -7));
      await unfenced.fold(name, 1, LAST, STALE);
      expect((await checkpointOf(second.storage, name))?.state).toBe(STALE.toString());
    }
  });

  it('S-42 is one server’s at a time, goes on with each fold, and is given back at the end', async () => {
    const { first, second } = await twoServers();
    const [name = ''] = DOCUMENTS;
    const refusal = { refusal: 'fenced' };
    await expect(second.storage.updateLog.fold(name, 1, 7, STALE)).rejects.toMatchObject(refusal);
    await first.storage.updateLog.fold(name, 1, 5, bytesOf(name, -5));
    await expect(second.storage.updateLog.fold(name, 1, 7, STALE)).rejects.toMatchObject(refusal);
    await first.parts.close();
    await second.storage.updateLog.fold(name, 1, 7, bytesOf(name, -7));
    expect((await checkpointOf(second.storage, name))?.seq).toBe(7);
  });
});
