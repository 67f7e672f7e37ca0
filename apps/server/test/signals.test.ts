import {
  deleteNote,
  kindOfBoard,
  readEmpathyMap,
  setFragmentText,
  setNoteKind,
} from '@throughline/board';
import type { DocumentConnection } from '@throughline/client';
import { BoardInfo, BoardNotesPage } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../src/people/secrets.ts';
import { type Guest, Running } from './running.ts';
import { SignalWorld, saved, signalOn } from './signal-world.ts';

/** The bar: so long may it take until a change of the source shows on the pattern board. */
const SHOWN_WITHIN_MS = 1_000;

let on: Running;
let world: SignalWorld;
let ana: Guest;
let page: DocumentConnection;
beforeEach(async () => {
  on = await Running.start();
  world = await SignalWorld.make(on);
  ana = await on.join('Ana');
  page = await world.open(ana);
});
afterEach(async () => {
  await world.close();
  await on.stop();
});

function rewrite(noteId: string, text: string, connection = page): void {
  const note = readEmpathyMap(connection.doc)
    .lists.get('says')
    ?.find(({ id }) => id === noteId);
  if (!note) throw new Error('no such note');
  setFragmentText(note.fragment, text);
}

/** @returns after how many milliseconds it was so */
async function timeUntil(what: string, isSo: () => boolean): Promise<number> {
  const start = performance.now();
  await eventually(what, isSo);
  return performance.now() - start;
}

