import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newMap, noteIn, rawNote, write } from '../../test/sample.ts';
import { deleteNote, setNoteKind } from '../empathy-map/change-notes.ts';
import { eraseAuthor } from '../erase/erase-author.ts';
import { textsBy } from '../erase/texts-by.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { readSignals, SIGNALS_ROOT, type SignalOrigin } from './signal.ts';
import { signalSource, signalSources } from './signal-source.ts';
import {
  disputeSignal,
  followSource,
  putSignal,
  removeSignal,
  withdrawDispute,
} from './write-signals.ts';

const ORIGIN: SignalOrigin = {
  networkId: 'network-1',
  conveningId: 'convening-1',
  conveningName: { en: 'First day', es: 'Primer día' },
  teamId: 'team-1',
  teamName: 'Mesa Linda',
  teamBadge: 'ML',
  boardId: 'board-1',
  boardKind: 'empathy-map',
  noteId: 'note-1',
};

/** A team's board with one note, and a pattern board onto which it was pulled. */
function pulled() {
  const source = newMap();
  const noteId = write(source, 'Nobody asks me', { list: 'says' });
  const board = new Y.Doc();
  const said = signalSource(source, noteId);
  if (!said) throw new Error('the note is not there');
  putSignal(board, 'signal-1', { origin: { ...ORIGIN, noteId }, source: said, at: 10 });
  const follow = (at = 20, forgetPulled = false) =>
    followSource(board, 'signal-1', signalSource(source, noteId), { at, forgetPulled });
  const signal = () => readSignals(board).get('signal-1');
  return { source, noteId, board, follow, signal };
}

