import { expect, it } from 'vitest';
import { RedisServer } from './redis-server.ts';

it('a Redis of its own is held and goes on, and is empty when it was killed and started again', async () => {
  const server = await RedisServer.start();
  try {
    await server.command('SET', 'word', 'here');
    expect(await server.command('GET', 'word')).toBe('$4\r\nhere\r\n');
    server.pause();
    const held = server.command('GET', 'word');
    server.resume();
    expect(await held).toBe('$4\r\nhere\r\n');
    await server.restartEmpty();
    expect(await server.command('GET', 'word')).toBe('$-1\r\n');
    await expect(server.command('GET')).rejects.toThrow('Redis refused');
    await server.stop();
    await expect(server.command('GET', 'word')).rejects.toThrow();
  } finally {
    await server.destroy();
  }
});
