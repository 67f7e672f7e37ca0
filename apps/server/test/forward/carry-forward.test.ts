import {
  carriedFrom,
  goalItems,
  readEmpathyMap,
  readGoal,
  readPatternBoard,
} from '@throughline/board';
import {
  AuditPage,
  BoardVersions,
  Carried,
  CarryPreview,
  PulledSignals,
  TeamHome,
} from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../../src/people/secrets.ts';
import type { Guest } from '../running.ts';
import {
  command,
  documentOf,
  makeBoard,
  type TwoConvenings,
  twoConvenings,
  writes,
  writesNote,
} from './two-convenings.ts';

let world: TwoConvenings;
beforeEach(async () => {
  world = await twoConvenings();
});
afterEach(() => world.running.stop());

const path = () => `/convenings/${world.second}/carry`;
const preview = (who: Guest) => world.http.answer(CarryPreview, who, 'GET', path());
const form = (boardIds: readonly string[], over: object = {}) => ({
  commandId: newId(),
  from: world.first,
  what: 'all',
  boardIds,
  ...over,
});
const carry = (who: Guest, boardIds: readonly string[], over = {}) =>
  world.http.answer(Carried, who, 'POST', path(), form(boardIds, over));
const team = (number: number) => ({ type: 'team', teamId: world.teamIds[number] ?? '' }) as const;
const boardsOfSecond = () => world.running.server.storage.directory.boardsOfConvening(world.second);
/** The map that Ana’s team was given with the second convening. */
const emptyOfAna = async () =>
  (await boardsOfSecond()).find(
    ({ owner }) => owner.type === 'team' && owner.teamId === world.teamIds[1],
  );
const texts = async (boardId: string) =>
  (readEmpathyMap(await documentOf(world, boardId)).lists.get('says') ?? []).map(
    ({ text, author }) => [text, author],
  );

it('CF-1 says what would come along, of which boards, and which empty one makes room', async () => {
  const { ana, steward, first } = world;
  const sample = (await preview(ana)).boards[0]?.lines ?? { all: 0, unresolved: 0 };
  await writesNote(world, ana.boardId, 'heard');
  await writesNote(world, ana.boardId, 'a guess', { kind: 'guess' });
  const { earlier, from, boards } = await preview(ana);
  expect([earlier.map(({ id }) => id), from]).toEqual([[first], first]);
  const before = await emptyOfAna();
  expect(boards).toEqual([
    expect.objectContaining({
      boardId: ana.boardId,
      lines: { all: sample.all + 2, unresolved: sample.unresolved + 1, structure: 0 },
      carriedTo: null,
      replaces: before?.id,
    }),
  ]);
  expect((await preview(steward)).boards.length).toBeGreaterThan(1);
  expect(await world.http.outcome(ana, 'GET', `${path()}?from=${world.second}`)).toBe(
    '422 invalid-form',
  );
});

it('CF-2 a team begins its board with the last one, in the place of the empty one', async () => {
  const { ana, first } = world;
  await writesNote(world, ana.boardId, 'heard');
  await writesNote(world, ana.boardId, 'nobody’s', { author: '' });
  const empty = await emptyOfAna();
  const { boards } = await carry(ana, [ana.boardId]);
  const made = boards[0]?.boardId ?? '';
  expect(boards).toEqual([{ sourceId: ana.boardId, boardId: made, before: false }]);
  expect(await texts(made)).toEqual([
    ['heard', ana.session.me.key],
    ['nobody’s', ''],
  ]);
  expect(carriedFrom(await documentOf(world, made))).toMatchObject({
    boardId: ana.boardId,
    conveningId: first,
    what: 'all',
  });
  const now = await boardsOfSecond();
  expect(now.map(({ id }) => id)).not.toContain(empty?.id);
  expect(now.find(({ id }) => id === made)?.position).toBe(empty?.position);
  expect(await world.http.outcome(ana, 'GET', `/boards/${empty?.id}`)).toBe('404 not-found');
  const home = await world.http.answer(TeamHome, ana, 'GET', `/teams/${world.teamIds[1]}/home`);
  expect(home.boards.map(({ id }) => id)).toEqual([ana.boardId, made]);
  // What stands on the last one stays there.
  expect(await texts(ana.boardId)).toHaveLength(2);
});

it('CF-3 the same command again changes nothing, and neither does another for the same board', async () => {
  const { ana, steward } = world;
  await writesNote(world, ana.boardId, 'heard');
  const commandId = newId();
  const [one, two] = await Promise.all([
    carry(ana, [ana.boardId], { commandId }),
    carry(ana, [ana.boardId], { commandId }),
  ]);
  expect(two).toEqual(one);
  const count = (await boardsOfSecond()).length;
  const other = await carry(steward, [ana.boardId], { what: 'structure' });
  expect(other.boards).toEqual([{ ...one.boards[0], before: true }]);
  expect(await boardsOfSecond()).toHaveLength(count);
  const audit = await world.http.answer(
    AuditPage,
    steward,
    'GET',
    `/networks/${world.networkId}/audit`,
  );
  const acts = audit.items.filter(({ action }) => action === 'convening.carry');
  expect(acts).toMatchObject([{ thingId: world.second }]);
});

it('CF-2 a board on which somebody wrote stays, and the other comes beside it', async () => {
  const { ana } = world;
  const begun = await emptyOfAna();
  await writesNote(world, begun?.id ?? '', 'written before');
  expect((await preview(ana)).boards[0]?.replaces).toBeNull();
  await carry(ana, [ana.boardId]);
  expect(await texts(begun?.id ?? '')).toHaveLength(1);
});

