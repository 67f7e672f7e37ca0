import { openControl, openDocument } from '@throughline/client';
import { evolve, groupOf } from '@throughline/convening';
import { newPerson } from '@throughline/network/contracts';
import type {
  Command,
  CommandReply,
  ConveningState,
  PlannedBreakout,
  Refusal,
} from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Guest, Running } from './running.ts';

let running: Running;
const open: { close(): unknown }[] = [];
beforeEach(async () => {
  running = await Running.start();
});
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
  await running.stop();
});

/** Somebody on the control connection, with the state as they follow it. */
async function follow(guest: Guest) {
  const { convening } = await running.sample();
  const seen: { state: ConveningState | undefined } = { state: undefined };
  const control = openControl({
    serverUrl: running.origin,
    conveningId: convening.id,
    extraHeaders: { cookie: guest.cookie, origin: running.origin },
    onState: (state) => {
      seen.state = state;
    },
    onEvent: (event) => {
      if (seen.state) seen.state = evolve(seen.state, event);
    },
    onPresence: () => {},
  });
  open.push(control);
  await eventually('the state', () => seen.state !== undefined);
  const send = (command: Command): Promise<CommandReply> => control.send(command);
  return {
    guest,
    send,
    state: () => seen.state as ConveningState,
    group: () => groupOf(seen.state?.breakouts[0], guest.session.me.key),
    close: () => control.close(),
  };
}

const group = (id: string, people: string[] = []): PlannedBreakout['groups'][number] => ({
  id,
  name: id,
  people,
  teamIds: [],
  place: '',
  link: '',
  roles: { scribe: null, timekeeper: null, reporter: null },
});
const breakout = (over: Partial<PlannedBreakout> = {}): PlannedBreakout => ({
  id: 'mixed-1',
  name: 'Mixed',
  by: 'mix',
  board: { kind: 'notes', templateId: null },
  groups: [group('red-1'), group('blue-1')],
  ...over,
});

/** A steward at the desk and people at tables, out in groups. */
async function sentOut(planned: PlannedBreakout, guests: readonly Guest[]) {
  const desk = await follow(await running.steward());
  const people = await Promise.all(guests.map(follow));
  expect(await desk.send({ type: 'open-convening' })).toMatchObject({ ok: true });
  expect(await desk.send({ type: 'put-breakout', breakout: planned })).toMatchObject({ ok: true });
  expect(await desk.send({ type: 'send-out', breakoutId: planned.id })).toMatchObject({ ok: true });
  return { desk, people };
}
const statusOf = async (guest: Guest, boardId: string) =>
  (await running.request(`/api/boards/${boardId}`, { cookie: guest.cookie })).status;
const accessOf = async (guest: Guest, boardId: string) =>
  (await running.boardInfo(guest, boardId)).access;

it('N-50 seats everybody who is there when they are sent out, and gives each group its board', async () => {
  const guests = [await running.join('Ana'), await running.join('Bo'), await running.join('Cy', 1)];
  const { desk, people } = await sentOut(breakout(), guests);
  await eventually('seats', () => people.every(({ group }) => group() !== undefined));
  await eventually('boards', () =>
    people.every(({ state }) => state().breakouts[0]?.groups.every(({ boardId }) => boardId)),
  );
  const sizes = desk.state().breakouts[0]?.groups.map((one) => one.people.length);
  expect(sizes?.toSorted()).toEqual([1, 2]);
  for (const person of people) {
    const own = person.group();
    for (const { id, boardId } of person.state().breakouts[0]?.groups ?? []) {
      if (!boardId) throw new Error('no board');
      expect(await statusOf(person.guest, boardId)).toBe(id === own?.id ? 200 : 404);
    }
    expect(await accessOf(person.guest, own?.boardId ?? '')).toBe('write');
  }
  const boards = await running.server.storage.directory.boardsOfConvening(desk.state().id);
  expect(boards.filter(({ owner }) => owner.type === 'group').map(({ title }) => title)).toEqual([
    'Mixed · red-1',
    'Mixed · blue-1',
  ]);
});

