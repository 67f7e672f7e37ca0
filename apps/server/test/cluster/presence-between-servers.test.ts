import { eventually } from '@throughline/testing';
import { RedisServer } from '@throughline/testing/redis-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Guest } from '../running.ts';
import { overRedis, Servers } from './two-servers.ts';

interface Seen {
  readonly user: { readonly name: string };
  readonly editing?: string;
}

describe('people at one board on two servers', () => {
  let redis: RedisServer;
  let servers: Servers;
  const lines: WebsocketProvider[] = [];

  beforeAll(async () => {
    redis = await RedisServer.start();
    servers = await Servers.start(2, overRedis(redis.url));
  }, 60_000);
  afterAll(async () => {
    for (const line of lines) line.destroy();
    await servers.stop();
    await redis.destroy();
  });

  const server = (at: number) => {
    const running = servers.all[at];
    if (!running) throw new Error(`no server ${at}`);
    return running;
  };

  /** A stock y-websocket client at one of the servers. */
  function stockClient(guest: Guest, at: number, doc = new Y.Doc()) {
    const running = server(at);
    const line = new WebsocketProvider(running.documentsUrl, guest.boardId, doc, {
      WebSocketPolyfill: running.webSocketFor(guest.cookie),
      disableBc: true,
    });
    lines.push(line);
    const seen = (other: Y.Doc) =>
      line.awareness.getStates().get(other.clientID) as Seen | undefined;
    return { doc, line, seen, sees: (other: { doc: Y.Doc }) => seen(other.doc) };
  }

  const namesAt = async (at: number, boardId: string, where: 'here' | 'everywhere') =>
    (await server(at).server.rooms.people(boardId, where)).map(({ name }) => name).sort();

  it('R-40 see each other over Redis in stock clients, what each does, and who leaves', async () => {
    const [ana, bo] = [await server(0).join('Ana'), await server(1).join('Bo')];
    const [one, two] = [stockClient(ana, 0), stockClient(bo, 1)];
    await eventually('each to see the other', () => one.sees(two) && two.sees(one));
    expect(one.sees(two)?.user.name).toBe('Bo');
    expect(two.sees(one)?.user.name).toBe('Ana');
    one.line.awareness.setLocalStateField('editing', 'note-1');
    await eventually('Bo to see what Ana does', () => two.sees(one)?.editing === 'note-1');
    two.line.awareness.setLocalStateField('editing', 'note-2');
    await eventually('Ana to see what Bo does', () => one.sees(two)?.editing === 'note-2');
    expect(await namesAt(0, ana.boardId, 'here')).toEqual(['Ana']);
    expect(await namesAt(0, ana.boardId, 'everywhere')).toEqual(['Ana', 'Bo']);
    two.line.destroy();
    await eventually('Ana to see that Bo has gone', () => one.sees(two) === undefined);
    one.line.destroy();
  });

  it('R-44 see who moves from one server to the other', async () => {
    const [cy, di] = [await server(0).join('Cy'), await server(1).join('Di')];
    const watching = stockClient(di, 1);
    const before = stockClient(cy, 0);
    await eventually('Di to see Cy', () => watching.sees(before));
    before.line.destroy();
    const after = stockClient(cy, 1, before.doc);
    await eventually('Di to see Cy again', () => watching.sees(after));
    await eventually('the other server to know', async () => {
      const [here, there] = [
        await namesAt(0, cy.boardId, 'here'),
        await namesAt(1, cy.boardId, 'here'),
      ];
      return here.length === 0 && there.join() === 'Cy,Di';
    });
    for (const { line } of [watching, after]) line.destroy();
  });

  it('R-43 no longer see those of a server that has stopped', async () => {
    const [ed, fay] = [await server(0).join('Ed'), await server(1).join('Fay')];
    const [one, two] = [stockClient(ed, 0), stockClient(fay, 1)];
    await eventually('each to see the other', () => one.sees(two) && two.sees(one));
    await server(1).server.close();
    await eventually('Ed to see that Fay has gone', () => one.sees(two) === undefined);
    one.line.destroy();
  });
});