it('CF-4 promises come along as they stand, and what is settled stays behind', async () => {
  const { ana, steward } = world;
  const goal = await makeBoard(world, { kind: 'goal-statement', owner: team(1) });
  await writes(world, goal.id, ana.session.me.key, (doc) => {
    for (const state of ['open', 'kept', 'changed', 'dropped'] as const) {
      const who = { author: ana.session.me.key, role: 'parent', language: 'en' } as const;
      const step = { ...who, type: 'step', texts: { what: state }, values: { state } } as const;
      goalItems.addWithId(doc, `step-${state}`, step);
    }
  });
  const source = (await preview(steward)).boards.find(({ boardId }) => boardId === goal.id);
  expect(source).toMatchObject({
    lines: { all: 4, unresolved: 2, structure: 2 },
    promises: { open: 1, kept: 1, changed: 1, dropped: 1 },
    replaces: null,
  });
  const { boards } = await carry(ana, [goal.id], { what: 'unresolved' });
  const { items } = readGoal(await documentOf(world, boards[0]?.boardId ?? ''));
  expect(items.under(null, 'step').map(({ id, values }) => [id, values.state])).toEqual([
    ['step-open', 'open'],
    ['step-changed', 'changed'],
  ]);
});

it('CF-5 signals of a pattern board that is carried follow their sources at once', async () => {
  const { ana, steward, http } = world;
  await writesNote(world, ana.boardId, 'as it was');
  const pattern = await makeBoard(world, { kind: 'pattern-board', owner: { type: 'network' } });
  const [note] = readEmpathyMap(await documentOf(world, ana.boardId)).lists.get('says') ?? [];
  const pull = { commandId: newId(), boardId: ana.boardId, noteIds: [note?.id] };
  await http.answer(PulledSignals, steward, 'POST', `/boards/${pattern.id}/signals`, pull);
  const { boards } = await carry(steward, [pattern.id]);
  const made = boards[0]?.boardId ?? '';
  const links = await world.running.server.storage.signalLinks.ofBoard(made);
  expect(links).toMatchObject([{ sourceId: ana.boardId, noteId: note?.id }]);
  const texts = async () =>
    [...readPatternBoard(await documentOf(world, made)).cards.values()].map(({ text }) => text);
  expect(await texts()).toEqual(['as it was']);
});

it('CF-6 what came along is the first version, by nobody, and people are told of what is new', async () => {
  const { ana } = world;
  await writesNote(world, ana.boardId, 'heard');
  const { boards } = await carry(ana, [ana.boardId]);
  const at = `/boards/${boards[0]?.boardId}/versions`;
  const list = await world.http.answer(BoardVersions, ana, 'GET', at);
  expect(list.versions).toMatchObject([{ number: 1, reason: 'carried', people: [] }]);
  expect(list.versions[0]?.convening?.en).toBeTruthy();
  expect(list.changedSince).toBe(false);
  expect(await world.http.outcome(ana, 'PATCH', `${at}/1`, { name: 'Mine' })).toBe(
    '409 wrong-stage',
  );
});

it('CF-7 a team begins its own boards only, and nothing in a convening that is sealed or locked', async () => {
  const { bo, ana, steward, http } = world;
  expect(await http.outcome(bo, 'POST', path(), form([ana.boardId]))).toBe('404 not-found');
  expect((await preview(bo)).boards.map(({ boardId }) => boardId)).toEqual([bo.boardId]);
  const networks = await makeBoard(world, { kind: 'notes', owner: { type: 'network' } });
  expect(await http.outcome(bo, 'POST', path(), form([networks.id]))).toBe('403 not-allowed');
  // All of an order or nothing of it.
  expect(await http.outcome(bo, 'POST', path(), form([bo.boardId, networks.id]))).toBe(
    '403 not-allowed',
  );
  expect(await http.outcome(bo, 'POST', path(), form([bo.boardId], { from: world.second }))).toBe(
    '422 invalid-form',
  );
  const made = await makeBoard(world, { kind: 'notes', owner: team(2), conveningId: null });
  expect(await http.outcome(bo, 'POST', path(), form([made.id]))).toBe('422 invalid-form');
  await command(world, world.second, { type: 'open-convening' });
  await command(world, world.second, { type: 'set-board-lock', on: true });
  expect(await http.outcome(bo, 'POST', path(), form([bo.boardId]))).toBe('403 not-allowed');
  expect((await preview(bo)).boards).toEqual([]);
  await command(world, world.second, { type: 'set-board-lock', on: false });
  await command(world, world.second, { type: 'close-convening' });
  await command(world, world.second, { type: 'seal-convening' });
  expect(await http.outcome(steward, 'POST', path(), form([bo.boardId]))).toBe('409 wrong-stage');
  expect((await preview(steward)).boards).toEqual([]);
});

it('CF-8 who was erased since is in no board that is carried, and in none that was', async () => {
  const { ana, steward, http } = world;
  await http.answer(TeamHome, ana, 'GET', `/teams/${world.teamIds[1]}/home`);
  await writesNote(world, ana.boardId, 'said Ana');
  const { boards } = await carry(steward, [ana.boardId]);
  const made = boards[0]?.boardId ?? '';
  const { id, key } = ana.session.me;
  const erased = await http.outcome(steward, 'POST', `/people/${id}/erase`, { confirm: 'erase' });
  expect(erased).toMatch(/^20/);
  await eventually('the key is gone', async () => {
    const stored = await world.running.server.storage.updateLog.load(made);
    const bytes = [stored?.checkpoint?.state, ...(stored?.updates ?? []).map((one) => one.bytes)];
    return !bytes.some((one) => one && Buffer.from(one).includes(key));
  });
  const versions = await world.running.server.storage.versions.version(made, 1);
  expect(versions?.content).not.toContain(key);
});
