import { MemoryHub } from '@throughline/bus/contracts';
import { eventually } from '@throughline/testing';
import { CutLine } from '@throughline/testing/cut-line';
import { RedisServer } from '@throughline/testing/redis-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Guest } from '../running.ts';
import { overRedis, Servers } from './two-servers.ts';

/** How soon everybody has everything once Redis is there again. */
const CATCH_UP_MS = 5_000;

describe('two servers on one Postgres and one Redis', () => {
  let redis: RedisServer;
  /** Each server's own line to Redis. */
  let lines: readonly CutLine[];
  let servers: Servers;
  let ana: Writer;
  let bo: Writer;
  let boardId: string;
  let typed = 0;
  type Writer = Awaited<ReturnType<Servers['open']>>;

  beforeAll(async () => {
    redis = await RedisServer.start();
    lines = [await CutLine.start(redis.port), await CutLine.start(redis.port)];
    const urls = lines.map(({ port }) => `redis://127.0.0.1:${port}`);
    servers = await Servers.start(2, (databaseUrl) => overRedis(urls.shift() ?? '')(databaseUrl));
    const guests = [await join(0, 'Ana'), await join(1, 'Bo')] as const;
    boardId = guests[0].boardId;
    [ana, bo] = [await servers.open(guests[0], 0), await servers.open(guests[1], 1)];
  }, 60_000);
  afterAll(async () => {
    redis.resume();
    await servers.stop();
    for (const line of lines) await line.close();
    await redis.destroy();
  });

  const join = (at: number, name: string): Promise<Guest> =>
    servers.all[at]?.join(name) ?? Promise.reject(new Error('no such server'));

  /** Both type a word, at the same time; resolves once both are told that it is saved. */
  async function bothType(): Promise<readonly string[]> {
    const words = [`ana-${++typed} `, `bo-${typed} `];
    ana.type(words[0] ?? '');
    bo.type(words[1] ?? '');
    await Promise.all([ana.saved(), bo.saved()]);
    return words;
  }

  async function bothHave(words: readonly string[], withinMs = CATCH_UP_MS) {
    const has = (text: string) => words.every((word) => text.split(word).length === 2);
    await eventually(
      'both have what was typed, once, and the same',
      () => has(ana.text()) && ana.text() === bo.text(),
      withinMs,
    );
    expect(await servers.stored(boardId)).toBe(ana.text());
  }

  const away = (isAway: boolean) =>
    eventually(isAway ? 'both notice' : 'both are back', () =>
      servers.buses.every((bus) => bus.isAway === isAway),
    );

  it('B-1 what somebody types at one is on the screen of somebody at the other', async () => {
    ana.type('hello ');
    await eventually('it is there', () => bo.text() === 'hello ');
    bo.type('world ');
    await eventually('it is there', () => ana.text() === 'hello world ');
    for (let n = 0; n < 10; n++) await bothHave(await bothType());
  });

  it('M-04 Redis emptied ten times while both type: nothing is lost', async () => {
    const all: string[] = [];
    for (let n = 0; n < 10; n++) {
      const typing = bothType();
      await redis.command('FLUSHALL');
      all.push(...(await typing));
    }
    await bothHave(all);
  });

  it('M-02 Redis killed and started again empty: saving goes on meanwhile, and nothing is lost', async () => {
    for (let n = 0; n < 3; n++) {
      await redis.kill();
      await away(true);
      const words = await bothType();
      await redis.run();
      await away(false);
      await bothHave([...words, ...(await bothType())]);
    }
  });

  it('M-03 Redis held: saving goes on, each sees the other by the database, and all is as before when it goes on', async () => {
    redis.pause();
    // Before anybody has noticed, and after.
    const words = [...(await bothType())];
    await away(true);
    words.push(...(await bothType()));
    await bothHave(words);
    words.push(...(await bothType()));
    redis.resume();
    await away(false);
    await bothHave([...words, ...(await bothType())]);
  });

  it.each(['cut', 'held'])(
    'M-09 one server alone is %s off from Redis, and both have everything soon after',
    async (how) => {
      const [line, ofOther] = [lines[0], servers.buses[1]];
      if (how === 'cut') line?.cut();
      else line?.hold();
      await eventually('it notices', () => servers.buses[0]?.isAway);
      expect(ofOther?.isAway).toBe(false);
      const words = [...(await bothType())];
      // The other, whose Redis works, hears nothing of this one.
      ana.type(`${how}-alone `);
      await ana.saved();
      line?.mend();
      await bothHave([...words, `${how}-alone `]);
      await bothHave([...words, ...(await bothType())]);
    },
  );
});

it('M-16 where every message is lost, unnoticed, the database heals it within 20 s', async () => {
  const hub = new MemoryHub();
  hub.drops = () => true;
  const servers = await Servers.start(2, async () => hub.join());
  try {
    const guests = [await servers.all[0]?.join('Ana'), await servers.all[1]?.join('Bo')];
    const [ana, bo] = await Promise.all(
      guests.map((guest, at) => servers.open(guest as Guest, at)),
    );
    ana?.type('hello');
    await ana?.saved();
    // The negative control of all of the above: without the bus it is not there yet.
    expect(bo?.text()).toBe('');
    await eventually('it is there', () => bo?.text() === 'hello', 20_000);
  } finally {
    await servers.stop();
  }
}, 60_000);
