import { addComment, addNote } from '@throughline/board';
import { openDocument } from '@throughline/client';
import { BoardPeople, SearchAnswer } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { type Guest, Running } from './running.ts';

let running: Running;
const open: { close(): unknown }[] = [];
beforeAll(async () => {
  running = await Running.start();
});
afterAll(async () => {
  for (const thing of open) await thing.close();
  await running.stop();
});

const writer = (guest: Guest) =>
  ({ author: guest.session.me.key, role: 'parent', language: 'es' }) as const;

/** Lets somebody write on a board, and waits until it is saved. */
async function write(guest: Guest, change: (doc: Y.Doc) => void, boardId = guest.boardId) {
  const { id, epoch, schemaVersion } = await running.boardInfo(guest, boardId);
  const connection = openDocument({
    serverUrl: running.origin.replace('http', 'ws'),
    documentId: id,
    epoch,
    schemaVersion,
    personKey: guest.session.me.key,
    offlineCopy: false,
    WebSocketPolyfill: running.webSocketFor(guest.cookie),
  });
  open.push(connection);
  await connection.ready;
  change(connection.doc);
  await eventually('it to be saved', () => connection.status().kind === 'saved');
}

async function find(guest: Guest, words: string): Promise<SearchAnswer> {
  const { convening } = await running.sample();
  const path = `/api/networks/${convening.networkId}/search?q=${encodeURIComponent(words)}`;
  return SearchAnswer.parse(await (await running.request(path, { cookie: guest.cookie })).json());
}

async function peopleOf(guest: Guest, boardId: string): Promise<readonly string[]> {
  const answer = await running.request(`/api/boards/${boardId}/people`, { cookie: guest.cookie });
  return BoardPeople.parse(await answer.json()).map(({ name }) => name);
}

it('SE-3 finds lines of one’s own board without accents, and nothing of a board that one may not read', async () => {
  const [ana, bo] = [await running.join('Ana', 0), await running.join('Bo', 1)];
  const note = { list: 'says', kind: 'heard', text: 'Quiere una MAÑANA más tranquila' } as const;
  let noteId = '';
  await write(ana, (doc) => {
    noteId = addNote(doc, { ...writer(ana), ...note });
  });
  const found = await find(ana, 'manana mas');
  expect(found).toMatchObject({ more: false, unread: false });
  expect(found.hits).toMatchObject([
    { board: { id: ana.boardId }, line: noteId, text: note.text, language: 'es' },
  ]);
  const nothing = { hits: [], more: false, unread: false };
  expect(await find(bo, 'manana mas')).toEqual(nothing);
  expect(await find(ana, ' ')).toEqual(nothing);
  const steward = await running.steward();
  expect((await find(steward, 'manana')).hits).toHaveLength(1);
});

it('SE-4 what is taken away, and who is erased, is found no more', async () => {
  const ana = await running.join('Ana', 2);
  await write(ana, (doc) => {
    addNote(doc, { ...writer(ana), list: 'says', kind: 'heard', text: 'zanzibar one' });
  });
  expect((await find(ana, 'zanzibar')).hits).toHaveLength(1);
  const { convening } = await running.sample();
  const { networkId } = convening;
  const network = await running.server.storage.directory.network(networkId);
  await running.server.storage.directory.changeNetwork(networkId, network?.version ?? 0, {
    settings: { ...network?.settings, erasure: 'remove' } as never,
  });
  await running.post('/api/me/erase', { confirm: 'erase' }, { cookie: ana.cookie });
  expect((await find(await running.steward(), 'zanzibar')).hits).toEqual([]);
});

it('SE-5 tells the names behind comments to who may read, and the team only to its own', async () => {
  const [ana, dee] = [await running.join('Ana Names', 1), await running.join('Dee Quiet', 1)];
  await write(ana, (doc) => {
    const comment = { on: 'needs', under: null, text: 'For whom?', mentions: [] };
    addComment(doc, { ...writer(ana), ...comment });
  });
  expect(await peopleOf(dee, ana.boardId)).toEqual(
    expect.arrayContaining(['Ana Names', 'Dee Quiet']),
  );
  const other = await running.join('Eli Elsewhere', 0);
  const refused = await running.request(`/api/boards/${ana.boardId}/people`, {
    cookie: other.cookie,
  });
  expect(refused.status).toBe(404);
  await running.server.desk.carryOut((await running.sample()).convening.id, 'open-gallery', {
    type: 'set-gallery',
    open: true,
  });
  expect(await peopleOf(other, ana.boardId)).toEqual(['Ana Names']);
});
