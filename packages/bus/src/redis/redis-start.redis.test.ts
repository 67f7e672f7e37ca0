import { randomUUID } from 'node:crypto';
import { eventually } from '@throughline/testing';
import { freePort } from '@throughline/testing/free-port';
import { RedisServer } from '@throughline/testing/redis-server';
import { expect, it } from 'vitest';
import { RedisBus, type RedisBusEvent } from './redis-bus.ts';

const PASSWORD = 'correct-horse';

/** What opening a bus on a Redis with these settings ends with. */
async function problemWith(
  settings: Record<string, string>,
  userInfo = '',
  prepare: (server: RedisServer) => Promise<unknown> = async () => {},
): Promise<string> {
  const server = await RedisServer.start(settings);
  try {
    await prepare(server);
    const url = server.url.replace('redis://', `redis://${userInfo}`);
    const bus = await RedisBus.open({ url, namespace: 'n' });
    await bus.close();
    return 'none';
  } catch (error) {
    expect(error).toHaveProperty('name', 'RedisProblem');
    const sentence = String((error as Error).message);
    expect(sentence).toContain(`127.0.0.1:${server.port}`);
    expect(sentence).not.toContain(PASSWORD);
    return sentence;
  } finally {
    await server.destroy();
  }
}

it('B-13 a Redis that would throw away what it holds is refused', async () => {
  const sentence = await problemWith({ 'maxmemory-policy': 'allkeys-lru' });
  expect(sentence).toContain('maxmemory-policy is allkeys-lru');
  expect(sentence).toContain('set it to noeviction');
});

it('B-13 a password that is wrong or missing is said in a sentence, and the right one lets in', async () => {
  const settings = { requirepass: PASSWORD };
  expect(await problemWith(settings)).toContain('wants a password');
  expect(await problemWith(settings, `:not-${PASSWORD}@`)).toContain('user or password');
  expect(await problemWith(settings, `:${PASSWORD}@`)).toBe('none');
});

it('B-13 an account that may not do what is needed is told what it must be let do', async () => {
  const rights = ['on', `>${PASSWORD}`, '~throughline:*', '+info', '+get', '+set', '+pexpire'];
  const may = (...more: string[]) =>
    problemWith({}, `lines:${PASSWORD}@`, (server) =>
      server.command('ACL', 'SETUSER', 'lines', ...rights, ...more),
    );
  expect(await may('+xread', '+xtrim')).toContain('must be let use info, get, set');
  expect(await may('+xadd', '+xread', '+xtrim')).toBe('none');
});

it('B-13 TLS where the other side speaks none is said, or is as good as nobody there', async () => {
  const server = await RedisServer.start();
  try {
    const url = server.url.replace('redis:', 'rediss:');
    const opened = await RedisBus.open({ url, namespace: 'n' }).catch((error) => error);
    if (opened instanceof RedisBus) {
      expect(opened.isAway).toBe(true);
      await opened.close();
    } else expect(opened.message).toContain('use redis://');
  } finally {
    await server.destroy();
  }
});

it('B-14 a Redis that cannot be reached keeps nobody from starting, and is found when it is there', async () => {
  const nobody = `redis://:${PASSWORD}@127.0.0.1:${await freePort()}`;
  const events: RedisBusEvent[] = [];
  const onEvent = (event: RedisBusEvent) => events.push(event);
  const lost = await RedisBus.open({ url: nobody, namespace: 'n', onEvent });
  expect(lost.isAway).toBe(true);
  lost.publish('news', 'k', Uint8Array.of(1));
  await lost.close();
  expect(events).toEqual([{ type: 'away', because: 'ECONNREFUSED' }]);

  const server = await RedisServer.start();
  try {
    server.pause();
    const late = await RedisBus.open({ url: server.url, namespace: randomUUID() });
    expect(late.isAway).toBe(true);
    server.resume();
    await eventually('it is found', () => !late.isAway);
    await late.close();
  } finally {
    await server.destroy();
  }
});