it('N-51 seats who comes late where they belong, once, also when they connect again', async () => {
  const { teams } = await running.sample();
  const [north, south] = teams.map(({ id }) => id);
  const byTeam = breakout({
    by: 'teams',
    board: { kind: 'empathy-map', templateId: null },
    groups: [
      { ...group('north-1'), teamIds: [north ?? ''] },
      { ...group('south-1'), teamIds: [south ?? ''] },
    ],
  });
  const { desk } = await sentOut(byTeam, []);
  const late = await follow(await running.join('Late', 1));
  await eventually('a seat', () => late.group()?.id === 'south-1');
  const version = desk.state().version;
  late.close();
  const again = await follow(late.guest);
  await eventually('the state again', () => again.group()?.id === 'south-1');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(desk.state().version).toBe(version);
  // A group that is a team works on the team's own board.
  await eventually('the board', () => again.group()?.boardId === late.guest.boardId);
});

it('N-52 lets somebody who was moved finish on the board that they left, until all are back', async () => {
  const ana = await running.join('Ana');
  const red = breakout({ groups: [group('red-1', [ana.session.me.key]), group('blue-1')] });
  const { desk, people } = await sentOut(red, [ana]);
  await eventually('boards', () =>
    desk.state().breakouts[0]?.groups.every(({ boardId }) => boardId !== null),
  );
  const [first, second] =
    desk.state().breakouts[0]?.groups.map(({ boardId }) => boardId ?? '') ?? [];
  if (!first || !second) throw new Error('no boards');
  const info = await running.boardInfo(ana, first);
  const opened = openDocument({
    serverUrl: running.origin.replace('http', 'ws'),
    documentId: info.id,
    epoch: info.epoch,
    schemaVersion: info.schemaVersion,
    personKey: ana.session.me.key,
    offlineCopy: false,
    WebSocketPolyfill: running.webSocketFor(ana.cookie),
  });
  open.push(opened);
  await eventually('it is open', () => opened.status().kind === 'saved');
  await desk.send({
    type: 'move-people',
    breakoutId: 'mixed-1',
    groupId: 'blue-1',
    people: [ana.session.me.key],
  });
  await eventually('moved', () => people[0]?.group()?.id === 'blue-1');
  opened.doc.getMap('late').set('word', 'finished');
  await eventually('saved', () => opened.status().kind === 'saved');
  expect(opened.mayWrite()).toBe(true);
  expect(await accessOf(ana, second)).toBe('write');
  await desk.send({ type: 'recall', seconds: 0 });
  // Together now, the one that was left is read, not written.
  await eventually('read only', async () => (await accessOf(ana, first)) === 'read');
  await desk.send({ type: 'set-together', breakoutId: null });
  await eventually('not seen', async () => (await statusOf(ana, first)) === 404);
  expect(await accessOf(ana, second)).toBe('write');
});

it('N-53 opens the boards of a walk and of the wall to everybody, to read, and closes them again', async () => {
  const ana = await running.join('Ana');
  const cy = await running.join('Cy', 1);
  const { desk } = await sentOut(
    breakout({
      groups: [group('red-1', [ana.session.me.key]), group('blue-1', [cy.session.me.key])],
    }),
    [ana, cy],
  );
  await eventually('boards', () =>
    desk.state().breakouts[0]?.groups.every(({ boardId }) => boardId !== null),
  );
  const blue = desk.state().breakouts[0]?.groups[1]?.boardId ?? '';
  expect(await statusOf(ana, blue)).toBe(404);
  await desk.send({ type: 'walk-on', from: null });
  expect(await accessOf(ana, blue)).toBe('read');
  await desk.send({ type: 'end-walk' });
  expect(await statusOf(ana, blue)).toBe(404);
  await desk.send({ type: 'set-spotlight', spotlight: { is: 'boards', boardIds: [blue] } });
  expect(await accessOf(ana, blue)).toBe('read');
  await desk.send({ type: 'set-lock', lock: { boardId: blue, area: null }, on: true });
  expect(await accessOf(cy, blue)).toBe('read');
});

