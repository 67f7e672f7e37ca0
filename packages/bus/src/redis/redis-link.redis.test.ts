import { eventually } from '@throughline/testing';
import { RedisServer } from '@throughline/testing/redis-server';
import { expect, it } from 'vitest';
import { RedisLink } from './redis-link.ts';

it('B-12 what is in a stream goes after 10 s, and the stream a minute after nobody looked after it', async () => {
  const server = await RedisServer.start();
  let lost = 0;
  const link = await RedisLink.open(server.url, (count) => {
    lost += count;
  });
  try {
    const length = async () => Number((await server.command('XLEN', 'news')).slice(1));
    link.add('news', Buffer.from('one'));
    link.add('news', Buffer.from('two'));
    await eventually('both stand there', async () => (await length()) === 2);
    expect(Number((await server.command('PTTL', 'news')).slice(1))).toBeGreaterThan(0);
    const sign = { life: 'life', stream: 'beats', value: Buffer.from('alive') };
    const { nowMs } = await link.beat({ ...sign, tidy: null });
    await link.beat({ ...sign, tidy: { streams: ['news', 'none'], nowMs: nowMs + 5_000 } });
    expect(await length()).toBe(2);
    await link.beat({ ...sign, tidy: { streams: ['news', 'none'], nowMs: nowMs + 10_001 } });
    expect(await length()).toBe(0);
    for (const key of ['life', 'beats', 'news']) {
      const left = Number((await server.command('PTTL', key)).slice(1));
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThanOrEqual(60_000);
    }
    expect(lost).toBe(0);
  } finally {
    link.end();
    await server.destroy();
  }
});

it('what was not answered when the connection ends counts as lost', async () => {
  const server = await RedisServer.start();
  let lost = 0;
  const link = await RedisLink.open(server.url, (count) => {
    lost += count;
  });
  try {
    server.pause();
    link.add('news', Buffer.from('sent and not answered'));
    await new Promise((resolve) => setImmediate(resolve));
    link.add('news', Buffer.from('not sent'));
    link.end();
    await eventually('both are lost', () => lost === 2);
    expect(link.add('news', Buffer.from('too late'))).toBe(false);
  } finally {
    await server.destroy();
  }
});
