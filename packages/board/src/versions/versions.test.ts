import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addNote, deleteNote, moveNote } from '../empathy-map/change-notes.ts';
import { readEmpathyMap } from '../empathy-map/read-empathy-map.ts';
import { writeEmpathyMap } from '../empathy-map/write-empathy-map.ts';
import { eraseAuthor } from '../erase/erase-author.ts';
import { textsBy } from '../erase/texts-by.ts';
import { KNOWN_KINDS, kindOfBoard } from '../kinds/registry.ts';
import { putSignal } from '../pattern-board/write-signals.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { changedEntries, contentBetween } from './between.ts';
import { contentForReaders, contentFromJson, contentToJson, hashedText } from './content.ts';
import { documentOf } from './document-of.ts';
import { eraseFromContent } from './erase-from-content.ts';
import { readContent } from './read-content.ts';
import { restorePart } from './restore-part.ts';
import { eraseFromSignalsIn, signalSourcesIn, withoutWithdrawn } from './signals-in-content.ts';
import { changeContent, writeContent } from './write-content.ts';

const SERVER = 1;
const ANA = 2;
const BO = 3;
const OWNERS = new Map([
  [SERVER, 'server'],
  [ANA, 'key-ana'],
  [BO, 'key-bo'],
]);
const fields = { list: 'says', kind: 'heard', role: 'parent', language: 'es' } as const;
const says = (doc: Y.Doc) => readEmpathyMap(doc).lists.get('says') ?? [];

function as<Result>(doc: Y.Doc, client: number, change: () => Result): Result {
  doc.clientID = client;
  return change();
}

/** A map on which Ana and Bo wrote in one note and one need, and Ana took a note away. */
function board() {
  const doc = new Y.Doc();
  as(doc, SERVER, () => writeEmpathyMap(doc));
  const note = (client: number, author: string, text: string) =>
    as(doc, client, () => addNote(doc, { ...fields, author, text }));
  const both = note(ANA, 'key-ana', 'Ana says');
  const bos = note(BO, 'key-bo', 'Bo alone');
  deleteNote(doc, note(ANA, 'key-ana', 'taken away'));
  as(doc, BO, () => write(doc, both, 'Ana says, and Bo'));
  const needs = readEmpathyMap(doc).need.parts.needs?.fragment;
  as(doc, ANA, () => needs && setFragmentText(needs, 'time'));
  as(doc, BO, () => needs && setFragmentText(needs, 'time to be heard'));
  const comment = { author: 'key-bo', on: both, role: 'other', deletedAt: null };
  doc.getMap('comments').set('comment-1', new Y.Map<unknown>(Object.entries(comment)));
  doc.getMap('reactions').set('note/same/key-bo', 1);
  return { doc, both, bos };
}

function write(doc: Y.Doc, id: string, text: string) {
  const note = says(doc).find((other) => other.id === id);
  if (note) setFragmentText(note.fragment, text);
}

const json = (doc: Y.Doc, owners = OWNERS) => contentToJson(readContent(doc, owners));

/** A content written into a document of its own and read again. */
function again(content: ReturnType<typeof readContent>) {
  const doc = new Y.Doc();
  const owners = new Map(writeContent(doc, content));
  const stored = new Y.Doc();
  Y.applyUpdate(stored, Y.encodeStateAsUpdate(doc));
  return { doc: stored, owners };
}