it('N-54 takes a hand and a choice from oneself only, and no more than a hand can send', async () => {
  const ana = await running.join('Ana');
  const cy = await running.join('Cy', 1);
  const { desk, people } = await sentOut(breakout({ by: 'choice' }), [ana, cy]);
  const [asAna] = people;
  if (!asAna) throw new Error('nobody');
  await asAna.send({ type: 'raise-hand', on: true });
  await eventually('a hand', () => desk.state().hands.length === 1);
  expect(desk.state().hands[0]?.key).toBe(ana.session.me.key);
  // A key that somebody sends along is not read.
  const forged = { type: 'raise-hand', on: false, key: cy.session.me.key } as Command;
  await asAna.send(forged);
  await eventually('none', () => desk.state().hands.length === 0);
  await eventually('a board', () => desk.state().breakouts[0]?.groups[0]?.boardId !== null);
  await asAna.send({ type: 'choose-group', breakoutId: 'mixed-1', groupId: 'blue-1' });
  await eventually('chosen', () => asAna.group()?.id === 'blue-1');
  const move = { type: 'move-people', breakoutId: 'mixed-1', groupId: 'red-1' } as const;
  const refused = await asAna.send({ ...move, people: [cy.session.me.key] });
  expect(refused).toEqual({ ok: false, refusal: 'not-allowed' });
  const refusals = new Set<Refusal>();
  for (let turn = 0; turn < 80; turn++) {
    const reply = await asAna.send({ type: 'raise-hand', on: turn % 2 === 0 });
    if (!reply.ok) refusals.add(reply.refusal);
  }
  expect([...refusals]).toEqual(['too-fast']);
});

it('N-50 seats nobody where people choose, and everybody where they do not', async () => {
  const { placesFor } = await import('../src/groups/late-comers.ts');
  const ana = { ...newPerson({ networkId: 'network-1', teamId: null }), key: 'ana-1' };
  const out = (by: 'choice' | 'random') => ({
    ...breakout({ by }),
    groups: [{ ...group('red-1'), boardId: null }],
    left: [],
  });
  expect(placesFor(out('choice'), [ana], [ana])).toEqual([]);
  expect(placesFor(out('random'), [ana], [ana])).toEqual([{ key: 'ana-1', groupId: 'red-1' }]);
});

it('N-51 keeps a seat for somebody whose entry was merged into another', async () => {
  const { placesFor } = await import('../src/groups/late-comers.ts');
  const person = (key: string, over: object = {}) => ({
    ...newPerson({ networkId: 'network-1', teamId: null }),
    key,
    ...over,
  });
  const ready = {
    ...breakout({ groups: [group('red-1', ['old-1', 'x-1']), group('blue-1')] }),
    groups: [
      { ...group('red-1', ['old-1', 'x-1']), boardId: null },
      { ...group('blue-1'), boardId: null },
    ],
    left: [],
  };
  const merged = person('new-1', { otherKeys: ['old-1'] });
  expect(placesFor(ready, [merged], [merged])).toEqual([{ key: 'new-1', groupId: 'red-1' }]);
  const staff = person('staff-1', { level: 'facilitator' });
  expect(placesFor(ready, [staff], [staff])).toEqual([]);
});

it('N-55 names those of a group to each other, and to nobody who only reads their board', async () => {
  const [ana, bo, cy] = [
    await running.join('Ana'),
    await running.join('Bo', 1),
    await running.join('Cy'),
  ];
  const groups = [
    group('red-1', [ana.session.me.key, bo.session.me.key]),
    group('blue-1', [cy.session.me.key]),
  ];
  const { desk } = await sentOut(breakout({ groups }), [ana, bo, cy]);
  await eventually('boards', () =>
    desk.state().breakouts[0]?.groups.every(({ boardId }) => boardId),
  );
  const boardId = desk.state().breakouts[0]?.groups[0]?.boardId;
  const namesFor = async (guest: Guest) => {
    const answer = await running.request(`/api/boards/${boardId}/people`, { cookie: guest.cookie });
    if (answer.status !== 200) return answer.status;
    return ((await answer.json()) as { name: string }[]).map(({ name }) => name).sort();
  };
  expect(await namesFor(ana)).toEqual(['Ana', 'Bo']);
  expect(await namesFor(cy)).toBe(404);
  await desk.send({ type: 'recall', seconds: 0 });
  await eventually('side by side', () => desk.state().together === 'mixed-1');
  expect(await namesFor(cy)).toEqual([]);
});
