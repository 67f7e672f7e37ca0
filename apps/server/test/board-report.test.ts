import {
  hasReport,
  notesBoard,
  type ReportLine,
  readReport,
  setFragmentText,
} from '@throughline/board';
import { openDocument } from '@throughline/client';
import { ReportsReady } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newBoard } from '../src/boards/new-board.ts';
import { Asking } from './asking.ts';
import { type Guest, Running } from './running.ts';

let on: Running;
let http: Asking;
let ana: Guest;
let bo: Guest;
beforeAll(async () => {
  on = await Running.start();
  http = new Asking(on);
  ana = await on.join('Ana');
  bo = await on.join('Bo', 1);
});
afterAll(() => on.stop());

async function reportOf(boardId: string) {
  const log = await on.server.storage.updateLog.load(boardId);
  const doc = new Y.Doc();
  if (log?.checkpoint) Y.applyUpdate(doc, log.checkpoint.state);
  for (const { bytes } of log?.updates ?? []) Y.applyUpdate(doc, bytes);
  const view = readReport(doc);
  const vector = Y.encodeStateVector(doc);
  return { has: hasReport(view), saw: view.lines.saw?.text, vector };
}

/** Writes lines of a report-out as somebody, and waits until they are saved. */
async function write(guest: Guest, boardId: string, words: { [Line in ReportLine]?: string }) {
  const info = await on.boardInfo(guest, boardId);
  const connection = openDocument({
    serverUrl: on.origin.replace('http', 'ws'),
    documentId: boardId,
    epoch: info.epoch,
    schemaVersion: info.schemaVersion,
    personKey: guest.session.me.key,
    offlineCopy: false,
    WebSocketPolyfill: on.webSocketFor(guest.cookie),
  });
  await connection.ready;
  const { lines } = readReport(connection.doc);
  for (const [line, text] of Object.entries(words)) {
    const fragment = lines[line as ReportLine]?.fragment;
    if (fragment) setFragmentText(fragment, text);
  }
  await eventually('the words to be saved', () => connection.status().kind === 'saved');
  await connection.close();
}

/** A board of Ana's team as an older release made it: nothing in it is about reporting. */
async function olderBoard(): Promise<string> {
  const { convening, teams } = await on.sample();
  const doc = new Y.Doc();
  notesBoard.write(doc, {});
  const owner = { type: 'team', teamId: teams[0]?.id ?? '' } as const;
  const place = { networkId: convening.networkId, conveningId: convening.id, position: 9, now: 1 };
  const board = newBoard('notes', { ...place, owner });
  await on.server.storage.directory.addBoard({
    ...board,
    content: Y.encodeStateAsUpdate(doc),
    contentClient: doc.clientID,
  });
  return board.id;
}

it('BO-1 a board that is made now has room for its report-out', async () => {
  expect(await reportOf(ana.boardId)).toMatchObject({ has: true, saw: '' });
});

it('BO-1 an older board gets it once, however many ask at once, and keeps what stands in it', async () => {
  const id = await olderBoard();
  expect(await reportOf(id)).toMatchObject({ has: false });
  const path = `/boards/${id}/report`;
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => http.outcome(ana, 'POST', path)),
  );
  expect(answers).toEqual(['204', '204', '204', '204', '204']);
  const { vector, ...made } = await reportOf(id);
  expect(made).toEqual({ has: true, saw: '' });
  expect(await http.outcome(ana, 'POST', path)).toBe('204');
  expect((await reportOf(id)).vector).toEqual(vector);
  await write(ana, id, { saw: 'Long waits' });
  expect(await http.outcome(ana, 'POST', path)).toBe('204');
  expect(await reportOf(id)).toMatchObject({ has: true, saw: 'Long waits' });
});

it('BO-1 nobody asks for it who may not write on the board', async () => {
  const id = await olderBoard();
  expect(await http.outcome(bo, 'POST', `/boards/${id}/report`)).toMatch(/^40[34]/);
  expect(await http.outcome(undefined, 'POST', `/boards/${id}/report`)).toMatch(/^401/);
  expect(await reportOf(id)).toMatchObject({ has: false });
});

it('BO-6 who runs the convening sees how many lines of each report-out are filled, and nobody else does', async () => {
  const { convening } = await on.sample();
  const path = `/convenings/${convening.id}/reports`;
  const steward = await on.steward();
  const lines = async () => {
    const all = await http.answer(ReportsReady, steward, 'GET', path);
    return all.find(({ boardId }) => boardId === bo.boardId)?.lines;
  };
  expect(await lines()).toBe(0);
  await write(bo, bo.boardId, { saw: 'Long waits', need: 'A bus' });
  expect(await lines()).toBe(2);
  expect(await http.outcome(bo, 'GET', path)).toMatch(/^40[34]/);
});
