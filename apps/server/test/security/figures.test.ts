import {
  type CardFigures,
  parseServerNotice,
  syncStep1Frame,
  updateFrame,
} from '@throughline/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { Asking } from '../asking.ts';
import { type Guest, Running } from '../running.ts';

const TABLE = [
  'Location,Race,TimeFrame,DataFormat,Data',
  ...Object.entries({ Total: 200, Asian: 7, Black: 33, White: 160 }).map(
    ([group, count]) => `ADAMS 14,${group},2014,Number,${count}`,
  ),
].join('\n');

let on: Running;
let mallory: Guest;
let boardId: string;
beforeAll(async () => {
  on = await Running.start();
  const http = new Asking(on);
  mallory = await on.join('Mallory');
  const { convening, teams } = await on.sample();
  const networks = `/networks/${convening.networkId}`;
  const board = await http.ask(mallory, 'POST', `${networks}/boards`, {
    kind: 'data-board',
    conveningId: null,
    owner: { type: 'team', teamId: teams[0]?.id },
  });
  boardId = ((await board.json()) as { id: string }).id;
  const dataset = await http.ask(mallory, 'POST', `${networks}/datasets`, {
    title: 'Enrolment',
    source: '',
    text: TABLE,
  });
  const { id: datasetId } = (await dataset.json()) as { id: string };
  await http.outcome(mallory, 'POST', `/boards/${boardId}/figures`, {
    cardId: 'card-1',
    datasetId,
    location: 'ADAMS 14',
    measure: 'count',
    groups: ['Asian', 'White'],
    times: ['2014'],
  });
});
afterAll(() => on.stop());

async function stored(): Promise<Y.Doc> {
  const log = await on.server.storage.updateLog.load(boardId);
  const doc = new Y.Doc();
  if (log?.checkpoint) Y.applyUpdate(doc, log.checkpoint.state);
  for (const { bytes } of log?.updates ?? []) Y.applyUpdate(doc, bytes);
  return doc;
}

/** Sends one update of a hand-made client, which may write on the board, and gives how the line ended. */
async function send(change: (doc: Y.Doc) => void): Promise<number | 'acked'> {
  const doc = await stored();
  const before = Y.encodeStateVector(doc);
  change(doc);
  const update = Y.encodeStateAsUpdate(doc, before);
  const url = `${on.documentsUrl}/${boardId}?acks=1`;
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

const figures = (doc: Y.Doc) => doc.getMap<CardFigures>('server:figures');
const forged = (doc: Y.Doc): CardFigures => ({
  ...(figures(doc).get('card-1') as CardFigures),
  series: [{ of: 'district', group: 'Asian', figures: [{ state: 'value', value: 7 }] }],
});

it.each([
  ['puts another number in', (doc: Y.Doc) => figures(doc).set('card-1', forged(doc))],
  ['makes figures up', (doc: Y.Doc) => figures(doc).set('card-2', forged(doc))],
  ['takes them away', (doc: Y.Doc) => figures(doc).delete('card-1')],
])('ND-4 nobody but the server writes figures: one who %s', async (_, attack) => {
  const before = figures(await stored()).toJSON();
  expect(before['card-1']).toMatchObject({
    series: [
      { group: 'Asian', figures: [{ state: 'hidden' }] },
      { group: 'White', figures: [{ state: 'value', value: 160 }] },
    ],
  });
  expect(await send(attack)).not.toBe('acked');
  expect(figures(await stored()).toJSON()).toEqual(before);
});
