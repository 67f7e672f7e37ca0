import { newNetwork, newPerson } from '@throughline/network/contracts';
import { expect, it, onTestFinished } from 'vitest';
import { moveToSqlite, openStorage } from '../../src/index.ts';
import { tempFolder } from '../temp-folder.ts';
import { dropDatabase, makeStoreDatabase, run, withPostgres } from './databases.ts';

async function database() {
  const databaseUrl = await makeStoreDatabase();
  onTestFinished(() => dropDatabase(databaseUrl));
  const open = async (shared: boolean) => {
    const storage = await openStorage({ dataDir: await tempFolder(), databaseUrl, shared });
    onTestFinished(storage.close);
    return storage;
  };
  return { databaseUrl, open };
}

withPostgres('a database that servers share', () => {
  it('S-49 is refused, in a sentence, to one that would have it to itself, and to what moves it elsewhere', async () => {
    const { databaseUrl, open } = await database();
    const servers = [await open(true), await open(true)];
    const sentence = /^Servers that share the database .* are running: stop them all first, or/;
    await expect(open(false)).rejects.toMatchObject({
      name: 'DatabaseProblem',
      message: expect.stringMatching(sentence),
    });
    const moving = moveToSqlite({ databaseUrl, dataDir: await tempFolder(), now: 1 });
    await expect(moving).rejects.toThrow(sentence);
    for (const server of servers) await server.close();
    await open(false);
  });

  it('S-49 is shared with nobody by one that has it to itself', async () => {
    const { open } = await database();
    const alone = await open(false);
    await expect(open(true)).rejects.toThrow(
      /^A server that has the database .* to itself is running.* with REDIS_URL too\.$/,
    );
    await expect(open(false)).rejects.toThrow(/^Another server is using the database/);
    await alone.close();
    await open(true);
  });

  it('S-49 forgets the marks of servers that are gone for a day, and of none that is there', async () => {
    const { databaseUrl, open } = await database();
    const first = await open(true);
    const yesterday = "UPDATE commit_mark SET at = now() - interval '25 hours'";
    await run(databaseUrl, yesterday);
    const second = await open(true);
    await second.close();
    const marks = async () =>
      Number((await run(databaseUrl, 'SELECT count(*) FROM commit_mark')).rows[0]?.count);
    expect(await marks()).toBe(2);
    await run(databaseUrl, yesterday);
    const third = await open(true);
    // The second is gone; the first was only quiet, and goes on.
    expect(await marks()).toBe(2);
    await first.health();
    await third.close();
  });

  it('S-49 is read on by a server whose database a newer one gave another column', async () => {
    const { databaseUrl, open } = await database();
    const older = await open(true);
    await older.directory.createNetwork(newNetwork());
    const person = newPerson();
    await older.directory.addPeople([person]);
    const ask = () =>
      Promise.all(Array.from({ length: 20 }, () => older.directory.person(person.id)));
    const [before] = await ask();
    expect(before).toBeDefined();
    await run(databaseUrl, "ALTER TABLE person ADD COLUMN shoe_size TEXT NOT NULL DEFAULT ''");
    expect(new Set((await ask()).map((found) => found?.id))).toEqual(new Set([person.id]));
    await older.directory.seen(person.id, 7);
  });
});
