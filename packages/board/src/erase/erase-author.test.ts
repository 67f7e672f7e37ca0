import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { items } from '../../test/sample-items.ts';
import { addNote, deleteNote } from '../empathy-map/change-notes.ts';
import { readEmpathyMap } from '../empathy-map/read-empathy-map.ts';
import { writeEmpathyMap } from '../empathy-map/write-empathy-map.ts';
import { fragmentText, setFragmentText } from '../text/fragment-text.ts';
import { type ErasedAuthor, eraseAuthor } from './erase-author.ts';
import { textsBy } from './texts-by.ts';

const SERVER = 1;
const ANA = 2;
const BO = 3;
const CANARY = 'Kanarienvogel';

const fields = { list: 'says', kind: 'heard', role: 'principal', language: 'en' } as const;

/** A board on which Ana and Bo wrote, each under their own client id. */
function writtenBoard() {
  const doc = new Y.Doc();
  const as = <Result>(client: number, change: () => Result): Result => {
    doc.clientID = client;
    return change();
  };
  const seed = { ...fields, author: 'key-ana', text: `${CANARY} seeded` };
  as(SERVER, () =>
    writeEmpathyMap(doc, { notes: [seed, { ...seed, author: 'key-bo', text: 'seed' }] }),
  );
  const note = (client: number, author: string, text: string) =>
    as(client, () => addNote(doc, { ...fields, author, text }));
  const own = note(ANA, 'key-ana', `${CANARY} alone`);
  const shared = note(ANA, 'key-ana', `${CANARY} `);
  const others = note(BO, 'key-bo', 'Bo says ');
  const away = note(ANA, 'key-ana', `${CANARY} taken away`);
  as(BO, () => deleteNote(doc, away));
  const write = (client: number, id: string, more: string) =>
    as(client, () => {
      const text = readEmpathyMap(doc)
        .lists.get('says')
        ?.find((other) => other.id === id);
      if (text) setFragmentText(text.fragment, text.text + more);
    });
  write(BO, shared, 'and Bo');
  write(ANA, others, `${CANARY} too`);
  const need = readEmpathyMap(doc).need.parts.needs?.fragment;
  as(BO, () => need && setFragmentText(need, 'time '));
  as(ANA, () => need && setFragmentText(need, `time ${CANARY}`));
  return { doc, own, shared, others };
}

/** The document as it is stored from now on. */
function erased(doc: Y.Doc, policy: ErasedAuthor['policy']) {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  eraseAuthor(copy, {
    keys: new Set(['key-ana']),
    clients: new Set([ANA]),
    serverClients: new Set([SERVER]),
    policy,
  });
  const bytes = Y.encodeStateAsUpdate(copy);
  const after = new Y.Doc();
  Y.applyUpdate(after, bytes);
  return { after, stored: Buffer.from(bytes).toString('latin1') };
}

const notesOf = (doc: Y.Doc) =>
  new Map(
    readEmpathyMap(doc)
      .lists.get('says')
      ?.map((note) => [note.id, note]),
  );