describe('a signal', () => {
  it('B-40 says what its note says, and where it came from', () => {
    const { signal, noteId } = pulled();
    expect(signal()).toEqual({
      ...ORIGIN,
      id: 'signal-1',
      noteId,
      list: 'says',
      kind: 'heard',
      role: 'parent',
      language: 'es',
      text: 'Nobody asks me',
      state: 'linked',
      pulledAt: 10,
      changedAt: null,
      pulled: { text: 'Nobody asks me', kind: 'heard' },
      disputedBy: [],
    });
  });

  it('B-40 shows when its source says something else, and when it says the same again', () => {
    const { source, noteId, follow, signal } = pulled();
    setFragmentText(noteIn(source, noteId).fragment, 'Nobody ever asks me');
    follow(20);
    expect(signal()).toMatchObject({
      text: 'Nobody ever asks me',
      state: 'changed',
      changedAt: 20,
      pulled: { text: 'Nobody asks me' },
    });
    setFragmentText(noteIn(source, noteId).fragment, 'Nobody asks me');
    follow(30);
    expect(signal()).toMatchObject({ state: 'linked', changedAt: null });
    setNoteKind(source, noteId, 'data');
    follow(40);
    expect(signal()).toMatchObject({ kind: 'data', state: 'changed', changedAt: 40 });
  });

  it('B-41 has no word left once it is withdrawn, and is changed when its source comes back', () => {
    const { source, noteId, board, follow, signal } = pulled();
    deleteNote(source, noteId);
    follow(20);
    expect(signal()).toMatchObject({ text: '', state: 'withdrawn', changedAt: 20, pulled: null });
    expect(Buffer.from(Y.encodeStateAsUpdate(board)).includes('Nobody')).toBe(false);
    rawNote(source, noteId).set('deletedAt', null);
    follow(30);
    expect(signal()).toMatchObject({ text: 'Nobody asks me', state: 'changed', changedAt: 30 });
    follow(40);
    expect(signal()).toMatchObject({ state: 'changed', changedAt: 30 });
  });

  it('B-41 forgets what it said before when somebody who wrote there is erased', () => {
    const { source, noteId, board, follow, signal } = pulled();
    setFragmentText(noteIn(source, noteId).fragment, 'Something else');
    follow(20, true);
    expect(signal()).toMatchObject({ text: 'Something else', state: 'changed', pulled: null });
    expect(Buffer.from(Y.encodeStateAsUpdate(board)).includes('Nobody')).toBe(false);
    follow(30);
    expect(signal()).toMatchObject({ state: 'changed', changedAt: 20 });
  });

  it('B-42 is taken as it is now when it is pulled again, and keeps its disputes', () => {
    const { source, noteId, board, follow, signal } = pulled();
    const dispute = {
      reason: 'Not what we meant',
      language: 'en',
      author: 'key-a',
      at: 15,
    } as const;
    disputeSignal(board, 'signal-1', 'team-1', dispute);
    setFragmentText(noteIn(source, noteId).fragment, 'Now this');
    follow();
    const said = signalSource(source, noteId);
    if (said) putSignal(board, 'signal-1', { origin: { ...ORIGIN, noteId }, source: said, at: 50 });
    expect(signal()).toMatchObject({
      text: 'Now this',
      state: 'linked',
      pulledAt: 10,
      disputedBy: [{ teamId: 'team-1', ...dispute }],
    });
    withdrawDispute(board, 'signal-1', 'team-1');
    expect(signal()?.disputedBy).toEqual([]);
  });

  it('B-43 is not written again when nothing is new', () => {
    const { board, follow } = pulled();
    const before = Y.encodeStateVector(board);
    follow(99);
    followSource(board, 'no-such-signal', undefined, { at: 99 });
    removeSignal(board, 'no-such-signal');
    withdrawDispute(board, 'signal-1', 'team-1');
    expect(Y.encodeStateVector(board)).toEqual(before);
    removeSignal(board, 'signal-1');
    expect(readSignals(board).size).toBe(0);
  });

  it('B-31 loses the key of an erased person from a dispute, and their words under `remove`', () => {
    for (const policy of ['keep-without-author', 'remove'] as const) {
      const { board, signal } = pulled();
      const dispute = {
        reason: 'Kanarienvogel',
        language: 'en',
        author: 'key-ana',
        at: 15,
      } as const;
      disputeSignal(board, 'signal-1', 'team-1', dispute);
      const keys = new Set(['key-ana']);
      const servers = new Set([board.clientID]);
      const hers = textsBy(board, { keys, clients: new Set(), serverClients: servers });
      expect(hers).toEqual([{ where: 'reason', text: 'Kanarienvogel' }]);
      const nobodys = { clients: new Set<number>(), serverClients: servers };
      eraseAuthor(board, { keys, ...nobodys, policy });
      const stored = Buffer.from(Y.encodeStateAsUpdate(board));
      expect(stored.includes('key-ana')).toBe(false);
      expect(stored.includes('Kanarienvogel')).toBe(policy !== 'remove');
      expect(signal()?.text).toBe('Nobody asks me');
    }
  });
});

describe('reading', () => {
  it('B-3 gives nothing for what is no signal, and defaults for what is missing', () => {
    const doc = new Y.Doc();
    const signals = doc.getMap(SIGNALS_ROOT);
    signals.set('text', 'not a map');
    signals.set('empty', new Y.Map());
    signals.set(
      'odd',
      new Y.Map<unknown>([
        ['boardId', 'board-1'],
        ['boardKind', 'empathy-map'],
        ['state', 7],
        ['pulled', 'x'],
        ['disputes', new Y.Map([['team-1', 'x']])],
      ]),
    );
    expect([...readSignals(doc).values()]).toMatchObject([
      { id: 'odd', state: 'withdrawn', kind: 'guess', role: 'other', text: '', disputedBy: [] },
    ]);
    const other = new Y.Doc();
    other.getText(SIGNALS_ROOT);
    expect(readSignals(other).size).toBe(0);
  });

  it('B-40 offers every note with words in it, of whatever list, and none that is away', () => {
    const doc = newMap();
    const ids = ['who', 'hopes'].map((list) => write(doc, list, { list: list as 'who' }));
    write(doc, '');
    deleteNote(doc, write(doc, 'away'));
    const bad = write(doc, 'bad list');
    rawNote(doc, bad).set('list', '<b>');
    rawNote(doc, bad).set('text', 'no fragment');
    expect([...signalSources(doc).keys()].sort()).toEqual([...ids].sort());
  });
});
