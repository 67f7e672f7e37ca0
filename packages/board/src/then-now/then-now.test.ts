import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newGoal, putGoal } from '../../test/goal-sample.ts';
import { newPatternBoard, pull, WRITER } from '../../test/sample-pattern-board.ts';
import { carryBoard } from '../carry/carry-board.ts';
import { addNote } from '../empathy-map/change-notes.ts';
import { readEmpathyMap } from '../empathy-map/read-empathy-map.ts';
import { writeEmpathyMap } from '../empathy-map/write-empathy-map.ts';
import { goalItems } from '../goal-statement/change-goal.ts';
import { readGoal } from '../goal-statement/read-goal.ts';
import { notesBoardNotes } from '../notes-board/change-notes-board.ts';
import { notesBoard } from '../notes-board/notes-board.ts';
import { makeCluster, setInsight } from '../pattern-board/change-clusters.ts';
import { layCards } from '../pattern-board/place-card.ts';
import { removeSignal } from '../pattern-board/write-signals.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { evidenceSince } from './evidence-since.ts';
import { goalThenNow } from './goal-then-now.ts';
import { needThenNow } from './need-then-now.ts';
import { openQuestion } from './open-question.ts';
import type { BoardPair } from './pair.ts';
import { patternsThenNow } from './patterns-then-now.ts';
import { promisesThenNow } from './promises-then-now.ts';

/** The same document some time later. */
function later(doc: Y.Doc, change: (doc: Y.Doc) => void): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  change(copy);
  return copy;
}
const pair = (
  kind: BoardPair['kind'],
  before: Y.Doc | undefined,
  ...now: readonly Y.Doc[]
): BoardPair => ({
  kind,
  before,
  now: now.map((doc, index) => ({ boardId: `board-${index}`, doc })),
});

function map(needs = ''): Y.Doc {
  const doc = new Y.Doc();
  writeEmpathyMap(doc);
  setNeeds(doc, needs);
  return doc;
}
function setNeeds(doc: Y.Doc, text: string) {
  const part = readEmpathyMap(doc).need.parts.needs;
  if (part) setFragmentText(part.fragment, text);
}
const note = (doc: Y.Doc, text: string, kind: 'heard' | 'guess') =>
  addNote(doc, { ...WRITER, list: 'says', kind, text });

