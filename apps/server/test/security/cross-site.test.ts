import { connect } from 'node:net';
import {
  CONTROL_PATH,
  POLLED_DOCUMENTS_PATH,
  Problem,
  RESOURCES,
  type Resource,
} from '@throughline/protocol';
import { freePort } from '@throughline/testing/free-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Guest, Running } from '../running.ts';

let running: Running;
let steward: Guest;
let ana: Guest;
beforeAll(async () => {
  const port = await freePort();
  running = await Running.start({ port, publicUrl: new URL(`http://127.0.0.1:${port}`) });
  steward = await running.steward();
  ana = await running.join('Ana');
});
afterAll(() => running.stop());

const UNSAFE = (Object.values(RESOURCES) as Resource[]).filter(({ method }) => method !== 'GET');
const JSON_TYPE = { 'Content-Type': 'application/json' };
/** What a browser sends with a request that another page made it send. */
const FORGERIES: readonly [string, Record<string, string>][] = [
  ['another site', { ...JSON_TYPE, 'Sec-Fetch-Site': 'cross-site' }],
  ['a sub-domain of the same site', { ...JSON_TYPE, 'Sec-Fetch-Site': 'same-site' }],
  [
    'another site by a form',
    {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'cross-site',
      Origin: 'null',
    },
  ],
  ['another site, by an old browser', { ...JSON_TYPE, Origin: 'https://elsewhere.example' }],
  ['another port of the same host', { ...JSON_TYPE, Origin: 'http://127.0.0.1:1' }],
  ['a sandboxed frame, by an old browser', { ...JSON_TYPE, Origin: 'null' }],
  ['nobody who says', { ...JSON_TYPE, Origin: '' }],
];

describe.each(FORGERIES)('a request that comes from %s', (_, headers) => {
  it.each(UNSAFE)('S-10 A-13 is refused: $method $path', async ({ method, path }) => {
    const address = `${running.origin}/api${path.replace(/:\w+/g, 'anything')}`;
    const response = await fetch(address, {
      method,
      headers: { Cookie: steward.cookie, ...headers },
      ...(method === 'DELETE' ? {} : { body: '{}' }),
    });
    expect(response.status).toBe(403);
    expect(Problem.parse(await response.json()).code).toBe('cross-site');
  });
});

it('S-10 A-13 the same request from our own page is not refused for where it comes from', async () => {
  const own: Record<string, string>[] = [
    { Origin: running.origin },
    { 'Sec-Fetch-Site': 'same-origin' },
  ];
  for (const headers of own) {
    const response = await fetch(`${running.origin}/api/networks`, {
      method: 'POST',
      headers: { Cookie: steward.cookie, ...JSON_TYPE, ...headers },
      body: JSON.stringify({ name: { en: 'Mine', es: 'Mía' } }),
    });
    expect(response.status).toBe(201);
  }
});

it('S-10 A-13 a form of our own page is no way either: bodies are JSON', async () => {
  const response = await running.request('/api/networks', {
    method: 'POST',
    cookie: steward.cookie,
    headers: { 'Content-Type': 'text/plain' },
    body: '{"name":{"en":"Mine","es":"Mía"}}',
  });
  expect(response.status).toBe(422);
});

/** The first line that the server answers to an upgrade. */
function upgradeFrom(path: string, headers: Record<string, string>): Promise<string> {
  const { port } = running.server;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return new Promise((resolve, reject) => {
    const line = connect(port, '127.0.0.1', () => {
      line.write(
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${lines.join('')}\r\n`,
      );
    });
    line.on('error', reject);
    line.once('data', (data) => {
      resolve(String(data).split('\r\n')[0] ?? '');
      line.destroy();
    });
  });
}

describe('an upgrade', () => {
  const FOREIGN: readonly [string, Record<string, string>][] = [
    ['another site', { Origin: 'https://elsewhere.example' }],
    ['another port', { Origin: 'http://127.0.0.1:1' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['nobody who says', {}],
  ];

  it.each(FOREIGN)('S-10 A-06 from %s is refused on both planes', async (_, headers) => {
    const cookie = { Cookie: ana.cookie };
    const paths = [`/documents/${ana.boardId}`, `${CONTROL_PATH}/?EIO=4&transport=websocket`];
    for (const path of paths) {
      expect(await upgradeFrom(path, { ...cookie, ...headers })).toMatch(/^HTTP\/1.1 40[03] /);
      const own = { ...cookie, Origin: running.origin };
      expect(await upgradeFrom(path, own)).toMatch(/^HTTP\/1.1 101 /);
    }
  });

  const polled = FOREIGN.flatMap(([name, headers]) =>
    [CONTROL_PATH, POLLED_DOCUMENTS_PATH].map((path) => ({ name, headers, path })),
  );
  it.each(polled)('S-10 A-06 from $name gets no further by polling at $path', async (one) => {
    const { name, headers, path } = one;
    const address = `${running.origin}${path}/?EIO=4&transport=polling`;
    const all = { Cookie: ana.cookie, ...headers };
    const opened = await fetch(address, { headers: all });
    // A browser leaves the origin out of what a page asks of its own site, and only there.
    expect(opened.ok).toBe(name === 'nobody who says');
    const own = await fetch(address, { headers: { ...all, Origin: running.origin } });
    const { sid } = JSON.parse((await own.text()).slice(1)) as { sid: string };
    const posted = await fetch(`${address}&sid=${sid}`, {
      method: 'POST',
      headers: all,
      body: '40',
    });
    expect(posted.ok).toBe(false);
  });
});

it('S-10 A-06 no answer lets another site read it', async () => {
  const response = await fetch(`${running.origin}/api/me`, {
    headers: { Cookie: ana.cookie, Origin: 'https://elsewhere.example' },
  });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('no-store');
});
