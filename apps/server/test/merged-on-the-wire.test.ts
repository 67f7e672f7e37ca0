import { CLOSE_CODES, updateFrame } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { Asking } from './asking.ts';
import { type Guest, Running } from './running.ts';

let running: Running;
beforeAll(async () => {
  running = await Running.start();
});
afterAll(() => running.stop());

async function lineTo({ cookie }: Guest, boardId: string) {
  const url = `${running.documentsUrl}/${boardId}`;
  const line = new (running.webSocketFor(cookie))(url) as unknown as WebSocket;
  const closed = new Promise<number>((resolve) => line.on('close', resolve));
  await new Promise((resolve) => line.once('message', resolve));
  return { line, closed };
}

it('NB-3 a page that was open at the merge writes on, also when it comes again, and no word is lost', async () => {
  const asking = new Asking(running);
  const steward = await running.steward();
  const [phone, laptop, mallory] = [
    await running.join('Ana'),
    await running.join('Ana'),
    await running.join('Mallory'),
  ];
  const { boardId } = laptop;
  const { updateLog } = running.server.storage;
  const written = async () => {
    const doc = new Y.Doc();
    const stored = await updateLog.load(boardId);
    if (stored?.checkpoint) Y.applyUpdate(doc, stored.checkpoint.state);
    for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
    return doc.getText('wire').toString();
  };
  // One page, which stays open and connects again.
  const page = new Y.Doc();
  const type = (line: WebSocket, word: string) => {
    const before = Y.encodeStateVector(page);
    page.getText('wire').insert(page.getText('wire').length, word);
    line.send(updateFrame(Y.encodeStateAsUpdate(page, before)));
  };

  const first = await lineTo(laptop, boardId);
  type(first.line, 'One ');
  await eventually('the first word', async () => (await written()) === 'One ');
  const path = `/people/${phone.session.me.id}/merge`;
  const body = { otherId: laptop.session.me.id };
  expect(await asking.outcome(steward, 'POST', path, body)).toBe('200');
  type(first.line, 'two ');
  await eventually('the second word', async () => (await written()) === 'One two ');
  first.line.close();
  await first.closed;

  const again = await lineTo(laptop, boardId);
  type(again.line, 'three ');
  await eventually('the third word', async () => (await written()) === 'One two three ');

  // Negative control: the client id is hers, and nobody else's.
  const forged = await lineTo(mallory, boardId);
  type(forged.line, 'forged');
  expect(await forged.closed).toBe(CLOSE_CODES.updateRefused);
  expect(await written()).toBe('One two three ');
  again.line.close();
});