describe('what a version holds', () => {
  it('BH-1 is all that stands on the board, and no note that was taken away', () => {
    const { doc } = board();
    const text = json(doc);
    for (const word of [
      'Ana says, and Bo',
      'Bo alone',
      'time to be heard',
      'comment-1',
      'key-bo',
    ]) {
      expect(text).toContain(word);
    }
    expect(text).not.toContain('taken away');
  });

  it('BH-2 written into an empty document and read again it is the same, byte for byte', () => {
    const { doc } = board();
    const back = again(contentFromJson(json(doc)));
    expect(contentToJson(readContent(back.doc, back.owners))).toBe(json(doc));
    expect(says(back.doc).map(({ text }) => text)).toEqual(['Ana says, and Bo', 'Bo alone']);
  });

  it('BH-2 whoever wrote first, and in whatever order the document names things', () => {
    const { doc } = board();
    const content = contentFromJson(json(doc));
    const turned = Object.fromEntries(
      Object.entries(content.roots)
        .reverse()
        .map(([root, values]) => [root, Object.fromEntries(Object.entries(values).reverse())]),
    );
    const back = again({ ...content, roots: turned });
    expect(contentToJson(readContent(back.doc, back.owners))).toBe(json(doc));
  });

  it('BH-2 of every kind of board, and of what this version does not know', () => {
    for (const kind of KNOWN_KINDS) {
      const doc = new Y.Doc();
      kindOfBoard(kind)?.write(doc);
      doc.getMap('timeline').set('from', { a: [1, 'newer', { version: true }] });
      doc.getMap('timeline').set('stickers', Y.Array.from(['one', new Y.Map([['two', 2]])]));
      doc.getMap('timeline').set('__proto__', 'a name like any other');
      const back = again(contentFromJson(json(doc)));
      expect(contentToJson(readContent(back.doc, back.owners))).toBe(json(doc));
    }
  });

  it('BH-3 tells the words of each person apart, so that they are found in what was restored', () => {
    const { doc } = board();
    const back = again(readContent(doc, OWNERS));
    const clients = [...back.owners].filter(([, key]) => key === 'key-bo').map(([id]) => id);
    const server = [...back.doc.store.clients.keys()].filter((id) => !back.owners.has(id));
    const bo = { keys: new Set(['key-bo']), clients: new Set(clients) };
    const texts = textsBy(back.doc, { ...bo, serverClients: new Set(server) });
    expect(texts.map(({ text }) => text).toSorted()).toEqual([
      ' to be heard',
      ', and Bo',
      'Bo alone',
    ]);
  });

  it('BH-3 and gives readers none of that', () => {
    const { doc } = board();
    const given = contentForReaders(readContent(doc, OWNERS));
    expect(given.hands).toEqual([]);
    expect(JSON.stringify(given)).not.toContain('"by"');
    expect(contentToJson(contentForReaders(readContent(documentOf(given))))).toBe(
      contentToJson(given),
    );
  });

  it('BH-3 a note that names nobody names nobody in any version', () => {
    const { doc } = board();
    as(doc, SERVER, () => addNote(doc, { ...fields, author: '', text: 'said without a name' }));
    const nameless = Object.values(readContent(doc, OWNERS).roots.notes ?? {}).find((note) =>
      JSON.stringify(note).includes('without a name'),
    );
    expect(JSON.stringify(nameless)).not.toMatch(/key-|"by"/);
  });
});

describe('the hash of what a board says', () => {
  const hashed = (doc: Y.Doc) => hashedText(readContent(doc, OWNERS));

  it('BH-4 is over what is said and where, however it came to be', () => {
    const { doc } = board();
    expect(hashedText(readContent(again(readContent(doc, OWNERS)).doc))).toBe(hashed(doc));
    const before = hashed(doc);
    const [first, second] = says(doc);
    write(doc, first?.id ?? '', 'another word');
    expect(hashed(doc)).not.toBe(before);
    const said = hashed(doc);
    moveNote(doc, second?.id ?? '', { list: 'hopes', before: null });
    expect(hashed(doc)).not.toBe(said);
  });

  it('BH-4 is the same after somebody is erased whose words stay, and after a comment', () => {
    const { doc } = board();
    const before = hashed(doc);
    const bo = { keys: new Set(['key-bo']), clients: new Set([BO]) };
    eraseAuthor(doc, { ...bo, serverClients: new Set([SERVER]), policy: 'keep-without-author' });
    doc.getMap('comments').set('comment-2', new Y.Map([['author', 'key-ana']]));
    expect(hashed(doc)).toBe(before);
  });
});

describe('erasing somebody from a version', () => {
  for (const policy of ['keep-without-author', 'remove'] as const) {
    it(`BH-5 leaves what erasing them from the board would have left: ${policy}`, () => {
      const { doc } = board();
      const before = readContent(doc, OWNERS);
      const keys = new Set(['key-bo']);
      const after = eraseFromContent(before, { keys, policy });
      const serverClients = new Set([SERVER]);
      eraseAuthor(doc, { keys, clients: new Set([BO]), serverClients, policy });
      expect(contentToJson(contentForReaders(after))).toBe(
        contentToJson(contentForReaders(readContent(doc))),
      );
      expect(contentToJson(after)).not.toContain('key-bo');
      const erased = new Map(
        [...OWNERS].map(([id, key]) => [id, key === 'key-bo' ? 'erased' : key]),
      );
      expect(contentToJson(after)).toBe(json(doc, erased));
      if (policy === 'remove') expect(contentToJson(after)).not.toMatch(/Bo alone|and Bo/);
    });
  }

  it('BH-5 leaves the words of others theirs, and a version without them as it is', () => {
    const { doc } = board();
    const content = readContent(doc, OWNERS);
    const bo = { keys: new Set(['key-bo']), policy: 'remove' } as const;
    const back = again(eraseFromContent(content, bo));
    expect(new Set(back.owners.values())).toEqual(new Set(['key-ana']));
    const cy = { keys: new Set(['key-cy']), policy: 'remove' } as const;
    expect(eraseFromContent(content, cy)).toBe(content);
  });
});

