import { type DocumentConnection, openControl, openDocument } from '@throughline/client';
import { CONTROL_PATH, DOCUMENTS_PATH, POLLED_DOCUMENTS_PATH } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { type Block, BlockingProxy } from '@throughline/testing/blocking-proxy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Guest, Running } from './running.ts';

/** In so many milliseconds a blocked network has to be found out, and got around. */
const BAR_MS = 10_000;
const BLOCKED: readonly Block[] = [
  'refuses',
  'answers-with-a-page',
  'strips-headers',
  'swallows-frames',
];

let running: Running;
const open: { close(): unknown }[] = [];
beforeAll(async () => {
  running = await Running.start();
});
afterAll(async () => {
  for (const thing of open) await thing.close();
  await running.stop();
});

async function proxy(block: Block, hiddenPath?: string): Promise<BlockingProxy> {
  const { port: targetPort } = running.server;
  const started = await BlockingProxy.start({
    block,
    targetPort,
    ...(hiddenPath !== undefined && { hiddenPath }),
  });
  open.push(started);
  return started;
}

/** Opens the guest's board as their page would, through this proxy or straight. */
async function page(
  guest: Guest,
  through?: BlockingProxy,
  over: { documentId?: string; epoch?: number } = {},
): Promise<DocumentConnection> {
  const origin = through ? `http://127.0.0.1:${through.port}` : running.origin;
  const { id, epoch, schemaVersion } = await running.boardInfo(guest);
  const connection = openDocument({
    serverUrl: origin.replace('http', 'ws'),
    documentId: id,
    epoch,
    schemaVersion,
    personKey: guest.session.me.key,
    offlineCopy: false,
    WebSocketPolyfill: running.webSocketFor(guest.cookie, origin),
    extraHeaders: { cookie: guest.cookie, origin },
    ...over,
  });
  open.push(connection);
  return connection;
}

const isSaved = (connection: DocumentConnection) => connection.status().kind === 'saved';
const words = (connection: DocumentConnection) => connection.doc.getText('wire').toString();

async function storedWords(boardId: string): Promise<string> {
  const stored = await running.server.storage.updateLog.load(boardId);
  const doc = new Y.Doc();
  if (stored?.checkpoint) Y.applyUpdate(doc, stored.checkpoint.state);
  for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
  return doc.getText('wire').toString();
}

