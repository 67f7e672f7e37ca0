import { eventually } from '@throughline/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Running } from '../running.ts';
import { STEP_ID, WritingRoom, wordsOf } from './writing-room.ts';

let running: Running;
let room: WritingRoom;
beforeEach(async () => {
  running = await Running.start();
});
afterEach(async () => {
  await room?.close();
  await running.stop();
});

it('PW-4 has a place for who is in no team, and one for who was sent out in groups by hand', async () => {
  room = await WritingRoom.begin(running, 'named');
  const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
  const facilitator = await running.join('Fay', 2);
  await room.change(facilitator, { level: 'facilitator' });
  const { socket } = await room.control(facilitator);
  const boards = await running.server.storage.directory.boardsOfConvening(room.conveningId);
  const everybodys = boards.find(({ owner }) => owner.type === 'network');
  await room.change(bo, { teamId: null });
  expect((await room.place(bo)).board?.id).toBe(everybodys?.id);
  await room.write(bo, ['In no team']);

  const group = {
    id: 'group-1',
    name: 'By hand',
    people: [ana.session.me.key],
    teamIds: [],
    place: '',
    link: '',
    roles: { scribe: null, timekeeper: null, reporter: null },
  };
  const board = { kind: 'notes', templateId: null };
  const breakout = { id: 'by-hand', name: 'By hand', by: 'mix', board, groups: [group] };
  for (const command of [
    { type: 'put-breakout', breakout },
    { type: 'send-out', breakoutId: 'by-hand' },
  ]) {
    expect(await room.command(socket, command)).toMatchObject({ ok: true });
  }
  const groups = await eventually('the group’s board', async () => {
    const { breakouts = [] } = (await running.server.desk.state(room.conveningId)) ?? {};
    return breakouts[0]?.groups[0]?.boardId ?? undefined;
  });
  expect((await room.place(ana)).board?.id).toBe(groups);
  await room.write(ana, ['In a group']);
  expect(await room.command(socket, { type: 'recall', seconds: 0 })).toMatchObject({ ok: true });
  const reveal = { type: 'reveal', stepId: STEP_ID, boardId: null };
  expect(await room.command(socket, reveal)).toMatchObject({ ok: true });
  expect((await room.notesOn(groups)).map(wordsOf)).toContain('In a group');
  expect((await room.notesOn(everybodys?.id ?? '')).map(wordsOf)).toContain('In no team');
});