describe('a note that is pulled onto a pattern board', () => {
  it('G-1 comes with where it is from, as the server’s own records have it', async () => {
    const noteId = await world.note(ana, page, 'Nobody asks me');
    const [signalId = ''] = await world.pull(ana, [noteId]);
    const pattern = await world.open(ana, world.patternBoardId);
    const { convening, teams } = await on.sample();
    const [team] = teams;
    expect(signalOn(pattern, signalId)).toMatchObject({
      networkId: convening.networkId,
      conveningId: convening.id,
      conveningName: convening.name,
      teamId: team?.id,
      teamName: team?.name,
      teamBadge: team?.badge,
      boardId: ana.boardId,
      boardKind: 'empathy-map',
      noteId,
      list: 'says',
      kind: 'heard',
      role: 'parent',
      language: 'en',
      text: 'Nobody asks me',
      state: 'linked',
      disputedBy: [],
    });
  });

  it('G-2 shows within a second what becomes of its source, to whoever has the pattern board open', async () => {
    const noteId = await world.note(ana, page, 'Nobody asks me');
    const [signalId = ''] = await world.pull(ana, [noteId]);
    const bo = await on.join('Bo', 1);
    const pattern = await world.open(bo, world.patternBoardId);
    const took: number[] = [];
    const shows = async (what: string, isSo: () => boolean) =>
      took.push(await timeUntil(what, isSo));
    const signal = () => signalOn(pattern, signalId);

    rewrite(noteId, 'Nobody ever asks me');
    await shows('the new words', () => signal()?.text === 'Nobody ever asks me');
    expect(signal()).toMatchObject({ state: 'changed', pulled: { text: 'Nobody asks me' } });
    setNoteKind(page.doc, noteId, 'data');
    await shows('the new kind', () => signal()?.kind === 'data');
    deleteNote(page.doc, noteId);
    await shows('that it is withdrawn', () => signal()?.state === 'withdrawn');
    expect(signal()?.text).toBe('');
    (page.doc.getMap('notes').get(noteId) as { set(name: string, value: null): void }).set(
      'deletedAt',
      null,
    );
    await shows('that it is back', () => signal()?.text === 'Nobody ever asks me');
    expect(Math.max(...took)).toBeLessThan(SHOWN_WITHIN_MS);
  });

  it('G-2 follows it also while nobody has the pattern board open, and over a restart', async () => {
    const noteId = await world.note(ana, page, 'Nobody asks me');
    const [signalId = ''] = await world.pull(ana, [noteId]);
    rewrite(noteId, 'Closed');
    await saved(page);
    const look = async () => {
      const looked = await on.server.storage.updateLog.load(world.patternBoardId);
      return JSON.stringify(looked?.updates.map(({ bytes }) => Buffer.from(bytes).toString()));
    };
    await eventually('it to be stored', async () => (await look()).includes('Closed'));
    // The server goes down before the follower has looked: it does so when it starts again.
    rewrite(noteId, 'While it went down');
    await saved(page);
    await world.close();
    await on.stop({ keepData: true });
    on = await Running.start({ dataDir: on.config.dataDir });
    const pattern = await world.open(ana, world.patternBoardId, on);
    await eventually(
      'the last words',
      () => signalOn(pattern, signalId)?.text === 'While it went down',
    );
    expect(signalOn(pattern, signalId)).toMatchObject({
      state: 'changed',
      teamName: expect.stringMatching(/./),
    });
    const kind = kindOfBoard('pattern-board');
    const markdown = kind?.markdown(kind.read(pattern.doc), 'en') ?? '';
    for (const part of ['While it went down', signalOn(pattern, signalId)?.teamName ?? '?']) {
      expect(markdown).toContain(part);
    }
    page = await world.open(ana, ana.boardId, on);
    deleteNote(page.doc, noteId);
    await eventually(
      'it to be withdrawn',
      () => signalOn(pattern, signalId)?.state === 'withdrawn',
    );
  });

  it('G-2 is withdrawn when its board is deleted', async () => {
    const noteId = await world.note(ana, page, 'Nobody asks me');
    const [signalId = ''] = await world.pull(ana, [noteId]);
    const bo = await on.join('Bo', 1);
    const pattern = await world.open(bo, world.patternBoardId);
    const steward = await on.steward();
    expect(await world.asking.outcome(steward, 'DELETE', `/teams/${ana.session.me.team?.id}`)).toBe(
      '204',
    );
    await eventually(
      'it to be withdrawn',
      () => signalOn(pattern, signalId)?.state === 'withdrawn',
    );
  });

  it('G-3 is one signal however often it is pulled, and taken as it is when it is pulled again', async () => {
    const noteId = await world.note(ana, page, 'First words');
    const pattern = await world.open(ana, world.patternBoardId);
    const path = `/boards/${world.patternBoardId}/signals`;
    const body = { commandId: newId(), boardId: ana.boardId, noteIds: [noteId] };
    const pulls = await Promise.all(
      [1, 2, 3].map(() => world.asking.outcome(ana, 'POST', path, body)),
    );
    expect(pulls).toEqual(['201', '201', '201']);
    const [signalId = ''] = await world.pull(ana, [noteId, 'no-such-note']);
    await eventually('it to be there', () => signalOn(pattern, signalId) !== undefined);
    expect(pattern.doc.getMap('server:signals').size).toBe(1);
    rewrite(noteId, 'Other words');
    await eventually('it to be changed', () => signalOn(pattern, signalId)?.state === 'changed');
    expect(await world.pull(ana, [noteId])).toEqual([signalId]);
    await eventually('it to be linked', () => signalOn(pattern, signalId)?.state === 'linked');
    expect(await world.asking.outcome(ana, 'DELETE', `${path}/${signalId}`)).toBe('204');
    await eventually('it to be gone', () => signalOn(pattern, signalId) === undefined);
    expect(await world.asking.outcome(ana, 'DELETE', `${path}/${signalId}`)).toBe('404 not-found');
  });

  it('G-4 is disputed by its team, in their words, and by nobody else', async () => {
    const noteId = await world.note(ana, page, 'Nobody asks me');
    const [signalId = ''] = await world.pull(ana, [noteId]);
    const bo = await on.join('Bo', 1);
    const pattern = await world.open(bo, world.patternBoardId);
    const path = `/boards/${world.patternBoardId}/signals/${signalId}/dispute`;
    const form = { commandId: newId(), reason: '  It was one day, not always. ' };
    expect(await world.asking.outcome(bo, 'POST', path, form)).toBe('403 not-allowed');
    expect(await world.asking.outcome(ana, 'POST', path, { ...form, reason: ' ' })).toBe(
      '422 invalid-form',
    );
    expect(await world.asking.outcome(ana, 'POST', path, form)).toBe('204');
    await eventually('the dispute', () => signalOn(pattern, signalId)?.disputedBy.length === 1);
    expect(signalOn(pattern, signalId)?.disputedBy).toMatchObject([
      { teamId: ana.session.me.team?.id, reason: 'It was one day, not always.', language: 'en' },
    ]);
    expect(await world.asking.outcome(bo, 'DELETE', path)).toBe('403 not-allowed');
    expect(await world.asking.outcome(ana, 'DELETE', path)).toBe('204');
    await eventually('it to be taken back', () => !signalOn(pattern, signalId)?.disputedBy.length);
  });

  it('G-2 goes on following on a copy of the pattern board, disputes and all', async () => {
    const noteId = await world.note(ana, page, 'Nobody asks me');
    const [signalId = ''] = await world.pull(ana, [noteId]);
    const dispute = `/boards/${world.patternBoardId}/signals/${signalId}/dispute`;
    const form = { commandId: newId(), reason: 'Not always' };
    expect(await world.asking.outcome(ana, 'POST', dispute, form)).toBe('204');
    const { id } = await world.asking.answer(
      BoardInfo,
      await on.steward(),
      'POST',
      `/boards/${world.patternBoardId}/copies`,
      { what: 'all', conveningId: null, owner: { type: 'network' } },
    );
    const copy = await world.open(ana, id);
    expect(signalOn(copy, signalId)).toMatchObject({
      state: 'linked',
      disputedBy: [{ reason: 'Not always' }],
    });
    rewrite(noteId, 'Nobody ever asks me');
    await eventually('the new words', () => signalOn(copy, signalId)?.state === 'changed');
  });

  it('G-5 leaves a board only for those who may read it, and comes only onto a pattern board', async () => {
    const noteId = await world.note(ana, page, 'Ours');
    const bo = await on.join('Bo', 1);
    const pull = (who: Guest, boardId: string, onto = world.patternBoardId) =>
      world.asking.outcome(who, 'POST', `/boards/${onto}/signals`, {
        commandId: newId(),
        boardId,
        noteIds: [noteId],
      });
    expect(await pull(bo, ana.boardId)).toBe('404 not-found');
    expect(await pull(ana, 'no-such-board')).toBe('404 not-found');
    expect(await pull(ana, world.patternBoardId)).toBe('404 not-found');
    expect(await pull(ana, world.patternBoardId, ana.boardId)).toBe('404 not-found');
    expect(await pull(bo, ana.boardId, ana.boardId)).toBe('404 not-found');
    const { convening } = await on.sample();
    await on.server.desk.carryOut(convening.id, newId(), { type: 'set-board-lock', on: true });
    expect(await pull(ana, ana.boardId)).toBe('403 not-allowed');
  });
});