describe.each(BLOCKED)('behind a proxy that %s', (block) => {
  it('W-1 K-27 somebody works as everybody else does, within ten seconds', async () => {
    const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
    const before = (await storedWords(ana.boardId)).length;
    const blocking = await proxy(block);
    const direct = await page(bo);
    const startedAt = performance.now();
    const blocked = await page(ana, blocking);
    await eventually('the blocked page to say saved', () => isSaved(blocked), BAR_MS);
    expect(performance.now() - startedAt).toBeLessThan(BAR_MS);
    expect(blocking.countAsked('POST', POLLED_DOCUMENTS_PATH)).toBeGreaterThan(0);

    blocked.awareness.setLocalStateField('editing', 'note-1');
    const anaAsSeen = () => direct.awareness.getStates().get(blocked.doc.clientID);
    await eventually('Bo to see Ana where she is', () => anaAsSeen()?.editing === 'note-1');
    expect(anaAsSeen()?.user).toMatchObject({ name: 'Ana', key: ana.session.me.key });

    blocked.doc.getText('wire').insert(0, 'by polling ');
    expect(blocked.status().kind).toBe('saving');
    await eventually('the blocked page to say saved', () => isSaved(blocked));
    // What it says is so.
    expect(await storedWords(ana.boardId)).toContain('by polling ');
    direct.doc.getText('wire').insert(0, 'straight ');
    await eventually('both to hold the same', () => {
      return words(blocked) === words(direct) && words(direct).length === before + 20;
    });
    direct.doc.getText('wire').delete(0, 3);
    await eventually('the deletion to arrive', () => words(blocked) === words(direct));

    await blocked.close();
    await eventually('Ana to be gone for Bo', () => anaAsSeen() === undefined);
  });

  it('W-3 a final close is final, and says the same', async () => {
    const [ana, cy] = [await running.join('Ana'), await running.join('Cy', 1)];
    const blocking = await proxy(block);
    const leaving = await page(ana, blocking);
    const foreign = await page(ana, blocking, { documentId: cy.boardId });
    const restored = await page(ana, blocking, { epoch: 99 });
    const ended = async (connection: DocumentConnection) =>
      eventually('the end', () => {
        const status = connection.status();
        return status.kind === 'ended' && status.reason;
      });
    expect(await ended(foreign)).toBe('unknownDocument');
    expect(await ended(restored)).toBe('epochMismatch');
    await eventually('the page to say saved', () => isSaved(leaving));
    await running.post('/api/leave', {}, { cookie: ana.cookie });
    expect(await ended(leaving)).toBe('forbidden');
  });

  it('W-7 the convening is there within ten seconds too', async () => {
    const ana = await running.join('Ana');
    const blocking = await proxy(block);
    const { convening } = await running.sample();
    const origin = `http://127.0.0.1:${blocking.port}`;
    let version: number | undefined;
    const control = openControl({
      serverUrl: origin,
      conveningId: convening.id,
      extraHeaders: { cookie: ana.cookie, origin },
      onState: (state) => {
        version = state.version;
      },
      onEvent: (event) => {
        version = event.version;
      },
      onPresence: () => {},
    });
    open.push(control);
    const stateOf = () => version !== undefined;
    await eventually('the whole state', stateOf, BAR_MS);
    await eventually(
      'a WebSocket to have been tried for it',
      () => blocking.countAsked('upgrade', CONTROL_PATH) > 0,
    );
    const before = version ?? 0;
    await running.server.desk.carryOut(convening.id, `step-${block}`, {
      type: 'go-to-step',
      step: before % 2 === 0 ? 1 : 2,
    });
    await eventually('what happened afterwards', () => version === before + 1, BAR_MS);
    expect(control.status()).toBe('connected');
  });

  it('K-27 with the fall-back shut off nothing gets through: the proxy does block', async () => {
    const ana = await running.join('Ana');
    const blocking = await proxy(block, POLLED_DOCUMENTS_PATH);
    const blocked = await page(ana, blocking);
    await eventually(
      'the fall-back to be asked for in vain',
      () => blocking.countAsked('GET', POLLED_DOCUMENTS_PATH) > 0,
      BAR_MS,
    );
    expect(blocked.status().kind).toBe('opening');
    expect(blocked.doc.store.clients.size).toBe(0);
  });
});

it('K-27 where WebSockets get through, nobody polls, a restart of the server included', async () => {
  const own = await Running.start();
  const ana = await own.join('Ana');
  const passing = await BlockingProxy.start({ block: 'passes', targetPort: own.server.port });
  const origin = `http://127.0.0.1:${passing.port}`;
  const { id, epoch, schemaVersion } = await own.boardInfo(ana);
  const connection = openDocument({
    serverUrl: origin.replace('http', 'ws'),
    documentId: id,
    epoch,
    schemaVersion,
    personKey: ana.session.me.key,
    offlineCopy: false,
    WebSocketPolyfill: own.webSocketFor(ana.cookie, origin),
    extraHeaders: { cookie: ana.cookie, origin },
  });
  await eventually('the page to say saved', () => isSaved(connection));
  await own.stop({ keepData: true });
  await eventually('the page to be offline', () => connection.status().kind === 'offline');
  connection.doc.getText('wire').insert(0, 'while it was away');
  await eventually('three tries in vain', () => passing.countAsked('upgrade', DOCUMENTS_PATH) > 3);
  const { dataDir, port } = { ...own.config, port: own.server.port };
  const again = await Running.start({ dataDir, port });
  await eventually('the page to say saved', () => isSaved(connection), 20_000);
  expect(passing.countAsked('GET', POLLED_DOCUMENTS_PATH)).toBeGreaterThan(0);
  expect(passing.countAsked('POST', POLLED_DOCUMENTS_PATH)).toBe(0);
  await connection.close();
  await passing.close();
  await again.stop();
});
