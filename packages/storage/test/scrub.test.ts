import { newNetwork, newPerson } from '@throughline/network/contracts';
import { filesHolding } from '@throughline/testing';
import { expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../src/index.ts';
import { entryOf, makeDocuments } from './documents.ts';
import { tempFolder } from './temp-folder.ts';

const CANARY = 'kanarienvogel';
const SOME_PEOPLE = 300;

async function storeWithPeople() {
  const dataDir = await tempFolder();
  const storage = await openStorage({ dataDir });
  onTestFinished(() => storage.close());
  await storage.directory.createNetwork(newNetwork());
  const people = Array.from({ length: SOME_PEOPLE }, (_, number) =>
    newPerson({ id: `p-${number}`, key: `k-${number}`, name: `${CANARY} ${number}` }),
  );
  await storage.directory.addPeople(people);
  for (const { id } of people) await storage.directory.removePerson(id);
  return { storage, dataDir };
}

it('S-19 leaves nothing of what was deleted in any file after a scrub', async () => {
  const { storage, dataDir } = await storeWithPeople();
  await storage.erasedData.scrub();
  expect(await filesHolding(CANARY, dataDir)).toEqual([]);
});

it('S-19 control: without the scrub what was deleted is found', async () => {
  const { dataDir } = await storeWithPeople();
  expect(await filesHolding(CANARY, dataDir)).not.toEqual([]);
});

it('S-19 scrubs while others write, and loses nothing of theirs', async () => {
  const { storage, dataDir } = await storeWithPeople();
  await makeDocuments(storage, ['doc-1']);
  const append = (seq: number) => storage.updateLog.append('doc-1', 1, [entryOf('doc-1', seq)]);
  const writes: Promise<void>[] = [];
  for (let seq = 2; seq < 60; seq++) {
    writes.push(append(seq));
    if (seq % 20 === 0) writes.push(storage.erasedData.scrub());
    await Promise.race(writes);
  }
  await Promise.all(writes);
  const stored = await storage.updateLog.load('doc-1');
  expect(stored?.updates.map(({ seq }) => seq)).toEqual(
    Array.from({ length: 59 }, (_, i) => i + 1),
  );
  await storage.erasedData.scrub();
  expect(await filesHolding(CANARY, dataDir)).toEqual([]);
});
