import { addNote, fragmentText, readEmpathyMap, writeEmpathyMap } from '@throughline/board';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readBoard } from './board-reading.ts';
import { writeToken } from './board-typing.ts';
import { type Act, History, tokenOf } from './histories.ts';
import { judgeBoard } from './judge-board.ts';
import { areEqual, differences, pendingIn } from './replicas.ts';

const BOARD = 'board-one';
const ana = { author: 'ana-key', role: 'parent', language: 'es' } as const;

/** A board with one old note and one of Ana's, and a history to act in. */
function board() {
  const doc = new Y.Doc();
  const old = { ...ana, author: 'old', list: 'who', kind: 'heard', text: 'It was here.' } as const;
  writeEmpathyMap(doc, { notes: [old] });
  const before = readBoard(doc);
  const noteId = addNote(doc, { ...ana, list: 'says', kind: 'heard' });
  const history = new History();
  const text = textIn(doc, noteId);
  const act = (kind: Act['kind'], number: number): Act => {
    const token = tokenOf('c01', number);
    const done: Act = { kind, token, boardId: BOARD, noteId, page: 'c01/1' };
    history.invoke(done);
    return done;
  };
  const put = (token: string) => writeToken(doc, { noteId, text, index: text.length }, token);
  const judge = (found = doc) => {
    const expected = history.expectations().get(BOARD) ?? new Map();
    return judgeBoard(expected, before, readBoard(found), 'here').map(({ kind }) => kind);
  };
  return { doc, noteId, text, history, act, put, judge };
}

function textIn(doc: Y.Doc, noteId: string): Y.XmlText {
  const note = [...readEmpathyMap(doc).lists.values()].flat().find(({ id }) => id === noteId);
  const paragraph = note?.fragment.get(0);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error('the note holds no text');
  return text;
}

describe('judging a board', () => {
  it('finds nothing wrong with what was acked and is there, and with what was never acked', () => {
    const { act, put, judge, history } = board();
    const [one, two, three] = [act('write', 1), act('write', 2), act('write', 3)];
    history.ok(one, 'own-frame');
    put(one.token);
    put(two.token);
    history.unknown(three);
    expect(judge()).toEqual([]);
  });

  it('finds an acked token that is not there', () => {
    const { act, judge, history } = board();
    history.ok(act('write', 1), 'own-frame');
    expect(judge()).toEqual(['lost']);
  });

  it('finds a token that stands there twice, acked or not', () => {
    const { act, put, judge } = board();
    const { token } = act('write', 1);
    put(token);
    put(token);
    expect(judge()).toEqual(['doubled']);
  });

  it('finds a token that is back though its erasure was acked', () => {
    const { act, put, judge, history } = board();
    const written = act('write', 1);
    put(written.token);
    history.ok(written, 'own-frame');
    const erased = act('erase', 1);
    expect(judge()).toEqual([]);
    history.ok(erased, 'own-frame');
    expect(judge()).toEqual(['returned']);
  });

  it('finds a token that nobody wrote, and half of one', () => {
    const { act, put, judge } = board();
    act('write', 1);
    put(tokenOf('c02', 1));
    expect(judge()).toEqual(['foreign']);
    put('«c01-00');
    expect(judge()).toEqual(['foreign', 'foreign']);
  });

  it('finds a note and a root name that nobody made, and old text that was changed', () => {
    const { doc, act, judge } = board();
    act('write', 1);
    addNote(doc, { ...ana, list: 'hopes', kind: 'guess' });
    doc.getMap('smuggled').set('a', 1);
    const [old] = readEmpathyMap(doc).lists.get('who') ?? [];
    if (!old) throw new Error('the old note is gone');
    expect(fragmentText(old.fragment)).toBe('It was here.');
    textIn(doc, old.id).delete(0, 3);
    expect(judge()).toEqual(['foreign', 'foreign', 'foreign']);
  });
});

describe('comparing replicas', () => {
  it('finds one that lacks an item, and one that lacks a deletion', () => {
    const { doc, text, put } = board();
    put(tokenOf('c01', 1));
    const behind = new Y.Doc();
    Y.applyUpdate(behind, Y.encodeStateAsUpdate(doc));
    expect(areEqual(doc, behind)).toBe(true);
    text.delete(0, 4);
    const found = differences(
      new Map([
        ['one', doc],
        ['two', behind],
      ]),
    );
    expect(found).toMatchObject([{ kind: 'unequal', where: 'two' }]);
  });

  it('finds what waits for something that is missing', () => {
    const { doc, put } = board();
    const gap = new Y.Doc();
    doc.on('update', (update: Uint8Array) => Y.applyUpdate(gap, update));
    put(tokenOf('c01', 1));
    expect(pendingIn(gap, 'gap')).toMatchObject([{ kind: 'pending' }]);
    expect(pendingIn(doc, 'whole')).toEqual([]);
  });
});