describe('then and now', () => {
  it('BTN-1 a need is told word by word, in each language, from the first board that has one', () => {
    const before = map('time to read');
    const source = later(before, (doc) => setNeeds(doc, 'quiet time to read'));
    const told = needThenNow(pair('empathy-map', before, map(), source));
    expect(told?.boardId).toBe('board-1');
    expect(told?.sentence.en.words.find(({ what }) => what === 'added')?.text).toBe('quiet ');
    expect(told?.sentence.es.now).toContain('quiet time to read');
    expect(told?.sentence.es.now).not.toBe(told?.sentence.en.now);
    expect(needThenNow(pair('empathy-map', map(), map()))).toBeUndefined();
    const fresh = needThenNow(pair('empathy-map', undefined, map('new')));
    expect(fresh?.sentence.en.before).toBe('');
  });

  it('BTN-2 a goal is told by its sentence, and by the answers beside it that changed', () => {
    const before = newGoal({ measure: 'the spring test', owner: 'The principal', guard: 'Ask' });
    const now = later(before, (doc) => {
      for (const [field, text] of [
        ['measure', 'the fall test'],
        ['owner', 'Both principals'],
      ] as const) {
        const view = readGoal(doc).fields.texts[field];
        if (view) setFragmentText(view.fragment, text);
      }
    });
    const told = goalThenNow(pair('goal-statement', before, now));
    expect(told?.sentence.en.words.map(({ what, text }) => [what, text])).toEqual(
      expect.arrayContaining([
        ['removed', 'spring'],
        ['added', 'fall'],
      ]),
    );
    expect(told?.answers.map(({ field }) => field)).toEqual(['owner']);
    expect(goalThenNow(pair('goal-statement', newGoal(), newGoal()))).toBeUndefined();
  });

  it('BTN-3 a promise fares as it stands on the board that goes on, or on the one before it', () => {
    const before = newGoal();
    for (const id of ['step-a', 'step-b', 'step-c']) {
      putGoal(before, id, { type: 'step', texts: { what: id }, values: { state: 'open' } });
    }
    const source = later(before, (doc) => goalItems.setValue(doc, 'step-a', 'state', 'kept'));
    const next = new Y.Doc();
    const from = { boardId: 'board-1', conveningId: null, conveningName: null, at: 1 } as const;
    carryBoard(source, next, {
      kind: 'goal-statement',
      from: { ...from, what: 'unresolved' },
      owners: new Map(),
      inInsights: new Set(),
    });
    goalItems.setValue(next, 'step-b', 'state', 'changed');
    goalItems.delete(next, 'step-c');
    putGoal(next, 'step-d', { type: 'step', texts: { what: 'since' } });
    const told = promisesThenNow(pair('goal-statement', before, next, source));
    expect(told.map((one) => [one.id, one.boardId, one.before, one.state])).toEqual([
      ['step-a', 'board-1', 'open', 'kept'],
      ['step-b', 'board-0', 'open', 'changed'],
      // It came along and was taken away there: the board before it does not bring it back.
      ['step-c', 'board-1', 'open', null],
      ['step-d', 'board-0', null, 'open'],
    ]);
  });

  it('BTN-4 evidence is what was not there then: readings, what was named and heard, and no guesses', () => {
    const before = newGoal();
    putGoal(before, 'measure', { type: 'measure', texts: { what: 'The test' } });
    const now = later(before, (doc) => {
      putGoal(doc, 'reading', { type: 'reading', parent: 'measure', values: { value: 41 } });
      putGoal(doc, 'guess-1', { type: 'evidence', texts: { what: 'maybe' } });
      const values = { source: 'heard' } as const;
      putGoal(doc, 'named', { type: 'evidence', texts: { what: 'They told us' }, values });
    });
    expect(evidenceSince(pair('goal-statement', before, now))).toMatchObject([
      { sort: 'reading', text: 'The test: 41%' },
      { sort: 'named', text: 'They told us' },
    ]);
    const old = map();
    note(old, 'heard then', 'heard');
    const heard = later(old, (doc) => {
      note(doc, 'heard\nsince', 'heard');
      note(doc, 'guessed', 'guess');
    });
    expect(evidenceSince(pair('empathy-map', old, heard)).map(({ text }) => text)).toEqual([
      'heard since',
    ]);
    expect(evidenceSince(pair('notes', undefined, heard))).toEqual([]);
  });

  it('BTN-5 a pattern grew, faded, became an insight, came or went, by the teams behind it', () => {
    const before = newPatternBoard();
    for (const id of ['card-1', 'card-2', 'card-3', 'card-4']) {
      pull(before, id, { team: `team-${id.slice(-1)}` });
    }
    const cluster = (doc: Y.Doc, title: string, cards: readonly string[] = []) =>
      makeCluster(doc, { writer: WRITER, title, cards }) ?? '';
    const grows = cluster(before, 'grows', ['card-1']);
    const fades = cluster(before, 'fades', ['card-2', 'card-3']);
    const told = cluster(before, 'told');
    const stays = cluster(before, 'stays', ['card-4']);
    const now = later(before, (doc) => {
      pull(doc, 'card-5', { team: 'team-5' });
      layCards(doc, ['card-5'], { cluster: grows, writer: WRITER });
      removeSignal(doc, 'card-3');
      setInsight(doc, told, true);
      cluster(doc, 'new');
    });
    const patterns = patternsThenNow(pair('pattern-board', before, now));
    const changes = new Map(patterns.map(({ id, change }) => [id, change]));
    expect([grows, fades, told, stays].map((id) => changes.get(id))).toEqual([
      'grew',
      'faded',
      'insight',
      'same',
    ]);
    expect(patterns.find(({ id }) => id === grows)).toMatchObject({
      before: { teams: 1, cards: 1 },
      now: { teams: 2, cards: 2 },
    });
    expect(patterns.find(({ title }) => title === 'new')?.change).toBe('new');
    expect(patterns.at(-1)?.change).toBe('same');
    const gone = patternsThenNow(pair('pattern-board', before, newPatternBoard()));
    expect(new Set(gone.map(({ change }) => change))).toEqual(new Set(['gone']));
  });

  it('BTN-6 the question is one that stood there then and is open still, what was held open first', () => {
    const before = new Y.Doc();
    notesBoard.write(before);
    const add = (doc: Y.Doc, text: string) =>
      notesBoardNotes.add(doc, { ...WRITER, list: 'notes', kind: 'guess', text }) ?? '';
    const answered = add(before, 'Answered since?');
    const held = add(before, 'Held open');
    notesBoardNotes.setValue(before, answered, 'state', 'open');
    notesBoardNotes.setValue(before, held, 'state', 'open');
    const now = later(before, (doc) => {
      notesBoardNotes.setValue(doc, answered, 'state', 'answered');
      notesBoardNotes.setValue(doc, add(doc, 'Asked since'), 'state', 'open');
    });
    const old = map();
    const guess = note(old, 'A guess', 'guess');
    const maps = pair('empathy-map', old, old);
    expect(openQuestion([maps, pair('notes', before, now)])?.text).toBe('Held open');
    expect(openQuestion([maps])?.id).toBe(guess);
    expect(openQuestion([pair('notes', undefined, now)])?.text).toBe('Held open');
    expect(openQuestion([])).toBeUndefined();
  });
});