describe('the notes of a board', () => {
  it('G-6 are given page by page, each once, of one list or of all, and to nobody who may not read it', async () => {
    const ids: string[] = [];
    for (const text of ['one', 'two', 'three', 'four', 'five']) {
      ids.push(await world.note(ana, page, text));
    }
    const path = `/boards/${ana.boardId}/notes?list=says`;
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { items, next } = await world.asking.answer(
        BoardNotesPage,
        ana,
        'GET',
        `${path}&limit=2${cursor}`,
      );
      seen.push(...items.map(({ id }) => id));
      expect(items.length).toBeLessThanOrEqual(2);
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    for (const id of ids) expect(seen).toContain(id);
    const others = await world.asking.answer(
      BoardNotesPage,
      ana,
      'GET',
      `/boards/${ana.boardId}/notes?list=hopes`,
    );
    expect(others.items.every(({ list }) => list === 'hopes')).toBe(true);
    const bo = await on.join('Bo', 1);
    expect(await world.asking.outcome(bo, 'GET', path)).toBe('404 not-found');
  });
});

describe('a busy source', () => {
  it('G-7 keeps 40 signals up to date while somebody types, and those on the pattern board go on', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 40; i++) ids.push(await world.note(ana, page, `Note ${i}`));
    const signals = await world.pull(ana, ids);
    expect(signals).toHaveLength(40);
    const bo = await on.join('Bo', 1);
    const pattern = await world.open(bo, world.patternBoardId);
    let slowest = 0;
    for (let round = 0; round < 5; round++) {
      // In one frame: 40 at once would be more than one person may send.
      page.doc.transact(() => {
        for (const id of ids) rewrite(id, `Round ${round} of ${id}`);
      });
      const start = performance.now();
      await world.note(bo, pattern, `Meanwhile ${round}`);
      slowest = Math.max(slowest, performance.now() - start);
    }
    const took = await timeUntil('all to be there', () =>
      signals.every((id) => signalOn(pattern, id)?.text.startsWith('Round 4')),
    );
    expect(took).toBeLessThan(SHOWN_WITHIN_MS);
    expect(slowest).toBeLessThan(SHOWN_WITHIN_MS);
    const commits = (await on.server.storage.updateLog.load(world.patternBoardId))?.updates.length;
    // One change of the server's for all that gathered, not one a note and edit.
    expect(commits).toBeLessThan(5 * 40);
  });
});
