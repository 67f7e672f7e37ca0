import { addNote } from '@throughline/board';
import type { Decidable } from '@throughline/convening';
import { CLOSE_CODES, syncStep1Frame, syncStep2Frame, updateFrame } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type Guest, Running } from './running.ts';

let running: Running;
beforeAll(async () => {
  running = await Running.start();
});
afterAll(() => running.stop());

let commands = 0;
async function command(order: Decidable) {
  const { convening } = await running.sample();
  commands++;
  return running.server.desk.carryOut(convening.id, `command-${commands}`, order);
}
const lockArea = (boardId: string, area: string, on: boolean) =>
  command({ type: 'set-lock', lock: { boardId, area }, on });

/** A copy of a board as it is stored, and a bare line to it. */
async function rawClient(guest: Guest, boardId = guest.boardId) {
  const line = new (running.webSocketFor(guest.cookie))(
    `${running.documentsUrl}/${boardId}`,
  ) as unknown as WebSocket;
  const closed = new Promise<number>((resolve) => line.on('close', resolve));
  line.on('error', () => {});
  await new Promise((resolve) => line.once('message', resolve));
  line.send(syncStep1Frame(Uint8Array.of(0)));
  line.send(syncStep2Frame(Uint8Array.of(0, 0)));
  const doc = await storedDoc(boardId);
  return {
    closed,
    doc,
    /** What is changed by this, as one update over the line. */
    send(change: (doc: Y.Doc) => void): void {
      const before = Y.encodeStateVector(doc);
      doc.transact(() => change(doc));
      line.send(updateFrame(Y.encodeStateAsUpdate(doc, before)));
    },
    end: () => line.terminate(),
  };
}

async function storedDoc(boardId: string): Promise<Y.Doc> {
  const stored = await running.server.storage.updateLog.load(boardId);
  const doc = new Y.Doc();
  if (stored?.checkpoint) Y.applyUpdate(doc, stored.checkpoint.state);
  for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
  return doc;
}
const listsOf = async (boardId: string) =>
  Array.from((await storedDoc(boardId)).getMap<Y.Map<unknown>>('notes').values(), (note) =>
    note.get('list'),
  );
const note = (guest: Guest, list: 'says' | 'does') =>
  ({ list, kind: 'heard', author: guest.session.me.key, role: 'parent', language: 'en' }) as const;

it('W-8 a locked area takes nothing from anybody, the rest of the board does, and it opens again', async () => {
  const ana = await running.join('Ana');
  await lockArea(ana.boardId, 'says', true);
  const first = await rawClient(ana);
  first.send((doc) => void addNote(doc, { ...note(ana, 'does'), text: 'Beside it' }));
  await eventually('it to be stored', async () => (await listsOf(ana.boardId)).includes('does'));
  const before = await listsOf(ana.boardId);
  first.send((doc) => void addNote(doc, { ...note(ana, 'says'), text: 'Into it' }));
  expect(await first.closed).toBe(CLOSE_CODES.partLocked);
  expect(await listsOf(ana.boardId)).toEqual(before);

  const steward = await running.steward();
  expect((await running.boardInfo(steward, ana.boardId)).access).toBe('read');
  await lockArea(ana.boardId, 'says', false);
  const again = await rawClient(ana);
  again.send((doc) => void addNote(doc, { ...note(ana, 'says'), text: 'Into it' }));
  await eventually('it to be stored', async () => {
    const lists = await listsOf(ana.boardId);
    return lists.length > before.length;
  });
  again.end();
});

it('W-8 a lock of an area bites in the middle of an open line, and on this board alone', async () => {
  const [ana, bo] = [await running.join('Ana', 1), await running.join('Bo', 2)];
  const [hers, his] = [await rawClient(ana), await rawClient(bo)];
  await lockArea(ana.boardId, 'thinks-and-feels', true);
  const hope = { ...note(ana, 'says'), list: 'hopes' } as const;
  his.send((doc) => void addNote(doc, { ...hope, author: bo.session.me.key, text: 'His' }));
  await eventually('his to be stored', async () => (await listsOf(bo.boardId)).includes('hopes'));
  hers.send((doc) => void addNote(doc, { ...hope, text: 'Hers' }));
  expect(await hers.closed).toBe(CLOSE_CODES.partLocked);
  expect(await listsOf(ana.boardId)).not.toContain('hopes');
  his.end();
});

it('W-8 the need statement is an area too: its blanks and its strength', async () => {
  const ana = await running.join('Ana', 1);
  await lockArea(ana.boardId, 'need-statement', true);
  for (const change of [
    (doc: Y.Doc) => void doc.getMap('need').set('strength', 'data'),
    (doc: Y.Doc) => {
      const blank = doc.getMap('need').get('who') as Y.XmlFragment;
      blank.insert(0, [new Y.XmlText('x')]);
    },
  ]) {
    const client = await rawClient(ana);
    client.send(change);
    expect(await client.closed).toBe(CLOSE_CODES.partLocked);
  }
});

it('W-8 a board of its own lock lets nobody write, and says so to who asks', async () => {
  const ana = await running.join('Ana', 2);
  const client = await rawClient(ana);
  await command({ type: 'set-lock', lock: { boardId: ana.boardId, area: null }, on: true });
  expect(await running.boardInfo(ana)).toMatchObject({ access: 'read', mayComment: false });
  client.send((doc) => void addNote(doc, { ...note(ana, 'does'), text: 'Late' }));
  expect(await client.closed).toBe(CLOSE_CODES.forbidden);
});
