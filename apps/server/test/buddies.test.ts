import { addNote } from '@throughline/board';
import {
  AuditPage,
  CLOSE_CODES,
  NetworkBuddies,
  parseServerNotice,
  TeamBuddy,
  updateFrame,
} from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { Asking } from './asking.ts';
import { type Guest, Running } from './running.ts';

let running: Running;
let asking: Asking;
let steward: Guest;
/** Whose board it is, a buddy, and one of a third team. */
let ana: Guest;
let bo: Guest;
let cy: Guest;
let networkId: string;
let teamIds: readonly string[];

beforeEach(async () => {
  running = await Running.start();
  asking = new Asking(running);
  steward = await running.steward();
  const { convening, teams } = await running.sample();
  networkId = convening.networkId;
  teamIds = teams.map(({ id }) => id);
  ana = await running.join('Ana', 0);
  bo = await running.join('Bo', 1);
  cy = await running.join('Cy', 2);
});
afterEach(() => running.stop());

const pair = async (one = 0, other = 1, who = steward) => {
  const body = { teamId: teamIds[one], buddyId: teamIds[other] };
  return (await asking.ask(who, 'POST', `/networks/${networkId}/buddies`, body)).status;
};
const part = async (who = steward, team = 0) =>
  (await asking.ask(who, 'DELETE', `/teams/${teamIds[team]}/buddy`)).status;
const setOpen = async (open: boolean, who = ana, boardId = ana.boardId) =>
  (await asking.ask(who, 'PUT', `/boards/${boardId}/buddy`, { open })).status;
const reads = async (who: Guest, boardId = ana.boardId) =>
  (await asking.ask(who, 'GET', `/boards/${boardId}`)).status;
const buddyOf = (who: Guest, team: number) =>
  asking.answer(TeamBuddy, who, 'GET', `/teams/${teamIds[team]}/buddy`);
const stored = async (boardId = ana.boardId) =>
  (await running.server.storage.updateLog.load(boardId))?.updates.length ?? 0;

/** A line to a board, with what it was acked and told, and the code that it was closed with. */
async function lineTo(guest: Guest, boardId = ana.boardId) {
  const socket = new (running.webSocketFor(guest.cookie))(
    `${running.documentsUrl}/${boardId}?acks=1`,
  ) as unknown as WebSocket;
  const heard = { acks: 0, code: 0 };
  socket.on('close', (code) => {
    heard.code = code;
  });
  socket.on('message', (data: Buffer) => {
    const notice = parseServerNotice(data);
    if (notice?.type === 'ack') heard.acks = Math.max(heard.acks, notice.count);
  });
  await new Promise((resolve) => {
    socket.once('message', resolve);
    socket.once('close', resolve);
  });
  return { heard, send: (frame: Uint8Array) => socket.send(frame), end: () => socket.close() };
}

/** A note, as a whole document of its own. */
function aNote(author: string): Uint8Array {
  const doc = new Y.Doc();
  const fields = { list: 'says', kind: 'heard', role: 'parent', language: 'en' } as const;
  addNote(doc, { ...fields, author, text: 'Not theirs to say' });
  return updateFrame(Y.encodeStateAsUpdate(doc));
}

function aReaction(author: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('reactions').set(`note-1/same-here/${author}`, 1);
  return updateFrame(Y.encodeStateAsUpdate(doc));
}

it('NY-1 a buddy reads and comments where a board is opened to it, nobody else does, and neither team beyond that', async () => {
  expect(await setOpen(true)).toBe(409);
  expect(await pair(0, 1, ana)).toBe(403);
  expect(await pair()).toBe(204);
  expect(await reads(bo)).toBe(404);
  expect(await setOpen(true, bo)).toBe(404);
  expect(await setOpen(true)).toBe(204);
  expect([await reads(bo), await reads(cy)]).toEqual([200, 404]);
  expect(await running.boardInfo(bo, ana.boardId)).toMatchObject({
    access: 'read',
    mayComment: true,
    asBuddy: true,
  });
  expect(await running.boardInfo(ana)).not.toHaveProperty('asBuddy');
  expect(await setOpen(false, bo)).toBe(403);
  expect((await asking.ask(bo, 'GET', `/boards/${ana.boardId}/versions`)).status).toBe(404);
  expect((await asking.ask(bo, 'PATCH', `/boards/${ana.boardId}`, { title: 'Ours' })).status).toBe(
    403,
  );
  // What is open one way is not open the other.
  expect(await reads(ana, bo.boardId)).toBe(404);
});

