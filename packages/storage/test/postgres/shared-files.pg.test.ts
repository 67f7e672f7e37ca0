import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Erasure } from '@throughline/network';
import { newNetwork } from '@throughline/network/contracts';
import { expect, it, onTestFinished } from 'vitest';
import { backUp, moveToSqlite, openStorage, restore, type Storage } from '../../src/index.ts';
import { makeDocuments } from '../documents.ts';
import { tempFolder } from '../temp-folder.ts';
import { dropDatabase, makeStoreDatabase, run, withPostgres } from './databases.ts';

async function database() {
  const url = await makeStoreDatabase();
  onTestFinished(() => dropDatabase(url));
  return url;
}

interface Where {
  databaseUrl: string;
  dataDir?: string;
  shared?: boolean;
  backupDir?: string;
}

/** One of several servers, in a folder of its own where none is named. */
async function open({ shared = true, ...where }: Where): Promise<Storage> {
  const dataDir = where.dataDir ?? (await tempFolder());
  const storage = await openStorage({ ...where, dataDir, shared });
  onTestFinished(storage.close);
  return storage;
}

const erasure = (number: number): Erasure => ({
  personId: `person-${number}`,
  keys: [`key-${number}`],
  networkId: 'autumn-network',
  policy: 'remove',
  at: number,
});
const erased = async (storage: Storage) =>
  (await storage.erasureLedger.entries()).map(({ at }) => at);
const rowsIn = async (databaseUrl: string) => {
  const text =
    'SELECT (SELECT count(*) FROM shared_pepper) + (SELECT count(*) FROM shared_erasure) AS n';
  return Number((await run(databaseUrl, text)).rows[0]?.n);
};
const PEPPER = 'throughline.pepper';

