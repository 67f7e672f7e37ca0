import {
  goalItems,
  readEmpathyMap,
  readGoal,
  setFragmentText,
  setGoalDay,
} from '@throughline/board';
import { Carried, ThenNow } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { newId } from '../../src/people/secrets.ts';
import type { Guest } from '../running.ts';
import {
  command,
  makeBoard,
  type TwoConvenings,
  twoConvenings,
  writes,
  writesNote,
} from './two-convenings.ts';

const WEEK = 7 * 86_400_000;
let at = Date.parse('2027-03-07T16:00:00Z');
let world: TwoConvenings;
beforeEach(async () => {
  at = Date.parse('2027-03-07T16:00:00Z');
  world = await twoConvenings(() => at);
});
afterEach(() => world.running.stop());

const see = (who: Guest, convening = world.second) =>
  world.http.answer(ThenNow, who, 'GET', `/convenings/${convening}/then-now`);
const who = () => ({ author: world.ana.session.me.key, role: 'parent', language: 'en' }) as const;
const change = (boardId: string, how: (doc: Y.Doc) => void) =>
  writes(world, boardId, world.ana.session.me.key, how);
const setNeed = (boardId: string, text: string) =>
  change(boardId, (doc) => {
    const part = readEmpathyMap(doc).need.parts.needs;
    if (part) setFragmentText(part.fragment, text);
  });
const setMeasure = (boardId: string, text: string) =>
  change(boardId, (doc) => {
    const field = readGoal(doc).fields.texts.measure;
    if (field) setFragmentText(field.fragment, text);
  });
const promise = (boardId: string, id: string) =>
  change(boardId, (doc) => {
    const texts = { what: `We will ${id}` };
    goalItems.addWithId(doc, id, { ...who(), type: 'step', texts, values: { state: 'open' } });
  });
const setState = (boardId: string, id: string, state: 'kept' | 'changed' | 'dropped') =>
  change(boardId, (doc) => goalItems.setValue(doc, id, 'state', state));

/** The first convening ends, and is sealed. */
async function endsFirst() {
  await command(world, world.first, { type: 'close-convening' });
  const { directory, versions } = world.running.server.storage;
  const boards = await directory.boardsOfConvening(world.first);
  await eventually('every board is sealed', async () => {
    const all = await Promise.all(boards.map(({ id }) => versions.list(id)));
    return all.every((list) => list.some(({ reason }) => reason === 'sealed'));
  });
  return (await see(world.steward)).sealedAt;
}
const ofAna = async () => {
  const { teams } = await see(world.ana);
  const [team] = teams;
  if (!team || teams.length > 1) throw new Error('Ana sees her own team alone');
  return team;
};

it('TN-1 TN-2 tells a team its need, its goal and its promises as they were sealed beside what they are now', async () => {
  const { ana, steward } = world;
  const team = { type: 'team', teamId: world.teamIds[1] ?? '' } as const;
  const goal = await makeBoard(world, { kind: 'goal-statement', owner: team });
  await setNeed(ana.boardId, 'a way to read at home');
  await setMeasure(goal.id, 'the spring reading test');
  for (const id of ['step-kept', 'step-changed', 'step-dropped', 'step-open', 'step-gone']) {
    await promise(goal.id, id);
  }
  expect((await see(ana)).sealedAt).toBeNull();
  expect(await endsFirst()).toBe(at);
  at += 10 * WEEK;
  await setNeed(ana.boardId, 'a quiet way to read at home');
  await setMeasure(goal.id, 'the fall reading test');
  for (const state of ['kept', 'changed', 'dropped'] as const) {
    await setState(goal.id, `step-${state}`, state);
  }
  await change(goal.id, (doc) => goalItems.delete(doc, 'step-gone'));
  await promise(goal.id, 'step-since');

  const told = await ofAna();
  const need = told.needs[0]?.sentence.en;
  expect(need?.words.filter(({ what }) => what !== 'same')).toEqual([
    { what: 'added', text: 'quiet ' },
  ]);
  expect(need?.before).not.toBe(need?.now);
  expect(told.goals[0]?.sentence.es.words.map(({ what }) => what)).toContain('removed');
  expect(told.promises.map(({ id, before, state }) => [id, before, state])).toEqual([
    ['step-kept', 'open', 'kept'],
    ['step-changed', 'open', 'changed'],
    ['step-dropped', 'open', 'dropped'],
    ['step-open', 'open', 'open'],
    ['step-gone', 'open', null],
    ['step-since', null, 'open'],
  ]);
  const map = told.boards.find(({ kind }) => kind === 'empathy-map');
  expect(map).toMatchObject({
    thenId: ana.boardId,
    nowId: ana.boardId,
    version: expect.any(Number),
  });

  const { network } = await see(steward);
  expect(network).toMatchObject({
    needsChanged: 1,
    goalsChanged: 1,
    promises: { kept: 1, changed: 1, dropped: 2, open: 2 },
  });
});

