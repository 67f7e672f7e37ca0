import { type DocumentConnection, openControl, openDocument } from '@throughline/client';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Guest, Running } from './running.ts';

let running: Running;
const open: { close(): unknown }[] = [];
beforeAll(async () => {
  running = await Running.start({ metricsPort: 0 });
});
afterAll(async () => {
  for (const thing of open) await thing.close();
  await running.stop();
});

const metricsAt = (path: string) => fetch(`http://127.0.0.1:${running.server.metricsPort}${path}`);
const metrics = async () => (await metricsAt('/metrics')).text();

/** The value of a series, by its whole name with labels. */
async function reading(series: string): Promise<number> {
  const line = (await metrics()).split('\n').find((text) => text.startsWith(`${series} `));
  return line === undefined ? 0 : Number(line.slice(series.length + 1));
}

async function page(guest: Guest, boardId = guest.boardId): Promise<DocumentConnection> {
  const info = await running.boardInfo(guest);
  const connection = openDocument({
    serverUrl: running.origin.replace('http', 'ws'),
    documentId: boardId,
    epoch: info.epoch,
    schemaVersion: info.schemaVersion,
    personKey: guest.session.me.key,
    offlineCopy: false,
    WebSocketPolyfill: running.webSocketFor(guest.cookie),
  });
  open.push(connection);
  return connection;
}

it('OP-2 metrics are served at a port of their own, and nothing else is', async () => {
  const answer = await metricsAt('/metrics');
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(await answer.text()).toContain('throughline_rooms_open 0');
  expect((await metricsAt('/healthz')).status).toBe(404);
  expect((await metricsAt('/metrics/')).status).toBe(404);
  const asked = await running.request('/metrics');
  expect(await asked.text()).not.toContain('throughline_');
});

it('OP-2 without a port for them there are none', async () => {
  const plain = await Running.start();
  expect(plain.server.metricsPort).toBeUndefined();
  expect(await (await plain.request('/metrics')).text()).not.toContain('throughline_');
  await plain.stop();
});

it('OP-4 the numbers move when people come, write and are sent away', async () => {
  const ana = await running.join('Ana Quintanilla');
  const { convening } = await running.sample();
  const control = openControl({
    serverUrl: running.origin,
    conveningId: convening.id,
    onState: () => {},
    onEvent: () => {},
    onPresence: () => {},
    extraHeaders: { cookie: ana.cookie, origin: running.origin },
  });
  open.push(control);
  const connection = await page(ana);
  await connection.ready;
  const before = {
    acks: await reading('throughline_ack_seconds_count'),
    commits: await reading('throughline_commit_units_count'),
    bytes: await reading('throughline_bytes_total{direction="in"}'),
  };
  connection.doc.getText('wire').insert(0, 'a word that nobody else may read');
  await eventually('it to be saved', () => connection.status().kind === 'saved');
  await eventually('the control line to stand', () => control.status() === 'connected');

  expect(await reading('throughline_ack_seconds_count')).toBeGreaterThan(before.acks);
  expect(await reading('throughline_commit_units_count')).toBeGreaterThan(before.commits);
  expect(await reading('throughline_bytes_total{direction="in"}')).toBeGreaterThan(before.bytes);
  expect(await reading('throughline_rooms_open')).toBe(1);
  expect(await reading('throughline_saving_works')).toBe(1);
  expect(await reading('throughline_connections{plane="documents"}')).toBe(1);
  expect(await reading('throughline_connections{plane="control"}')).toBe(1);
  expect(
    (await reading('throughline_http_requests_total{route="api/join",status="200"}')) +
      (await reading('throughline_http_requests_total{route="api/join",status="201"}')),
  ).toBe(1);
  expect(await reading('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);

  const stranger = await running.join('Bo', 1);
  const refused = await page(stranger, ana.boardId);
  await eventually('a stranger to be sent away', () => refused.status().kind === 'ended');
  expect(
    await reading('throughline_refusals_total{plane="documents",reason="unknownDocument"}'),
  ).toBe(1);
});

it('OP-3 no label holds anything of anybody: words of ours only, and numbers', async () => {
  const ana = await running.join('Ana Lucia');
  const { convening, teams } = await running.sample();
  await running.request(`/api/boards/${ana.boardId}`, { cookie: ana.cookie });
  await running.request(`/api/doors/${convening.joinCode}`);
  await running.request(`/j/${convening.joinToken}`);
  await running.request('/api/Ana%20Lucia');
  const text = await metrics();
  const labels = [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, , value]) => value ?? '');
  expect(labels.length).toBeGreaterThan(20);
  expect(
    labels.filter((value) => !/^(?:[a-z][a-zA-Z./-]{0,20}|\d+(?:\.\d+)?|\+Inf)$/.test(value)),
  ).toEqual([]);
  const secrets = [
    ana.boardId,
    ana.cookie.split('=')[1],
    ana.session.me.key,
    convening.id,
    convening.joinCode,
    convening.joinToken,
    convening.networkId,
    ...teams.map(({ id }) => id),
    'Lucia',
  ];
  for (const secret of secrets) expect(text).not.toContain(secret);
});
