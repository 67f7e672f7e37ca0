import { ackFrame, PROTOCOL_VERSION } from '@throughline/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { DocumentServer } from './document-server.ts';
import { note, open, statusHistory, textInLog, textOf, whenStatus, write } from './people.ts';

let server: DocumentServer;
beforeEach(async () => {
  server = await DocumentServer.start();
});
afterEach(() => server.kill());

describe('saved', () => {
  test('K-1 a fresh connection tells the handshake, and is saved once its answer was acked', async () => {
    server.holdCommits();
    const page = open({ serverUrl: server.url, schemaVersion: 3, epoch: 7 });
    expect(page.status()).toEqual({ kind: 'opening' });
    await page.ready;
    await server.when(({ peers }) => peers[0]?.counted === 1);
    expect(page.status().kind).toBe('saving');
    server.commit();
    await whenStatus(page, 'saved');
    expect(server.peer.url.pathname).toBe('/documents/board-one');
    expect(Object.fromEntries(server.peer.url.searchParams)).toEqual({
      protocol: String(PROTOCOL_VERSION),
      schema: '3',
      epoch: '7',
      acks: '1',
    });
  });

  test('K-1 a socket class that was given is used as the global one is', async () => {
    const page = open({
      serverUrl: server.url,
      WebSocketPolyfill: NodeWebSocket as unknown as typeof WebSocket,
    });
    await whenStatus(page, 'saved');
    write(page.doc, 'over another socket');
    expect(page.status().kind).toBe('saving');
    await whenStatus(page, 'saved');
    expect(textInLog(server.log)).toBe('over another socket');
  });

  test('K-2 an edit is saving at once, and saved only after its ack', async () => {
    const page = open({ serverUrl: server.url });
    await whenStatus(page, 'saved');
    server.holdCommits();
    write(page.doc, 'she waits for the bus');
    expect(page.status().kind).toBe('saving');
    await server.when(({ peer }) => peer.counted === 2);
    expect(page.status().kind).toBe('saving');
    server.commit();
    await whenStatus(page, 'saved');
    expect(textInLog(server.log)).toBe('she waits for the bus');
  });

  test('K-2 an edit that only deletes is saving until its own ack', async () => {
    const page = open({ serverUrl: server.url });
    write(page.doc, 'too much');
    await whenStatus(page, 'saved');
    server.holdCommits();
    note(page.doc).delete(3, 5);
    expect(page.status().kind).toBe('saving');
    await server.when(({ peer }) => peer.counted > peer.acked);
    expect(page.status().kind).toBe('saving');
    expect(textInLog(server.log)).toBe('too much');
    server.commit();
    await whenStatus(page, 'saved');
    expect(textInLog(server.log)).toBe('too');
  });

  test('K-2 of several edits the last ack counts', async () => {
    const page = open({ serverUrl: server.url });
    await whenStatus(page, 'saved');
    server.holdCommits();
    for (const letter of 'abc') write(page.doc, letter);
    await server.when(({ peer }) => peer.counted === 4);
    const history = statusHistory(page);
    server.say(ackFrame(2));
    server.say(ackFrame(3));
    server.say(ackFrame(1));
    server.say(ackFrame(9));
    server.commit();
    await whenStatus(page, 'saved');
    expect(history).toEqual(['saving', 'saved']);
    expect(textInLog(server.log)).toBe('abc');
  });

  test('K-1 a server that never asks is never told to have saved', async () => {
    const silent = await DocumentServer.start({ asks: false, heartbeatMs: 10 });
    const page = open({ serverUrl: silent.url, unackedLimitMs: 60 });
    const history = statusHistory(page);
    await page.ready;
    write(page.doc, 'is anybody there');
    await whenStatus(page, 'not-saving');
    expect(history).not.toContain('saved');
    await silent.kill();
  });

  test('K-3 what was written before the handshake travels in the answer to it, without a gap', async () => {
    await server.kill();
    const page = open({ serverUrl: server.url });
    write(page.doc, 'before ');
    const late = await DocumentServer.start({ port: server.port });
    server = late;
    // The socket is open; the server's request has not been read yet.
    let opening = true;
    page.awareness.on('update', () => {
      if (opening) write(page.doc, 'and while opening');
      opening = false;
    });
    await whenStatus(page, 'saved');
    expect(opening).toBe(false);
    expect(textInLog(late.log)).toBe('before and while opening');
    const updates = late.peer.frames.filter((frame) => frame.type === 'update');
    expect(updates.map((frame) => frame.answersSync)).toEqual([true]);
  });

  test('what one person writes reaches the other, and both are saved', async () => {
    const ana = open({ serverUrl: server.url });
    const ben = open({ serverUrl: server.url, personKey: 'person-ben' });
    await Promise.all([whenStatus(ana, 'saved'), whenStatus(ben, 'saved')]);
    const arrived = new Promise((resolve) => ben.doc.once('update', resolve));
    write(ana.doc, 'hola');
    await arrived;
    expect(textOf(ben.doc)).toBe('hola');
    expect(ben.status().kind).toBe('saved');
    await whenStatus(ana, 'saved');
  });
});

describe('not saving', () => {
  test('K-5 a frame that is unacked for too long says so, and its ack takes it back', async () => {
    const beating = await DocumentServer.start({ heartbeatMs: 10 });
    const page = open({ serverUrl: beating.url, unackedLimitMs: 80 });
    await whenStatus(page, 'saved');
    beating.holdCommits();
    const history = statusHistory(page);
    write(page.doc, 'slow');
    await whenStatus(page, 'not-saving');
    beating.commit();
    await whenStatus(page, 'saved');
    expect(history).toEqual(['saved', 'saving', 'not-saving', 'saved']);
    await beating.kill();
  });

  test('K-5 a line that is merely silent goes straight from saving to offline', async () => {
    const page = open({ serverUrl: server.url, unackedLimitMs: 20, silenceLimitMs: 80 });
    await whenStatus(page, 'saved');
    const history = statusHistory(page);
    server.goMute();
    write(page.doc, 'into the void');
    await whenStatus(page, 'offline');
    expect(history).toEqual(['saved', 'saving', 'offline']);
  });

  test('K-5 the server says that it cannot save, and that it can again', async () => {
    const page = open({ serverUrl: server.url });
    await whenStatus(page, 'saved');
    server.saySaving(false);
    await whenStatus(page, 'not-saving');
    server.saySaving(true);
    await whenStatus(page, 'saved');
  });

  test('K-5 nothing unsent and no frame unacked is never "not saving", however long', async () => {
    const page = open({ serverUrl: server.url, unackedLimitMs: 1 });
    await whenStatus(page, 'saved');
    const other = open({ serverUrl: server.url, personKey: 'person-ben' });
    const history = statusHistory(page);
    for (const letter of 'abcdef') {
      write(other.doc, letter);
      await whenStatus(other, 'saved');
    }
    expect(history).toEqual(['saved']);
  });
});

test('the status is the same object until it changes, and a stopped listener hears nothing', async () => {
  const page = open({ serverUrl: server.url });
  let heard = 0;
  const stop = page.subscribe(() => {
    heard += 1;
  });
  await whenStatus(page, 'saved');
  const saved = page.status();
  page.awareness.setLocalStateField('editing', 'note-one');
  expect(page.status()).toBe(saved);
  stop();
  const before = heard;
  write(page.doc, 'x');
  expect(page.status().kind).toBe('saving');
  expect(heard).toBe(before);
});
