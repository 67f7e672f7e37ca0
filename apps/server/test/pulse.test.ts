import { addNote } from '@throughline/board';
import { type ControlConnection, openControl, openDocument } from '@throughline/client';
import type { BoardPulse, Pulse, Role } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Guest, Running } from './running.ts';

let running: Running;
let open: { close(): unknown }[] = [];
beforeEach(async () => {
  running = await Running.start();
});
afterEach(async () => {
  for (const thing of open) await thing.close();
  open = [];
  await running.stop();
});

/** What somebody is told of the boards, put together as the desk does. */
async function desk(guest: Guest) {
  const { convening } = await running.sample();
  const heard: Pulse[] = [];
  const boards = new Map<string, BoardPulse>();
  let voice: Pulse['voice'];
  const known = { stated: false };
  const connection: ControlConnection = openControl({
    serverUrl: running.origin,
    conveningId: convening.id,
    extraHeaders: { cookie: guest.cookie, origin: running.origin },
    onState: () => {
      known.stated = true;
    },
    onEvent: () => {},
    onPresence: () => {},
    onPulse(pulse) {
      heard.push(pulse);
      for (const board of pulse.boards) boards.set(board.boardId, board);
      voice = pulse.voice ?? voice;
    },
  });
  open.push(connection);
  await eventually('the whole state', () => known.stated);
  return { heard, boards, voice: () => voice, connection };
}

/** Somebody at their board. */
async function sit(guest: Guest, boardId = guest.boardId) {
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
  return {
    async write(...texts: string[]) {
      const { key, role } = guest.session.me;
      for (const text of texts) {
        const note = { list: 'says', kind: 'heard', author: key, role, language: 'en' } as const;
        addNote(connection.doc, { ...note, text });
      }
      await eventually('it to be saved', () => connection.status().kind === 'saved');
    },
    leave: () => connection.close(),
  };
}

async function joinAs(name: string, role: Role, teamNumber = 0): Promise<Guest> {
  const { convening, teams } = await running.sample();
  const form = { key: convening.joinCode, name, teamId: teams[teamNumber]?.id, role };
  return running.guest(await running.post('/api/join', { ...form, language: 'en' }));
}

it('PU-1 PU-2 tells those who run the room how each board does, and only what changed', async () => {
  const [steward, ana] = [await running.steward(), await running.join('Ana')];
  const staff = await desk(steward);
  const { convening } = await running.sample();
  const all = await running.server.storage.directory.boardsOfConvening(convening.id);
  await eventually('every board to be counted', () =>
    all.every(({ id }) => typeof staff.boards.get(id)?.count === 'number'),
  );
  const before = staff.boards.get(ana.boardId)?.count ?? 0;
  const told = staff.heard.length;
  const table = await sit(ana);
  await table.write('One', 'Two');
  const board = await eventually('the board to have two more', () => {
    const now = staff.boards.get(ana.boardId);
    return now?.count === before + 2 ? now : undefined;
  });
  expect(board).toMatchObject({ people: [{ role: 'parent', count: 1 }], quietSince: null });
  expect(board.pace.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(board.areas.find(({ id }) => id === 'says')?.count).toBeGreaterThanOrEqual(2);
  const since = staff.heard.slice(told).flatMap(({ boards }) => boards);
  expect(new Set(since.map(({ boardId }) => boardId))).toEqual(new Set([ana.boardId]));
  const everything = JSON.stringify(staff.heard);
  for (const secret of ['Ana', 'One', ana.session.me.key]) expect(everything).not.toContain(secret);

  await table.leave();
  await eventually('nobody to be there', () => staff.boards.get(ana.boardId)?.people.length === 0);
  const second = await desk(steward);
  await eventually('all of it for who comes later', () =>
    all.every(({ id }) => typeof second.boards.get(id)?.count === 'number'),
  );
  expect(second.boards.get(ana.boardId)).toEqual(staff.boards.get(ana.boardId));
});

it('PU-1 tells a participant nothing, and not who has a board open', async () => {
  const [steward, ana, bo] = [
    await running.steward(),
    await running.join('Ana'),
    await running.join('Bo', 1),
  ];
  const [staff, hers] = [await desk(steward), await desk(ana)];
  const table = await sit(bo);
  await table.write('One');
  await eventually('the desk to be told', () => staff.boards.get(bo.boardId)?.people.length === 1);
  expect(hers.heard).toEqual([]);
  const asked = (from: typeof staff, boardId: string) => from.connection.who(boardId);
  expect(await asked(hers, ana.boardId)).toEqual([]);
  expect(await asked(hers, bo.boardId)).toEqual([]);
  expect(await asked(staff, bo.boardId)).toEqual([
    { key: bo.session.me.key, name: 'Bo', role: 'parent' },
  ]);
  for (const bad of ['no-such-board', 7, null, {}]) {
    expect(await asked(staff, bad as string)).toEqual([]);
  }
});

it('PU-4 tells of a role only where enough people of it wrote, whatever notes say of themselves', async () => {
  const steward = await running.steward();
  const staff = await desk(steward);
  const parents = await Promise.all(
    Array.from({ length: 5 }, (_, index) => joinAs(`Parent ${index}`, 'parent', index % 2)),
  );
  const principals = await Promise.all(
    Array.from({ length: 4 }, (_, index) => joinAs(`Principal ${index}`, 'principal', 2)),
  );
  for (const guest of [...parents, ...principals]) await (await sit(guest)).write('One');
  const counted = (boardId: string) => staff.boards.get(boardId)?.count ?? 0;
  await eventually('all to be counted', () => counted(principals[0]?.boardId ?? '') >= 4);
  // Five parents could be told of; then four principals would be what is missing.
  expect(staff.voice() ?? []).toEqual([]);

  // A fifth key of nobody's, and notes that say they are of another role.
  const [first] = principals;
  if (!first) throw new Error('nobody came');
  const forged = {
    ...first,
    session: { ...first.session, me: { ...first.session.me, key: 'nobodys-key' } },
  };
  const before = counted(first.boardId);
  await (await sit(forged)).write('Two');
  await eventually('it to be counted', () => counted(first.boardId) > before);
  expect(staff.voice() ?? []).toEqual([]);

  await (await sit(await joinAs('Principal 5', 'principal', 2))).write('One');
  const voice = await eventually(
    'both roles to be told',
    () => (staff.voice()?.length === 2 ? staff.voice() : undefined),
    15_000,
  );
  expect(voice).toEqual([
    { role: 'parent', percent: 50 },
    { role: 'principal', percent: 50 },
  ]);
}, 60_000);
