import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addNote, deleteNote } from '../empathy-map/change-notes.ts';
import { readEmpathyMap } from '../empathy-map/read-empathy-map.ts';
import { writeEmpathyMap } from '../empathy-map/write-empathy-map.ts';
import { eraseAuthor } from '../erase/erase-author.ts';
import { textsBy } from '../erase/texts-by.ts';
import { templateIn, writeTemplate } from '../templates/template-in.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { copyBoard } from './copy-board.ts';

const SERVER = 1;
const ANA = 2;
const BO = 3;
const owners = new Map([
  [SERVER, 'server'],
  [ANA, 'key-ana'],
  [BO, 'key-bo'],
]);
const fields = { list: 'says', kind: 'heard', role: 'parent', language: 'es' } as const;
const template = {
  id: 'template-1',
  name: { en: 'Ours', es: 'Nuestra' },
  areas: [
    {
      id: 'says',
      title: { en: 'Words', es: 'Palabras' },
      prompt: { en: 'Which?', es: '¿Cuáles?' },
    },
  ],
};

/** A board on which Ana and Bo wrote into one note and one need, and Ana took a note away. */
function board(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = SERVER;
  writeEmpathyMap(doc);
  writeTemplate(doc, template);
  doc.clientID = ANA;
  addNote(doc, { ...fields, author: 'key-ana', text: 'Ana says' });
  const gone = addNote(doc, { ...fields, author: 'key-ana', text: 'taken away' });
  deleteNote(doc, gone);
  doc.clientID = BO;
  write(doc, 'Ana says, and Bo');
  doc.getMap('comments').set('comment-1', new Y.Map([['author', 'key-bo']]));
  doc.getMap('reactions').set('note/same/key-bo', 1);
  return doc;
}

const says = (doc: Y.Doc) => readEmpathyMap(doc).lists.get('says') ?? [];
function write(doc: Y.Doc, text: string) {
  const [note] = says(doc);
  if (note) setFragmentText(note.fragment, text);
}

function copied(what: 'all' | 'structure', keepAuthors: boolean) {
  const copy = new Y.Doc();
  const clients = copyBoard(board(), copy, { what, keepAuthors, owners });
  const bytes = Y.encodeStateAsUpdate(copy);
  const read = new Y.Doc();
  Y.applyUpdate(read, bytes);
  return { read, clients, bytes: Buffer.from(bytes) };
}

describe('a copy of a board', () => {
  it('BT-1 says what the board says, under client ids that nobody had', () => {
    const { read, clients } = copied('all', true);
    expect(says(read)).toMatchObject([
      {
        text: 'Ana says, and Bo',
        author: 'key-ana',
        role: 'parent',
        language: 'es',
        kind: 'heard',
      },
    ]);
    expect(templateIn(read)).toEqual(template);
    const used = [...read.store.clients.keys()];
    expect(used.filter((client) => owners.has(client))).toEqual([]);
    expect([...clients.values()].toSorted()).toEqual(['key-ana', 'key-bo']);
    expect(used).toEqual(expect.arrayContaining([...clients.keys()]));
  });

  it('BT-1 has no note that was taken away, no comment and no reaction', () => {
    const { read, bytes } = copied('all', true);
    expect([...read.getMap('notes').keys()]).toHaveLength(1);
    expect(bytes.includes('taken away')).toBe(false);
    expect(read.getMap('comments').size + read.getMap('reactions').size).toBe(0);
  });

  it('BT-2 names nobody where its readers may not see who wrote, and no byte of a key is in it', () => {
    const { read, bytes } = copied('all', false);
    expect(says(read)).toMatchObject([{ text: 'Ana says, and Bo', author: '' }]);
    for (const key of ['key-ana', 'key-bo']) expect(bytes.includes(key)).toBe(false);
  });

  it('BT-2 gives a person’s words up all the same when they are asked for or erased', () => {
    const { read, clients } = copied('all', false);
    const bos = [...clients].filter(([, key]) => key === 'key-bo').map(([client]) => client);
    const person = {
      keys: new Set(['key-bo']),
      clients: new Set(bos),
      serverClients: new Set([...read.store.clients.keys()].filter((id) => !clients.has(id))),
    };
    expect(textsBy(read, person)).toEqual([{ where: 'says', text: ', and Bo' }]);
    eraseAuthor(read, { ...person, policy: 'remove' });
    expect(says(read)).toMatchObject([{ text: 'Ana says' }]);
    const anas = [...clients].filter(([, key]) => key === 'key-ana').map(([client]) => client);
    const ana = { keys: new Set(['key-ana']), clients: new Set(anas) };
    eraseAuthor(read, { ...ana, serverClients: person.serverClients, policy: 'remove' });
    expect(says(read)).toEqual([]);
  });

  it('BT-1 of the structure only has the areas and the prompts, and no words', () => {
    const { read, bytes } = copied('structure', false);
    expect(says(read)).toEqual([]);
    expect(templateIn(read)).toEqual(template);
    expect(readEmpathyMap(read).need.parts.who?.text).toBe('');
    expect(bytes.includes('Ana says')).toBe(false);
  });
});