describe('erasing an author', () => {
  it('B-31 keeps the text under `keep-without-author`, and no key or role beside it', () => {
    const { doc, own, others } = writtenBoard();
    const { after, stored } = erased(doc, 'keep-without-author');
    expect(stored).not.toContain('key-ana');
    expect(notesOf(after).get(own)).toMatchObject({
      text: `${CANARY} alone`,
      author: '',
      role: 'other',
    });
    expect(notesOf(after).get(others)).toMatchObject({ author: 'key-bo', role: 'principal' });
    expect(notesOf(after).size).toBe(notesOf(doc).size);
  });

  it('B-32 leaves no character of theirs in the stored bytes under `remove`', () => {
    const { doc } = writtenBoard();
    expect(Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')).toContain(CANARY);
    const { stored } = erased(doc, 'remove');
    expect(stored).not.toContain(CANARY);
    expect(stored).not.toContain('key-ana');
  });

  it('B-32 leaves what others wrote as it was, wherever they wrote it', () => {
    const { doc, own, shared, others } = writtenBoard();
    const { after } = erased(doc, 'remove');
    const notes = notesOf(after);
    expect(notes.has(own)).toBe(false);
    expect(notes.get(shared)).toMatchObject({ text: 'and Bo', author: '', role: 'other' });
    expect(notes.get(others)).toMatchObject({ text: 'Bo says ', author: 'key-bo' });
    expect([...notes.values()].map(({ text }) => text)).toContain('seed');
    const need = readEmpathyMap(after).need.parts.needs;
    expect(need && fragmentText(need.fragment)).toBe('time ');
  });

  it('B-33 gives back each character that somebody wrote, and none of others', () => {
    const { doc } = writtenBoard();
    const by = (key: string, client: number) =>
      textsBy(doc, {
        keys: new Set([key]),
        clients: new Set([client]),
        serverClients: new Set([SERVER]),
      });
    const hers = by('key-ana', ANA).map(({ where, text }) => `${where}: ${text}`);
    expect(hers.sort()).toEqual([
      `needs: ${CANARY}`,
      `says: ${CANARY} `,
      `says: ${CANARY} alone`,
      `says: ${CANARY} seeded`,
      `says: ${CANARY} taken away`,
      `says: ${CANARY} too`,
    ]);
    const his = by('key-bo', BO).map(({ text }) => text);
    expect(his.sort()).toEqual(['Bo says ', 'and Bo', 'seed', 'time ']);
  });

  it('B-31 takes back their reactions and mentions, and leaves those of others', () => {
    const { doc, own } = writtenBoard();
    const reactions = doc.getMap('reactions');
    reactions.set(`${own}/same-here/key-ana`, 1);
    reactions.set(`${own}/question/key-ana`, 1);
    reactions.delete(`${own}/question/key-ana`);
    reactions.set(`${own}/question/key-ana`, 1);
    reactions.set(`${own}/same-here/key-bo`, 1);
    const comment = new Y.Map<unknown>([
      ['on', own],
      ['author', 'key-bo'],
      ['mentions', ['key-ana', 'key-cy']],
    ]);
    doc.getMap('comments').set('comment-1', comment);
    const { after, stored } = erased(doc, 'keep-without-author');
    expect(stored).not.toContain('key-ana');
    expect([...after.getMap('reactions').keys()]).toEqual([`${own}/same-here/key-bo`]);
    expect(after.getMap('comments').toJSON()).toMatchObject({
      'comment-1': { author: 'key-bo', mentions: ['key-cy'] },
    });
  });

  it('B-32 takes their items and comments with their words', () => {
    const { doc } = writtenBoard();
    doc.clientID = ANA;
    const writer = { author: 'key-ana', role: 'principal', language: 'en' } as const;
    const group = items.add(doc, { ...writer, type: 'group', texts: { title: CANARY } }) ?? '';
    items.add(doc, { ...writer, type: 'card', parent: group, texts: { why: `why ${CANARY}` } });
    const hers = textsBy(doc, {
      keys: new Set(['key-ana']),
      clients: new Set([ANA]),
      serverClients: new Set([SERVER]),
    }).map(({ where, text }) => `${where}: ${text}`);
    expect(hers).toEqual(expect.arrayContaining([`group: ${CANARY}`, `card: why ${CANARY}`]));
    const { stored, after } = erased(doc, 'remove');
    expect(stored).not.toContain(CANARY);
    expect(after.getMap('items').size).toBe(0);
  });

  it('B-31 finds the key in whatever map it stands', () => {
    const { doc } = writtenBoard();
    const later = new Y.Map<unknown>([['by', 'key-ana']]);
    doc.getMap('votes').set('pattern-1', later);
    expect(erased(doc, 'keep-without-author').stored).not.toContain('key-ana');
  });
});