describe('restoring a part', () => {
  function changed() {
    const { doc, both, bos } = board();
    const then = readContent(doc, OWNERS);
    as(doc, ANA, () => write(doc, both, 'Ana says no more'));
    deleteNote(doc, bos);
    const fresh = addNote(doc, { ...fields, author: 'key-ana', text: 'since then' });
    const needs = readEmpathyMap(doc).need.parts.needs?.fragment;
    if (needs) setFragmentText(needs, 'something else');
    return { then, now: readContent(doc, OWNERS), both, bos, fresh };
  }

  it('BH-6 brings one note back as it was, and nothing else', () => {
    const { then, now, bos } = changed();
    const restored = restorePart(now, then, bos);
    expect(restored?.roots.notes?.[bos]).toEqual(then.roots.notes?.[bos]);
    const { [bos]: _, ...others } = restored?.roots.notes ?? {};
    expect(others).toEqual(now.roots.notes);
    expect(restored?.roots.need).toEqual(now.roots.need);
    expect(restored && contentToJson(readContent(documentOf(restored)))).toContain('Bo alone');
  });

  it('BH-6 brings an area back: what came since goes, what was there stands there', () => {
    const { then, now, both, bos, fresh } = changed();
    const says = Object.keys(then.roots.notes ?? {});
    const restored = restorePart(now, then, 'says');
    expect(Object.keys(restored?.roots.notes ?? {}).toSorted()).toEqual(says.toSorted());
    expect([both, bos].every((id) => says.includes(id)) && !says.includes(fresh)).toBe(true);
    expect(restored?.roots.need).toEqual(now.roots.need);
    const need = restorePart(now, then, 'need-statement');
    expect(need && contentForReaders(need).roots.need).toEqual(contentForReaders(then).roots.need);
    expect(need?.roots.notes).toEqual(now.roots.notes);
    expect(restorePart(now, then, 'no-such-thing')).toBeUndefined();
  });

  it('BH-3 BH-6 what is put back stays its writer’s', () => {
    const { then, now, both } = changed();
    const restored = restorePart(now, then, both);
    const { owners, doc } = again(restored ?? now);
    const clients = [...owners].filter(([, key]) => key === 'key-bo').map(([id]) => id);
    const bo = {
      keys: new Set(['key-bo']),
      clients: new Set(clients),
      serverClients: new Set([0]),
    };
    expect(textsBy(doc, bo).map(({ text }) => text)).toContain(', and Bo');
  });
});

describe('from one version to the next', () => {
  it('BH-12 a document becomes the next one, entry by entry, and what is the same is not touched', () => {
    const { doc, both, bos } = board();
    const before = contentForReaders(readContent(doc, OWNERS));
    deleteNote(doc, bos);
    addNote(doc, { ...fields, author: 'key-ana', text: 'since then' });
    const after = contentForReaders(readContent(doc, OWNERS));
    const shown = documentOf(before);
    const kept = shown.getMap('notes').get(both);
    const places = changedEntries(before, after);
    expect(places).toHaveLength(2);
    let last = before;
    for (let done = 1; done <= places.length; done++) {
      const next = contentBetween(before, after, places.slice(0, done));
      changeContent(shown, last, next);
      expect(contentToJson(readContent(shown))).toBe(contentToJson(next));
      last = next;
    }
    expect(contentToJson(last)).toBe(contentToJson(after));
    expect(shown.getMap('notes').get(both)).toBe(kept);
  });
});

describe('signals in a version', () => {
  function pattern() {
    const doc = new Y.Doc();
    kindOfBoard('pattern-board')?.write(doc);
    const source = { list: 'says', kind: 'heard', role: 'parent', language: 'en' } as const;
    for (const noteId of ['note-1', 'note-2']) {
      const origin = {
        networkId: 'net-1',
        conveningId: null,
        conveningName: null,
        teamId: 'team-1',
      };
      const named = { teamName: 'North', teamBadge: 'N', boardId: 'board-9', noteId } as const;
      putSignal(doc, `signal-${noteId}`, {
        origin: { ...origin, ...named, boardKind: 'empathy-map' },
        source: { ...source, text: `words of ${noteId}` },
        at: 1,
      });
    }
    return { content: readContent(doc), source };
  }

  it('BH-7 no word is shown of what its team has taken away since', () => {
    const { content, source } = pattern();
    const saysNow = (noteId: string) =>
      noteId === 'note-1' ? { ...source, text: 'other words' } : undefined;
    const shown = contentToJson(withoutWithdrawn(content, () => saysNow));
    expect(shown).toContain('words of note-1');
    expect(shown).not.toContain('words of note-2');
    expect(signalSourcesIn(content)).toEqual(['board-9']);
    expect(contentToJson(withoutWithdrawn(content, () => undefined))).not.toContain('words of');
  });

  it('BH-7 when somebody is erased from the source, nothing stays that may be theirs', () => {
    const { content, source } = pattern();
    const saysNow = (noteId: string) =>
      noteId === 'note-1'
        ? { ...source, role: 'other' as const, text: 'words of note-1' }
        : undefined;
    const removed = contentToJson(
      eraseFromSignalsIn(content, 'board-9', { saysNow, keepText: false }),
    );
    expect(removed).toContain('words of note-1');
    expect(removed).not.toMatch(/words of note-2|parent/);
    const kept = contentToJson(eraseFromSignalsIn(content, 'board-9', { saysNow, keepText: true }));
    expect(kept).toContain('words of note-2');
    expect(kept).not.toContain('parent');
    expect(eraseFromSignalsIn(content, 'board-8', { saysNow, keepText: false })).toEqual(content);
  });
});
