import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeStartingNotes } from '../templates/starting-notes.ts';
import { writeTemplate } from '../templates/template-in.ts';
import { notesBoardNotes } from './change-notes-board.ts';
import { notesBoard } from './notes-board.ts';
import { readNotesBoard, watchNotesBoard } from './read-notes-board.ts';

const area = (id: string) => ({
  id,
  title: { en: `The ${id}`, es: `Lo ${id}` },
  prompt: { en: 'What?', es: '¿Qué?' },
});
const template = {
  id: 'norms',
  name: { en: 'Norms', es: 'Acuerdos' },
  areas: [area('agree'), area('slips')],
};
const NOTE = { kind: 'guess', author: 'key-ana', role: 'parent', language: 'en' } as const;

function board(): Y.Doc {
  const doc = new Y.Doc();
  writeTemplate(doc, template);
  notesBoard.write(doc);
  return doc;
}
const add = (doc: Y.Doc, list: string, text: string) =>
  notesBoardNotes.add(doc, { ...NOTE, list, text });

describe('a notes board', () => {
  test('BN-1 has the sections of its template, and one without a template', () => {
    expect(readNotesBoard(board()).sections).toEqual(template.areas);
    const plain = new Y.Doc();
    notesBoard.write(plain);
    expect(readNotesBoard(plain).sections.map(({ id }) => id)).toEqual(['notes']);
  });

  test('BN-1 takes notes into its own sections, moves them between them, and shows no others', () => {
    const doc = board();
    const id = add(doc, 'agree', 'Listen first');
    const lost = add(doc, 'elsewhere', 'Lost');
    expect(
      readNotesBoard(doc)
        .notes.get('agree')
        ?.map(({ text }) => text),
    ).toEqual(['Listen first']);
    expect(notesBoardNotes.move(doc, id, { list: 'slips', before: null })).toBe(true);
    expect(notesBoardNotes.move(doc, id, { list: 'elsewhere', before: null })).toBe(false);
    expect(notesBoardNotes.delete(doc, lost)).toBe(false);
    expect(
      readNotesBoard(doc)
        .notes.get('slips')
        ?.map((note) => note.id),
    ).toEqual([id]);
  });

  test('BN-2 a note is answered, held open, or neither', () => {
    const doc = board();
    const id = add(doc, 'agree', 'Why?');
    const state = () => readNotesBoard(doc).notes.get('agree')?.[0]?.values.state;
    expect(state()).toBeUndefined();
    expect(notesBoardNotes.setValue(doc, id, 'state', 'answered')).toBe(true);
    expect(state()).toBe('answered');
    expect(notesBoardNotes.setValue(doc, id, 'state', 'maybe')).toBe(false);
    expect(notesBoardNotes.setValue(doc, id, 'state', undefined)).toBe(true);
    expect(state()).toBeUndefined();
  });

  test('BN-3 shows what the template gave it, and is watched from the beginning', () => {
    const doc = new Y.Doc();
    const watcher = watchNotesBoard(doc);
    expect(watcher.snapshot().sections).toHaveLength(1);
    const other = board();
    writeStartingNotes(other, [{ area: 'agree', text: 'Begin', language: 'es' }]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const view = watcher.snapshot();
    expect(view.sections).toEqual(template.areas);
    expect(view.notes.get('agree')).toMatchObject([{ text: 'Begin', language: 'es', author: '' }]);
    expect(watcher.snapshot()).toBe(view);
    add(doc, 'slips', 'More');
    expect(watcher.snapshot().notes.get('agree')).toBe(view.notes.get('agree'));
  });

  test('BN-4 is told in a list, an outline and as text', () => {
    const doc = board();
    add(doc, 'slips', 'Say it *kindly*');
    const id = add(doc, 'agree', 'Listen first');
    notesBoardNotes.setValue(doc, id, 'state', 'open');
    const view = readNotesBoard(doc);
    expect(notesBoard.gist(view)).toEqual({
      count: 2,
      headline: 'Listen first',
      filled: undefined,
    });
    const [first] = notesBoard.outline(view);
    expect(first).toMatchObject({ id: 'agree', what: 'area', children: [{ id, what: 'note' }] });
    expect(notesBoard.markdown(view, 'es')).toBe(
      '# Notas\n\n## Lo agree\n\n*¿Qué?*\n\n- Listen first *(queda abierta)*\n\n' +
        '## Lo slips\n\n*¿Qué?*\n\n- Say it \\*kindly\\*\n',
    );
  });
});