withPostgres('what servers share beside their database', () => {
  it('S-48 one that is alone keeps its pepper and its ledger out of the database; those that share it take them over', async () => {
    const [databaseUrl, dataDir] = [await database(), await tempFolder()];
    const alone = await open({ databaseUrl, dataDir, shared: false });
    const pepper = await alone.pepper();
    await alone.erasureLedger.add(erasure(1));
    expect(await rowsIn(databaseUrl)).toBe(0);
    await alone.close();
    const first = await open({ databaseUrl, dataDir });
    const second = await open({ databaseUrl });
    expect(await first.pepper()).toEqual(pepper);
    expect(await second.pepper()).toEqual(pepper);
    expect([await erased(first), await erased(second)]).toEqual([[1], [1]]);
  });

  it('S-48 makes a pepper once, for all who start at once', async () => {
    const databaseUrl = await database();
    const servers = await Promise.all([1, 2, 3].map(() => open({ databaseUrl })));
    const peppers = await Promise.all(servers.map((server) => server.pepper()));
    expect(new Set(peppers.map((pepper) => Buffer.from(pepper).toString('hex'))).size).toBe(1);
  });

  it('S-48 refuses one whose folder holds another pepper, in a sentence, and changes nothing', async () => {
    const [databaseUrl, dataDir] = [await database(), await tempFolder()];
    const first = await open({ databaseUrl });
    await writeFile(join(dataDir, PEPPER), Buffer.alloc(32, 7));
    const sentence = /The throughline.pepper in .* is another than that of the servers of .*: move/;
    await expect(open({ databaseUrl, dataDir })).rejects.toMatchObject({
      name: 'DatabaseProblem',
      message: expect.stringMatching(sentence),
    });
    expect(await readFile(join(dataDir, PEPPER))).toEqual(Buffer.alloc(32, 7));
    await first.close();
    await expect(open({ databaseUrl, dataDir, shared: false })).rejects.toThrow(sentence);
    await expect(moveToSqlite({ databaseUrl, dataDir, now: 1 })).rejects.toThrow(sentence);
  });

  it('S-48 makes no pepper anew under which an open vote could be cast twice', async () => {
    const databaseUrl = await database();
    const dataDir = await tempFolder();
    const alone = await open({ databaseUrl, dataDir, shared: false });
    const pepper = await alone.pepper();
    await makeDocuments(alone, ['doc-1']);
    await run(databaseUrl, "INSERT INTO poll VALUES ('poll', 'doc-1', '{}', 'open')");
    await run(databaseUrl, "INSERT INTO ballot VALUES ('poll', 'somebody', '[]')");
    await alone.close();
    await expect(open({ databaseUrl })).rejects.toThrow(
      /Votes are open in .* throughline.pepper .* start first the server whose data folder holds/,
    );
    expect(await (await open({ databaseUrl, dataDir })).pepper()).toEqual(pepper);
    await open({ databaseUrl });
  });

  it('S-48 notes who is erased for all, also at once, in one order and beside the backups of each', async () => {
    const [databaseUrl, backupDir] = [await database(), await tempFolder()];
    const [first, second] = [await open({ databaseUrl }), await open({ databaseUrl, backupDir })];
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    await Promise.all(
      numbers.map((number) => (number % 2 ? first : second).erasureLedger.add(erasure(number))),
    );
    await first.erasureLedger.add(erasure(3));
    const all = await erased(first);
    expect([...all].sort((a, b) => a - b)).toEqual(numbers);
    expect(await erased(second)).toEqual(all);
    await second.erasureLedger.add(erasure(50));
    expect(await readdir(backupDir)).toEqual(['throughline.erased']);
    const lines = (await readFile(join(backupDir, 'throughline.erased'), 'utf8'))
      .trim()
      .split('\n');
    expect(lines).toHaveLength(41);
  });

  it('S-48 counts anew who was erased where the ledger is not the one that was counted', async () => {
    const [databaseUrl, dataDir] = [await database(), await tempFolder()];
    const alone = await open({ databaseUrl, dataDir, shared: false });
    for (const number of [1, 2]) await alone.erasureLedger.add(erasure(number));
    await alone.erasedData.setErasedThrough(2);
    await alone.close();
    // Its folder comes second.
    const first = await open({ databaseUrl });
    expect(await first.erasedData.erasedThrough()).toBe(0);
    await first.erasureLedger.add(erasure(3));
    await first.erasedData.setErasedThrough(1);
    const second = await open({ databaseUrl, dataDir });
    expect(await erased(second)).toEqual([3, 1, 2]);
    expect(await second.erasedData.erasedThrough()).toBe(1);
    await second.erasedData.setErasedThrough(3);
    await first.close();
    await second.close();
    // And so it is where one goes on alone with its own, in another order.
    const again = await open({ databaseUrl, dataDir, shared: false });
    expect(await erased(again)).toEqual([1, 2, 3]);
    expect(await again.erasedData.erasedThrough()).toBe(0);
  });

  it('S-48 gives both to one that goes on alone, in its folder, and to a folder that everything is moved into', async () => {
    const [databaseUrl, dataDir, other] = [
      await database(),
      await tempFolder(),
      await tempFolder(),
    ];
    const shared = await open({ databaseUrl });
    const pepper = Buffer.from(await shared.pepper());
    await shared.erasureLedger.add(erasure(1));
    await shared.close();
    const alone = await open({ databaseUrl, dataDir, shared: false });
    expect(Buffer.from(await alone.pepper())).toEqual(pepper);
    expect(await erased(alone)).toEqual([1]);
    expect(await readFile(join(dataDir, PEPPER))).toEqual(pepper);
    await alone.close();
    await moveToSqlite({ databaseUrl, dataDir: other, now: 1 });
    const inFolder = await openStorage({ dataDir: other });
    onTestFinished(inFolder.close);
    expect(Buffer.from(await inFolder.pepper())).toEqual(pepper);
    expect(await erased(inFolder)).toEqual([1]);
  });

  it('S-32, S-48 are in a backup of any of the servers, and go back with it for all, those that were erased since too', async () => {
    const [databaseUrl, dataDir, into] = [await database(), await tempFolder(), await tempFolder()];
    const first = await open({ databaseUrl });
    await first.directory.createNetwork(newNetwork());
    await first.erasureLedger.add(erasure(1));
    await first.erasedData.setErasedThrough(1);
    const pepper = await first.pepper();
    const { folder } = await backUp({ dataDir, databaseUrl, into, now: 5_000 });
    expect(new Uint8Array(await readFile(join(folder, PEPPER)))).toEqual(pepper);
    // A tool leaves no pepper of its own behind.
    expect(await readdir(dataDir)).toEqual([]);
    await first.erasureLedger.add(erasure(2));
    await expect(restore({ from: folder, dataDir, databaseUrl, now: 6_000 })).rejects.toThrow(
      'Servers that share the database',
    );
    await first.close();
    await restore({ from: folder, dataDir: await tempFolder(), databaseUrl, now: 6_000 });
    const second = await open({ databaseUrl });
    expect(await second.pepper()).toEqual(pepper);
    expect(await erased(second)).toEqual([1, 2]);
    expect(await second.erasedData.erasedThrough()).toBe(1);
    // Into a new database for several, whose folders hold nothing.
    const elsewhere = await database();
    const from = { from: folder, dataDir: await tempFolder(), now: 7_000 };
    await restore({ ...from, databaseUrl: elsewhere, shared: true });
    expect(await (await open({ databaseUrl: elsewhere })).pepper()).toEqual(pepper);
  });
});