it('TN-3 looks at the board that was carried, and at the one before for what stayed there', async () => {
  const { ana, steward, http } = world;
  const team = { type: 'team', teamId: world.teamIds[1] ?? '' } as const;
  const goal = await makeBoard(world, { kind: 'goal-statement', owner: team });
  await setNeed(ana.boardId, 'a way to read');
  await promise(goal.id, 'step-kept');
  await promise(goal.id, 'step-open');
  await endsFirst();
  at += 10 * WEEK;
  await setState(goal.id, 'step-kept', 'kept');
  const form = { commandId: newId(), from: world.first, what: 'unresolved' };
  const boardIds = [ana.boardId, goal.id];
  const carried = await http.answer(Carried, steward, 'POST', `/convenings/${world.second}/carry`, {
    ...form,
    boardIds,
  });
  const next = (id: string) =>
    carried.boards.find(({ sourceId }) => sourceId === id)?.boardId ?? '';
  await setState(next(goal.id), 'step-open', 'changed');
  await setNeed(next(ana.boardId), 'a way to read, and to be heard');
  const told = await ofAna();
  expect(told.promises.map(({ id, boardId, state }) => [id, boardId, state])).toEqual([
    ['step-kept', goal.id, 'kept'],
    ['step-open', next(goal.id), 'changed'],
  ]);
  expect(told.needs[0]).toMatchObject({ boardId: next(ana.boardId) });
  expect(told.needs[0]?.sentence.en.now).toContain('to be heard');
  expect(told.boards.map(({ thenId, nowId }) => [thenId, nowId])).toContainEqual([
    goal.id,
    next(goal.id),
  ]);
});

it('TN-4 tells what is new to go by, and one question that is still open', async () => {
  const { ana } = world;
  await writesNote(world, ana.boardId, 'Do they have a desk?', { kind: 'guess' });
  await writesNote(world, ana.boardId, 'heard then');
  await endsFirst();
  at += 10 * WEEK;
  await writesNote(world, ana.boardId, 'heard since');
  await writesNote(world, ana.boardId, 'guessed since', { kind: 'guess' });
  const told = await ofAna();
  expect(told.evidence).toMatchObject([
    { sort: 'heard', text: 'heard since', boardId: ana.boardId },
  ]);
  expect(told.question?.kind).toBe('empathy-map');
  expect(told.question?.text).not.toBe('guessed since');
});

it('TN-5 is read again when something was written or sealed, and otherwise told as it was', async () => {
  const { ana } = world;
  await setNeed(ana.boardId, 'one');
  await endsFirst();
  const before = await ofAna();
  expect(await ofAna()).toEqual(before);
  await setNeed(ana.boardId, 'two');
  expect((await ofAna()).needs[0]?.sentence.en.now).toContain('two');
});

it('TN-6 members see their own team and the sums, those who run or study the network every team', async () => {
  const { bo, ana, steward, first } = world;
  await setNeed(ana.boardId, 'only ours');
  await endsFirst();
  const hers = await see(ana);
  expect(hers.teams.map(({ team }) => team.id)).toEqual([world.teamIds[1]]);
  const his = await see(bo);
  expect(his.teams.map(({ team }) => team.id)).toEqual([world.teamIds[2]]);
  expect(JSON.stringify(his)).not.toContain('only ours');
  expect(his.network).toEqual(hers.network);
  expect((await see(steward)).teams).toHaveLength(world.teamIds.length);
  expect(await see(steward, first)).toMatchObject({ from: null, network: null, teams: [] });
});

it('TN-7 nothing of somebody who was erased is told any more', async () => {
  const { ana, bo, steward, http } = world;
  await setNeed(ana.boardId, 'words of Ana');
  await writesNote(world, ana.boardId, 'a question of Ana', { kind: 'guess' });
  await endsFirst();
  expect(JSON.stringify(await see(steward))).toContain('words of Ana');
  await http.ask(steward, 'PATCH', `/networks/${world.networkId}`, {});
  const erased = await http.outcome(steward, 'POST', `/people/${ana.session.me.id}/erase`, {
    confirm: 'erase',
  });
  expect(erased).toMatch(/^20/);
  const told = JSON.stringify(await see(steward));
  expect(told).not.toContain(ana.session.me.key);
  expect(JSON.stringify(await see(bo))).not.toContain('Ana');
});

it('TN-1 says the day of the goal in each language', async () => {
  const team = { type: 'team', teamId: world.teamIds[1] ?? '' } as const;
  const goal = await makeBoard(world, { kind: 'goal-statement', owner: team });
  await setMeasure(goal.id, 'the test');
  await change(goal.id, (doc) => setGoalDay(doc, 'by', '2027-06-01'));
  await endsFirst();
  await change(goal.id, (doc) => setGoalDay(doc, 'by', '2027-09-01'));
  const [told] = (await ofAna()).goals;
  expect(told?.sentence.en.now).toContain('September 1, 2027');
  expect(told?.sentence.es.before).toContain('junio');
});