it('NY-1 a team’s page tells both sides, those who run the network see every pair, and acts are audited', async () => {
  await pair();
  expect(await pair()).toBe(204);
  expect(await pair(1, 0)).toBe(204);
  expect(await pair(1, 2)).toBe(409);
  expect(await pair(0, 0)).toBe(422);
  await setOpen(true);
  const own = await buddyOf(ana, 0);
  expect(own.buddy?.id).toBe(teamIds[1]);
  expect(own.boards.filter(({ open }) => open).map(({ board }) => board.id)).toEqual([ana.boardId]);
  const theirs = await buddyOf(bo, 1);
  expect(theirs.theirs.map(({ id }) => id)).toEqual([ana.boardId]);
  expect(theirs.boards.some(({ open }) => open)).toBe(false);
  expect((await asking.ask(bo, 'GET', `/teams/${teamIds[0]}/buddy`)).status).toBe(403);
  const told = await asking.answer(
    NetworkBuddies,
    steward,
    'GET',
    `/networks/${networkId}/buddies`,
  );
  expect(told.pairs.map(({ one, other }) => [one.id, other.id])).toEqual([
    [teamIds[0], teamIds[1]],
  ]);
  expect(told.free.map(({ id }) => id)).toEqual(teamIds.slice(2));
  await part();
  const page = await asking.answer(AuditPage, steward, 'GET', `/networks/${networkId}/audit`);
  const acts = page.items.map(({ action }) => action).filter((name) => name.startsWith('buddies'));
  expect(acts.sort()).toEqual(['buddies.pair', 'buddies.part']);
});

it('NY-1 on the wire a buddy’s comment is taken and a note is refused; a member’s own note is taken', async () => {
  await pair();
  await setOpen(true);
  const buddy = await lineTo(bo);
  buddy.send(aReaction(bo.session.me.key));
  await eventually('the reaction is stored', () => buddy.heard.acks === 1);
  const before = await stored();
  buddy.send(aNote(bo.session.me.key));
  await eventually('it is let go', () => buddy.heard.code !== 0);
  expect(buddy.heard.code).toBe(CLOSE_CODES.forbidden);
  expect(await stored()).toBe(before);

  const own = await lineTo(ana);
  own.send(aNote(ana.session.me.key));
  await eventually('the note is stored', () => own.heard.acks === 1);
  expect(await stored()).toBe(before + 1);
  own.end();
});

it.each([
  ['the board is closed', () => setOpen(false)],
  ['the pairing ends', () => part()],
] as const)(
  'NY-2 a buddy’s open line is let go when %s, and the team’s own stays',
  async (_, end) => {
    await pair();
    await setOpen(true);
    const [buddy, own] = [await lineTo(bo), await lineTo(ana)];
    expect(await end()).toBe(204);
    await eventually('it is let go', () => buddy.heard.code !== 0);
    own.send(aNote(ana.session.me.key));
    await eventually('the note is stored', () => own.heard.acks === 1);
    expect(own.heard.code).toBe(0);
    expect(await reads(bo)).toBe(404);
    own.end();
  },
);

it('NY-2 VB-4 another buddy finds nothing open, and what is open outlives the server', async () => {
  await pair();
  await setOpen(true);
  await part(steward, 1);
  await pair(0, 2);
  expect([await reads(bo), await reads(cy)]).toEqual([404, 404]);
  await setOpen(true);
  await running.stop({ keepData: true });
  running = await Running.start(running.config);
  asking = new Asking(running);
  expect([await reads(bo), await reads(cy)]).toEqual([404, 200]);
  const gone = await asking.ask(steward, 'DELETE', `/teams/${teamIds[2]}`);
  expect(gone.status).toBe(204);
  expect(await reads(cy)).toBe(404);
  expect((await buddyOf(ana, 0)).buddy).toBeNull();
});

it('NY-1 what a team showed its buddy is not carried to the network’s wall', async () => {
  await pair();
  await setOpen(true);
  const made = await asking.ask(steward, 'POST', `/networks/${networkId}/boards`, {
    kind: 'pattern-board',
    conveningId: (await running.sample()).convening.id,
    owner: { type: 'network' },
  });
  const { id } = (await made.json()) as { id: string };
  const body = { commandId: 'command-1', boardId: ana.boardId, noteIds: ['no-such-note'] };
  expect((await asking.ask(bo, 'POST', `/boards/${id}/signals`, body)).status).toBe(403);
  expect((await asking.ask(ana, 'POST', `/boards/${id}/signals`, body)).status).not.toBe(403);
});

it('N-28 NY-2 what a buddy said goes with them: nothing of them stays on the other team’s board', async () => {
  await pair();
  await setOpen(true);
  const { key } = bo.session.me;
  const line = await lineTo(bo);
  line.send(aReaction(key));
  await eventually('the reaction is stored', () => line.heard.acks === 1);
  line.end();
  const holdsThem = async () => {
    const log = await running.server.storage.updateLog.load(ana.boardId);
    return (log?.updates ?? []).some(({ bytes }) => Buffer.from(bytes).includes(key));
  };
  expect(await holdsThem()).toBe(true);
  const erased = await asking.ask(bo, 'POST', '/me/erase', { confirm: 'erase' });
  expect(erased.ok).toBe(true);
  await eventually('they are erased', async () => !(await holdsThem()));
});
