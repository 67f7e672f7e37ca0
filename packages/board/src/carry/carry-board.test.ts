import type { CarryChoice } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putGoal, wholeGoal } from '../../test/goal-sample.ts';
import { newPatternBoard, pull, WRITER } from '../../test/sample-pattern-board.ts';
import { addComment, resolveComment } from '../comments/change-comments.ts';
import { addNote, deleteNote } from '../empathy-map/change-notes.ts';
import { readEmpathyMap } from '../empathy-map/read-empathy-map.ts';
import { writeEmpathyMap } from '../empathy-map/write-empathy-map.ts';
import { eraseAuthor } from '../erase/erase-author.ts';
import { readGoal, wordsOf } from '../goal-statement/read-goal.ts';
import { parkNote } from '../moderation/parked-notes.ts';
import { notesBoardNotes } from '../notes-board/change-notes-board.ts';
import { notesBoard } from '../notes-board/notes-board.ts';
import { makeCluster, setInsight } from '../pattern-board/change-clusters.ts';
import { readPatternBoard } from '../pattern-board/read-pattern-board.ts';
import { notesInInsights } from '../pattern-board/settled.ts';
import { patternItems } from '../pattern-board/vocabulary.ts';
import { readReport } from '../report/report.ts';
import { writeReport } from '../report/write-report.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { carriedFrom } from './carried-root.ts';
import { carryBoard } from './carry-board.ts';
import { carryCount } from './carry-count.ts';
import { whatComesAlong } from './what-comes-along.ts';

const ANA = 2;
const owners = new Map([
  [1, 'server'],
  [ANA, 'key-ana'],
]);
const fields = { list: 'says', role: 'parent', language: 'es' } as const;
const name = { en: 'Convening 1', es: 'Encuentro 1' };

function map(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  writeEmpathyMap(doc);
  writeReport(doc);
  doc.clientID = ANA;
  const who = readEmpathyMap(doc).need.parts.who;
  if (who) setFragmentText(who.fragment, 'Lina');
  return doc;
}
const note = (doc: Y.Doc, text: string, kind: 'heard' | 'guess', author = 'key-ana') =>
  addNote(doc, { ...fields, kind, author, text });

function carried(doc: Y.Doc, kind: 'empathy-map' | 'goal-statement', what: CarryChoice) {
  const next = new Y.Doc();
  const from = { boardId: 'board-1', conveningId: 'c-1', conveningName: name, what, at: 5 };
  const clients = carryBoard(doc, next, { kind, from, owners, inInsights: new Set() });
  const bytes = Y.encodeStateAsUpdate(next);
  const read = new Y.Doc();
  Y.applyUpdate(read, bytes);
  return { read, clients, bytes: Buffer.from(bytes) };
}
const texts = (doc: Y.Doc) =>
  (readEmpathyMap(doc).lists.get('says') ?? []).map(({ text, author }) => [text, author]);

describe('a board that is carried forward', () => {
  it('BF-1 says where it comes from, and each note that came stands there under the same id', () => {
    const doc = map();
    const heard = note(doc, 'heard', 'heard');
    deleteNote(doc, note(doc, 'taken away', 'heard'));
    const { read, bytes } = carried(doc, 'empathy-map', 'all');
    const from = carriedFrom(read);
    expect(from).toMatchObject({ boardId: 'board-1', conveningName: name, what: 'all', at: 5 });
    expect([...(from?.ids ?? [])]).toEqual([heard]);
    expect(bytes.includes('taken away')).toBe(false);
    expect(carriedFrom(doc)).toBeUndefined();
  });

  it('BF-1 begins with an empty report-out: what was told the room then is not told again', () => {
    const doc = map();
    const line = readReport(doc).lines.saw;
    if (line) setFragmentText(line.fragment, 'told the room');
    const { read, bytes } = carried(doc, 'empathy-map', 'all');
    expect(readReport(read).lines.saw?.text).toBe('');
    expect(bytes.includes('told the room')).toBe(false);
  });

  it('BF-2 all is all but what is parked, and the template’s texts with it', () => {
    const doc = map();
    note(doc, 'heard', 'heard');
    parkNote(doc, note(doc, 'parked', 'guess'));
    const { read, bytes } = carried(doc, 'empathy-map', 'all');
    expect(texts(read)).toEqual([['heard', 'key-ana']]);
    expect(bytes.includes('parked')).toBe(false);
    expect(readEmpathyMap(read).need.parts.who?.text).toBe('Lina');
  });

  it('BF-4 a note without a name stays so, and whose the words are is known to the store alone', () => {
    const doc = map();
    note(doc, 'without a name', 'guess', '');
    const { read, clients } = carried(doc, 'empathy-map', 'all');
    expect(texts(read)).toEqual([['without a name', '']]);
    expect([...new Set(clients.values())]).toEqual(['key-ana']);
    expect([...read.store.clients.keys()]).not.toContain(ANA);
  });

  it('BF-4 nothing of an erased person comes back with it', () => {
    const doc = map();
    note(doc, 'said Ana', 'guess');
    const person = { keys: new Set(['key-ana']), clients: new Set([ANA]) };
    eraseAuthor(doc, { ...person, serverClients: new Set([1]), policy: 'remove' });
    const { bytes } = carried(doc, 'empathy-map', 'all');
    expect(bytes.includes('key-ana') || bytes.includes('said Ana')).toBe(false);
  });

  it('BF-2 of the structure there are no words, but the promises that are still to be kept', () => {
    const { read } = carried(map(), 'empathy-map', 'structure');
    expect(readEmpathyMap(read).need.parts.who?.text).toBe('');
    const goal = wholeGoal();
    promise(goal, 'step-open', 'open');
    promise(goal, 'step-kept', 'kept');
    const next = readGoal(carried(goal, 'goal-statement', 'structure').read);
    expect(next.items.under(null, 'step').map(({ id }) => id)).toEqual(['step-open']);
    expect(next.items.count).toBe(1);
    expect(wordsOf(next, 'group')).toBe('');
  });
});

