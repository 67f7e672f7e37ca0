import { Alone, RedisBus } from '@throughline/bus';
import { RedisServer } from '@throughline/testing/redis-server';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { namespaceOf, openBus } from './open-bus.ts';

const DATABASE = 'postgres://lines:secret@db.example.org/throughline';

it('a server without a Redis is alone', async () => {
  const bus = await openBus(
    { redisUrl: undefined, databaseUrl: DATABASE },
    pino({ level: 'silent' }),
  );
  expect(bus).toBeInstanceOf(Alone);
});

it('servers of one database have one name for it, whoever they are to it; those of another have another', () => {
  const same = [
    'postgres://other@db.example.org:5432/throughline',
    'postgresql://DB.example.org/throughline?sslmode=require',
  ];
  for (const url of same) expect(namespaceOf(url)).toBe(namespaceOf(DATABASE));
  const others = [
    'postgres://lines:secret@db.example.org/other',
    'postgres://lines:secret@db.example.org:5433/throughline',
    'postgres://lines:secret@db2.example.org/throughline',
  ];
  const all = [DATABASE, ...others].map(namespaceOf);
  expect(new Set(all).size).toBe(4);
  expect(all.join()).not.toContain('secret');
});

it('the log says when the others cannot be reached and when they can, and nothing else of them', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => lines.push(line) });
  const redis = await RedisServer.start();
  const bus = await openBus({ redisUrl: redis.url, databaseUrl: DATABASE }, log);
  try {
    expect(bus).toBeInstanceOf(RedisBus);
    const away = new Promise<void>((resolve) => bus.onAway((isAway) => isAway && resolve()));
    await redis.kill();
    await away;
    const back = new Promise<void>((resolve) => bus.onAway((isAway) => !isAway && resolve()));
    await redis.run();
    await back;
    const said = lines.map((line) => JSON.parse(line).msg);
    expect(said).toEqual([
      'the other servers can be reached',
      'the other servers cannot be reached',
      'the other servers can be reached',
    ]);
    expect(lines.join()).not.toContain('secret');
  } finally {
    await bus.close();
    await redis.destroy();
  }
});
