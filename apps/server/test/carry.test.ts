import { breakoutOf, groupOf, pairsAndFours } from '@throughline/convening';
import type { PlannedBreakout } from '@throughline/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { RehearsalHall } from './rehearsal-hall.ts';

let hall: RehearsalHall;
beforeEach(async () => {
  hall = await RehearsalHall.open();
});
afterEach(() => hall.close());

const twice = (text: string) => ({ en: text, es: text });
const step = (id: string, more: object) => ({
  id,
  title: twice(id),
  prompt: twice(''),
  minutes: 5,
  mode: 'table',
  ...more,
});

const breakout = (id: string, groups: readonly (readonly string[])[]): PlannedBreakout => ({
  id,
  name: id,
  by: 'mix',
  board: { kind: 'notes', templateId: 'one-two-four-all' },
  groups: groups.map((people, index) => ({
    id: `${id}-${index}`,
    name: `${id} ${index}`,
    place: '',
    link: '',
    roles: { scribe: null, timekeeper: null, reporter: null },
    people: [...people],
    teamIds: [],
  })),
});

/** The notes of a board: id → what it says and by whom. */
async function notesOn(boardId: string): Promise<Map<string, { text: string; author: unknown }>> {
  const notes = (await hall.stored(boardId)).getMap('notes');
  return new Map(
    [...notes].flatMap(([id, note]): [string, { text: string; author: unknown }][] =>
      note instanceof Y.Map
        ? [[id, { text: String(note.get('text')), author: note.get('author') }]]
        : [],
    ),
  );
}

/** A convening of simulated people at 1-2-4-All, before its first step. */
async function oneTwoFourAll(names: string) {
  const { id, rehearsal, state } = await hall.rehearse({ people: 9, pace: 'busy' });
  const cast = rehearsal?.cast ?? [];
  const { pairs, fours } = pairsAndFours(cast, Math.random);
  await hall.command(id, { type: 'put-breakout', breakout: breakout('pairs', pairs) });
  await hall.command(id, { type: 'put-breakout', breakout: breakout('fours', fours) });
  const notes = { kind: 'notes' };
  await hall.command(id, {
    type: 'add-steps',
    steps: [
      step('alone', { groups: 'pairs', board: notes, writing: 'alone', names, mode: 'solo' }),
      step('in-pairs', { groups: 'pairs', board: notes, carry: true, mode: 'pair' }),
      step('in-fours', { groups: 'fours', board: notes, carry: true }),
      step('all', { board: notes, carry: true, mode: 'plenary' }),
    ],
  });
  const first = state.agenda.length;
  const goTo = async (index: number) => {
    await hall.command(id, { type: 'go-to-step', step: first + index });
    await hall.running.server.carryDesk.settled();
  };
  const now = async () => {
    const held = await hall.running.server.desk.state(id);
    if (!held) throw new Error('there is no such convening');
    return held;
  };
  const boardsOf = async (breakoutId: string) =>
    (breakoutOf(await now(), breakoutId)?.groups ?? []).map(({ boardId }) => boardId ?? '');
  const open = (breakoutId: string) =>
    hall.until(`the boards of the ${breakoutId} are there`, async () =>
      (await boardsOf(breakoutId)).every((boardId) => boardId !== ''),
    );
  return { id, goTo, now, boardsOf, open };
}

it('CA-1 CA-2 notes go from one to two to four to all, each once, with who wrote them', async () => {
  const { id, goTo, now, boardsOf, open } = await oneTwoFourAll('named');
  await goTo(0);
  await open('pairs');
  await hall.pass(90);
  expect(await hall.notesOf(id)).toEqual([]);

  await goTo(1);
  await hall.command(id, { type: 'pause-timer' });
  const pairBoards = await boardsOf('pairs');
  const ofPairs = await Promise.all(pairBoards.map(notesOn));
  const all = new Map(ofPairs.flatMap((notes) => [...notes]));
  expect(all.size).toBeGreaterThan(8);
  const pairs = breakoutOf(await now(), 'pairs');
  ofPairs.forEach((notes, index) => {
    for (const { author } of notes.values()) {
      expect(groupOf(pairs, String(author))?.boardId).toBe(pairBoards[index]);
    }
  });

  await goTo(2);
  await hall.command(id, { type: 'pause-timer' });
  await open('fours');
  await hall.running.server.carryDesk.settled();
  const ofFours = await Promise.all((await boardsOf('fours')).map(notesOn));
  expect(new Map(ofFours.flatMap((notes) => [...notes]))).toEqual(all);
  expect(ofFours.reduce((sum, { size }) => sum + size, 0)).toBe(all.size);

  await goTo(3);
  const { directory } = hall.running.server.storage;
  const shared = async () =>
    (await directory.boardsOfConvening(id)).filter(
      ({ kind, owner }) => kind === 'notes' && owner.type === 'network',
    );
  const [board] = await shared();
  expect(await notesOn(board?.id ?? '')).toEqual(all);

  await goTo(2);
  await goTo(3);
  expect(await shared()).toHaveLength(1);
  expect(await notesOn(board?.id ?? '')).toEqual(all);
});

it('CA-3 what was promised to have no name has none on any board that it comes to', async () => {
  const { id, goTo, open } = await oneTwoFourAll('without-names');
  await goTo(0);
  await open('pairs');
  await hall.pass(90);
  await goTo(1);
  await hall.command(id, { type: 'pause-timer' });
  await goTo(3);
  const { directory } = hall.running.server.storage;
  const boards = await directory.boardsOfConvening(id);
  const authors = await Promise.all(
    boards.map(async (board) =>
      [...(await notesOn(board.id)).values()].map(({ author }) => author),
    ),
  );
  expect(authors.flat().length).toBeGreaterThan(10);
  expect(new Set(authors.flat())).toEqual(new Set(['']));
});