function promise(doc: Y.Doc, id: string, state: 'open' | 'kept' | 'changed' | 'dropped') {
  putGoal(doc, id, { type: 'step', texts: { what: id }, values: { state, by: '2027-04-01' } });
}

describe('what is unresolved', () => {
  const unresolved = (
    kind: 'empathy-map' | 'goal-statement' | 'pattern-board' | 'notes',
    doc: Y.Doc,
  ) => [...whatComesAlong(kind, doc, 'unresolved')].sort();

  it('BF-3 of an empathy map: guesses that no insight answers, and what somebody still asks about', () => {
    const doc = map();
    const guess = note(doc, 'a guess', 'guess');
    const answered = note(doc, 'a guess in an insight', 'guess');
    note(doc, 'heard', 'heard');
    const asked = note(doc, 'heard, and asked about', 'heard');
    const done = note(doc, 'heard, and the question is dealt with', 'heard');
    const ask = (on: string) =>
      addComment(doc, { ...WRITER, on, under: null, text: 'Why?', mentions: [] });
    ask(asked);
    resolveComment(doc, ask(done) ?? '', { resolved: true, by: 'author-1' });
    const ids = whatComesAlong('empathy-map', doc, 'unresolved', new Set([answered]));
    expect([...ids].sort()).toEqual([guess, asked].sort());
  });

  it('BF-3 of a goal: promises open or changed with their state, what nothing stands behind, and what goes on', () => {
    const doc = wholeGoal();
    for (const state of ['open', 'kept', 'changed', 'dropped'] as const) promise(doc, state, state);
    putGoal(doc, 'cause', { type: 'cause', texts: { what: 'Nobody asked' } });
    putGoal(doc, 'why-1', { type: 'why', parent: 'cause', texts: { what: 'No time' } });
    putGoal(doc, 'holds', { type: 'link', texts: {}, values: { status: 'holding' } });
    putGoal(doc, 'shakes', { type: 'link', texts: {}, values: { status: 'shaky' } });
    putGoal(doc, 'measure', { type: 'measure', texts: { what: 'The test' } });
    putGoal(doc, 'reading', { type: 'reading', parent: 'measure', values: { value: 41 } });
    expect(unresolved('goal-statement', doc)).toEqual(
      ['open', 'changed', 'cause', 'why-1', 'shakes', 'measure', 'reading', 'the-need'].sort(),
    );
    const { read } = carried(doc, 'goal-statement', 'unresolved');
    const states = readGoal(read)
      .items.under(null, 'step')
      .map(({ id, values }) => [id, values]);
    expect(states).toEqual([
      ['open', { state: 'open', by: '2027-04-01' }],
      ['changed', { state: 'changed', by: '2027-04-01' }],
    ]);
    expect(wordsOf(readGoal(read), 'group')).toBe('English learners in grade 3');
  });

  it('BF-3 of a pattern board: patterns that are no insight, disputed ones, and what lies in none', () => {
    const doc = newPatternBoard();
    for (const id of ['card-a', 'card-b', 'card-c', 'loose']) pull(doc, id);
    const cluster = (text: string, card: string) =>
      makeCluster(doc, { writer: WRITER, title: text, cards: [card] }) ?? '';
    const [open, told, disputed] = [
      cluster('open', 'card-a'),
      cluster('told', 'card-b'),
      cluster('no', 'card-c'),
    ];
    for (const id of [told, disputed]) insight(doc, id);
    patternItems.addWithId(doc, 'answer-1', {
      ...WRITER,
      type: 'answer',
      parent: disputed,
      texts: {},
      values: { team: 'team-1', answer: 'disputes' },
    });
    expect(unresolved('pattern-board', doc)).toEqual(
      ['card-a', 'card-c', 'loose', open, disputed, 'answer-1'].sort(),
    );
    const told1 = notesInInsights([{ kind: 'pattern-board', doc }]);
    expect([...(told1.get('board-of-team-1') ?? [])]).toEqual(['note-of-card-b']);
  });

  it('BF-3 of notes: what nobody marked as answered', () => {
    const doc = new Y.Doc();
    notesBoard.write(doc);
    const add = (text: string) =>
      notesBoardNotes.add(doc, { ...WRITER, list: 'notes', kind: 'guess', text }) ?? '';
    const [plain, open, answered] = [add('plain'), add('open'), add('answered')];
    notesBoardNotes.setValue(doc, open, 'state', 'open');
    notesBoardNotes.setValue(doc, answered, 'state', 'answered');
    expect(unresolved('notes', doc)).toEqual([plain, open].sort());
  });

  it('BF-5 how much comes along is counted before anything is carried', () => {
    const doc = wholeGoal();
    for (const state of ['open', 'kept', 'changed', 'dropped'] as const) promise(doc, state, state);
    const { lines, promises } = carryCount('goal-statement', doc, new Set());
    expect(lines).toEqual({ all: 7, unresolved: 3, structure: 2 });
    expect(promises).toEqual({ open: 1, kept: 1, changed: 1, dropped: 1 });
  });
});

function insight(doc: Y.Doc, id: string) {
  setInsight(doc, id, true);
  const text = readPatternBoard(doc).clusters.find((one) => one.id === id)?.item.texts.insight;
  if (text) setFragmentText(text.fragment, 'What we saw');
}
