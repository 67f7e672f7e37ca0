import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import { CutLine } from './cut-line.ts';
import { eventually } from './eventually.ts';
import { NodeProxy } from './node-proxy.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A node that answers with its name, and echoes what comes on an upgraded line. */
async function node(name: string, port = 0): Promise<Server> {
  const server = createServer((incoming, response) => {
    incoming.resume().on('end', () => response.end(`${name} ${incoming.method} ${incoming.url}`));
  });
  const upgraded: Duplex[] = [];
  server.on('upgrade', (_incoming, line) => {
    upgraded.push(line);
    line.write(`HTTP/1.1 101 Switching Protocols\r\n\r\n${name} `);
    line.pipe(line);
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  closers.push(() => {
    for (const line of upgraded) line.destroy();
    server.closeAllConnections();
    server.close();
  });
  return server;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

async function front(nodes: readonly Server[]): Promise<NodeProxy> {
  const proxy = await NodeProxy.start({
    nodePorts: nodes.map(portOf),
    readyPath: '/readyz',
    stickyPaths: ['/sticky/'],
    cookie: 'session',
  });
  closers.push(() => proxy.close());
  return proxy;
}

async function ask(port: number, path: string, session = 'a'): Promise<string> {
  const headers = { cookie: `x=1; session=${session}` };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    body: 'x',
    headers,
  });
  return `${answer.status} ${await answer.text()}`;
}

it('gives the nodes turns, a sticky path one node a session, and a pinned port its own', async () => {
  const proxy = await front([await node('A'), await node('B')]);
  const turns = [await ask(proxy.port, '/x'), await ask(proxy.port, '/x')];
  expect(turns.toSorted()).toEqual(['200 A POST /x', '200 B POST /x']);
  const sessions = Array.from({ length: 12 }, (_, i) => `s${i}`);
  const where = await Promise.all(sessions.map((one) => ask(proxy.port, '/sticky/', one)));
  expect(new Set(where).size).toBe(2);
  expect(await Promise.all(sessions.map((one) => ask(proxy.port, '/sticky/', one)))).toEqual(where);
  for (let i = 0; i < 3; i++) expect(await ask(proxy.portOfNode(1), '/x')).toBe('200 B POST /x');
});

it('leaves out at once a node that is gone, and gives it people again when it is back', async () => {
  const [a, b] = [await node('A'), await node('B')];
  const proxy = await front([a, b]);
  const port = portOf(a);
  a.closeAllConnections();
  await new Promise((resolve) => a.close(resolve));
  for (let i = 0; i < 4; i++) expect(await ask(proxy.port, '/x')).toBe('200 B POST /x');
  expect(await ask(proxy.portOfNode(0), '/x')).toBe('200 B POST /x');
  await node('A', port);
  await eventually('the node to be found again', () => proxy.isReady(0));
  expect(await ask(proxy.portOfNode(0), '/x')).toBe('200 A POST /x');
});

it('says 502 where no node is left', async () => {
  const a = await node('A');
  const proxy = await front([a]);
  a.closeAllConnections();
  await new Promise((resolve) => a.close(resolve));
  expect(await ask(proxy.port, '/x')).toBe('502 ');
});

it('carries an upgraded line both ways, and breaks it with its node', async () => {
  const a = await node('A');
  const proxy = await front([a]);
  const line = connect(proxy.port, '127.0.0.1').setEncoding('utf8');
  closers.push(() => line.destroy());
  let heard = '';
  line.on('data', (text: string) => {
    heard += text;
  });
  line.write('GET /x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: test\r\n\r\n');
  await eventually('the upgrade', () => heard.endsWith('A '));
  line.write('echo');
  await eventually('the echo', () => heard.endsWith('A echo'));
  const gone = once(line, 'close');
  closers.splice(0, 1)[0]?.();
  await gone;
});

it('a line that is held loses nothing, and one that is cut breaks', async () => {
  const a = await node('A');
  const cut = await CutLine.start(portOf(a));
  closers.push(() => cut.close());
  const proxied = `http://127.0.0.1:${cut.port}/x`;
  cut.hold();
  const asked = fetch(proxied).then((answer) => answer.text());
  cut.mend();
  expect(await asked).toBe('A GET /x');
  cut.cut();
  await expect(fetch(proxied)).rejects.toThrow();
  cut.mend();
  expect(await (await fetch(proxied)).text()).toBe('A GET /x');
});
