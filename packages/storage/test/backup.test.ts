import { copyFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newNetwork, newPerson } from '@throughline/network/contracts';
import { filesHolding } from '@throughline/testing';
import { expect, it, onTestFinished } from 'vitest';
import { backUp, backupsIn, openStorage, restore } from '../src/index.ts';
import { entryOf, makeDocuments } from './documents.ts';
import { tempFolder } from './temp-folder.ts';

async function open(dataDir: string, backupDir?: string) {
  const storage = await openStorage({ dataDir, backupDir });
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await storage.close();
  };
  onTestFinished(close);
  return { ...storage, close };
}

async function furnished() {
  const dataDir = await tempFolder();
  const into = join(await tempFolder(), 'backups');
  const storage = await open(dataDir, into);
  await makeDocuments(storage, ['doc-1']);
  return { dataDir, into, storage };
}
const seqs = async (storage: Awaited<ReturnType<typeof open>>) =>
  (await storage.updateLog.load('doc-1'))?.updates.map(({ seq }) => seq) ?? [];

it('S-30 holds whatever was acked before it began, again and again while others write', async () => {
  const { dataDir, into, storage } = await furnished();
  let acked = 1;
  let going = true;
  const writing = (async () => {
    for (let seq = 2; going; seq++) {
      await storage.updateLog.append('doc-1', 1, [entryOf('doc-1', seq)]);
      acked = seq;
    }
  })();
  for (let turn = 0; turn < 5; turn++) {
    const before = acked;
    const backup = await backUp({ dataDir, into, now: 1_000 + turn });
    const elsewhere = join(await tempFolder(), 'data');
    await restore({ from: backup.folder, dataDir: elsewhere, now: 1 });
    const restored = await open(elsewhere);
    const found = await seqs(restored);
    expect(found.length).toBeGreaterThanOrEqual(before);
    expect(found).toEqual(found.map((_, index) => index + 1));
    await restored.close();
  }
  going = false;
  await writing;
  expect(acked).toBeGreaterThan(20);
});

it('S-30 control: a copy of the file alone lacks what was acked', async () => {
  const { dataDir, storage } = await furnished();
  for (let seq = 2; seq < 30; seq++) {
    await storage.updateLog.append('doc-1', 1, [entryOf('doc-1', seq)]);
  }
  const elsewhere = await tempFolder();
  await copyFile(join(dataDir, 'throughline.db'), join(elsewhere, 'throughline.db'));
  const copied = await open(elsewhere).catch(() => undefined);
  const found = copied ? await seqs(copied).catch(() => []) : [];
  expect(found.length).toBeLessThan(29);
});

it('S-31 restores onto a machine with nothing on it, and keeps what was there elsewhere', async () => {
  const { dataDir, into, storage } = await furnished();
  const pepper = await storage.pepper();
  const { folder } = await backUp({ dataDir, into, now: 5_000 });
  const empty = join(await tempFolder(), 'new', 'data');
  expect((await restore({ from: folder, dataDir: empty, now: 6_000 })).before).toBeUndefined();
  const there = await open(empty);
  expect(await seqs(there)).toEqual([1]);
  expect(await there.pepper()).toEqual(pepper);
  await there.updateLog.append('doc-1', 1, [entryOf('doc-1', 2)]);
  await expect(restore({ from: folder, dataDir: empty, now: 7_000 })).rejects.toThrow(
    'Another server is using',
  );
  await there.close();
  const { before } = await restore({ from: folder, dataDir: empty, now: 7_000 });
  expect(await seqs(await open(empty))).toEqual([1]);
  expect(await seqs(await open(before ?? ''))).toEqual([1, 2]);
});

it('S-32 learns beside an older backup who was erased since', async () => {
  const { dataDir, into, storage } = await furnished();
  await storage.directory.createNetwork(newNetwork('spring'));
  await storage.directory.addPeople([newPerson({}, 'spring')]);
  const { folder } = await backUp({ dataDir, into, now: 5_000 });
  await storage.erasureLedger.add({
    personId: 'spring-person',
    keys: ['spring-key'],
    networkId: 'spring-network',
    policy: 'keep-without-author',
    at: 9_000,
  });
  const empty = join(await tempFolder(), 'data');
  await restore({ from: folder, dataDir: empty, now: 10_000 });
  const there = await open(empty);
  expect(await there.erasureLedger.entries()).toMatchObject([{ personId: 'spring-person' }]);
  // Control: the backup by itself knows nothing of it.
  const alone = await tempFolder();
  const moved = join(alone, 'throughline-moved');
  await cp(folder, moved, { recursive: true });
  const other = join(await tempFolder(), 'data');
  await restore({ from: moved, dataDir: other, now: 10_000 });
  expect(await (await open(other)).erasureLedger.entries()).toEqual([]);
});

it('S-35 holds no private document and no ballot, not even in its free pages', async () => {
  const { dataDir, into, storage } = await furnished();
  await storage.directory.createNetwork(newNetwork());
  const CANARY = 'zaunkoenig';
  await storage.privateWriting.addDocument(
    {
      id: 'private-1',
      networkId: 'autumn-network',
      conveningId: 'autumn-convening',
      stepId: 'step-1',
      authorKey: `key-${CANARY}`,
    },
    { content: new TextEncoder().encode(CANARY), contentClient: 7 },
  );
  // Control: the data folder itself holds it.
  expect(await filesHolding(CANARY, dataDir)).not.toEqual([]);
  const { folder } = await backUp({ dataDir, into, now: 5_000 });
  expect(await filesHolding(CANARY, folder)).toEqual([]);
  expect(await storage.privateWriting.document('private-1')).toBeDefined();
});

it('S-33 refuses a backup that is damaged, or none, and changes nothing', async () => {
  const { dataDir, into, storage } = await furnished();
  const { folder } = await backUp({ dataDir, into, now: 5_000 });
  await storage.close();
  const file = join(folder, 'throughline.db');
  const bytes = await readFile(file);
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 0xff;
  await writeFile(file, bytes);
  const restoring = restore({ from: folder, dataDir, now: 6_000 });
  await expect(restoring).rejects.toThrow('it is not what was written');
  await expect(restore({ from: into, dataDir, now: 6_000 })).rejects.toThrow('is no backup');
  expect(await seqs(await open(dataDir))).toEqual([1]);
  const nothing = await mkdtemp(join(await tempFolder(), 'empty-'));
  await expect(backUp({ dataDir: nothing, into, now: 7_000 })).rejects.toThrow(
    'nothing to back up',
  );
  expect((await readdir(into)).some((name) => name.endsWith('.draft'))).toBe(false);
});

it('S-34 keeps the newest, and lists them newest first', async () => {
  const { dataDir, into } = await furnished();
  for (const now of [1_000, 2_000, 3_000]) await backUp({ dataDir, into, now, keep: 2 });
  expect((await backupsIn(into)).map(({ at }) => at)).toEqual([3_000, 2_000]);
  await rm(join(into, (await readdir(into)).find((name) => name.includes('03.000')) ?? ''), {
    recursive: true,
  });
  expect((await backupsIn(into)).map(({ at }) => at)).toEqual([2_000]);
});
