import { readSignals } from '@throughline/board';
import type { DocumentConnection } from '@throughline/client';
import { CLOSE_CODES, parseServerNotice, syncStep1Frame, updateFrame } from '@throughline/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type Guest, Running } from '../running.ts';
import { SignalWorld } from '../signal-world.ts';

let on: Running;
let world: SignalWorld;
let mallory: Guest;
let page: DocumentConnection;
let signalId: string;
beforeAll(async () => {
  on = await Running.start();
  world = await SignalWorld.make(on);
  mallory = await on.join('Mallory');
  page = await world.open(mallory);
  const noteId = await world.note(mallory, page, 'What was said');
  [signalId = ''] = await world.pull(mallory, [noteId]);
});
afterAll(async () => {
  await world.close();
  await on.stop();
});

async function stored(): Promise<Y.Doc> {
  const log = await on.server.storage.updateLog.load(world.patternBoardId);
  const doc = new Y.Doc();
  if (log?.checkpoint) Y.applyUpdate(doc, log.checkpoint.state);
  for (const { bytes } of log?.updates ?? []) Y.applyUpdate(doc, bytes);
  return doc;
}

/** Sends one update of a hand-made client, which may write on the board, and gives how the line ended. */
async function send(attack: (doc: Y.Doc) => void): Promise<number | 'acked'> {
  const doc = await stored();
  const before = Y.encodeStateVector(doc);
  attack(doc);
  const update = Y.encodeStateAsUpdate(doc, before);
  const url = `${on.documentsUrl}/${world.patternBoardId}?acks=1`;
  const socket = new (on.webSocketFor(mallory.cookie))(url) as unknown as WebSocket;
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', resolve);
    socket.on('open', () => socket.send(syncStep1Frame(Uint8Array.of(0))));
    socket.on('message', (data: Buffer) => {
      if (data[0] === 0 && data[1] === 1) socket.send(updateFrame(update));
      const notice = parseServerNotice(data);
      if (notice?.type !== 'ack' || notice.count === 0) return;
      resolve('acked');
      socket.close();
    });
  });
}

const signals = (doc: Y.Doc) => doc.getMap('server:signals') as Y.Map<Y.Map<unknown>>;
const signal = (doc: Y.Doc) => signals(doc).get(signalId) as Y.Map<unknown>;

const ATTACKS: [string, (doc: Y.Doc) => void][] = [
  ['says that it came from another team', (doc) => signal(doc).set('teamName', 'Another')],
  ['puts other words in its mouth', (doc) => signal(doc).set('text', 'Never said')],
  ['hides that it was changed', (doc) => signal(doc).set('state', 'linked')],
  ['takes its origin away', (doc) => signal(doc).delete('boardId')],
  ['adds to it', (doc) => signal(doc).set('endorsedBy', 'everybody')],
  ['disputes it for a team', (doc) => disputes(doc).set('team-1', new Y.Map([['reason', 'x']]))],
  ['deletes it', (doc) => signals(doc).delete(signalId)],
  ['puts another in its place', (doc) => signals(doc).set(signalId, new Y.Map())],
  [
    'makes one up',
    (doc) => {
      const { disputes: _, ...fields } = signal(doc).toJSON();
      signals(doc).set('made-up-signal', new Y.Map(Object.entries(fields)));
    },
  ],
  ['makes another root of the server’s', (doc) => doc.getMap('server:other').set('a', 1)],
];
const disputes = (doc: Y.Doc) => signal(doc).get('disputes') as Y.Map<unknown>;

it.each(ATTACKS)('a raw client that %s is refused, and nothing is stored', async (_, attack) => {
  const before = Y.encodeStateAsUpdate(await stored());
  expect(await send(attack)).toBe(CLOSE_CODES.updateRefused);
  expect(Y.encodeStateAsUpdate(await stored())).toEqual(before);
});

it('the same client may write what is people’s own on that board', async () => {
  const writes = (doc: Y.Doc) => {
    doc.getMap('items').set('place-of-signal', new Y.Map([['type', 'place']]));
  };
  expect(await send(writes)).toBe('acked');
});

it('the words of a source that are no words, or far too many, do no harm on the pattern board', async () => {
  const notes = page.doc.getMap('notes') as Y.Map<Y.Map<unknown>>;
  const odd = new Y.Map<unknown>([
    ['list', 'says'],
    ['kind', { toString: 'x' }],
    ['role', 7],
    ['author', 'somebody'],
    ['deletedAt', null],
    ['text', new Y.XmlFragment()],
  ]);
  page.doc.transact(() => {
    notes.set('odd-note-1', odd);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('x'.repeat(50_000))]);
    (odd.get('text') as Y.XmlFragment).insert(0, [paragraph]);
  });
  const id = await world.note(mallory, page, 'and one more');
  const [oddSignal = ''] = await world.pull(mallory, ['odd-note-1', id]);
  const shown = readSignals(await stored()).get(oddSignal);
  expect(shown).toMatchObject({ kind: 'guess', role: 'other', language: 'en' });
  expect(shown?.text.length).toBeLessThanOrEqual(4_000);
});
