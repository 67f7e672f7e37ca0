import { addNote, fragmentText, noteFragment } from '@throughline/board';
import type { Editor } from '@tiptap/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BoardTools } from '../board-tools.ts';
import { paperBoard } from '../testing/paper-board.ts';
import { type FieldEditor, mountFieldEditor } from './field-editor.ts';

const LIMIT = 10;
const author = { author: 'person-dan', role: 'principal', language: 'en' } as const;
const noKeys = { next: () => {}, done: () => {}, undo: () => {}, redo: () => {} };
let tools: BoardTools;
let field: FieldEditor;
let box: HTMLElement & { editor: Editor };
let refused: string[];
let text: () => string;

/** Mounts the editor on a note with these words, all of them selected. */
function write(words: string): void {
  const { doc, awareness } = tools.connection;
  const noteId = addNote(doc, { list: 'says', kind: 'heard', ...author, text: words });
  const fragment = noteFragment(doc, noteId) ?? null;
  const element = document.body.appendChild(document.createElement('div'));
  field = mountFieldEditor({
    element,
    fragment,
    create: () => null,
    awareness,
    attributes: {},
    limit: LIMIT,
    caret: 'end',
    keys: noKeys,
    onLength: () => {},
    onRefused: (what) => refused.push(what),
  });
  text = () => (fragment === null ? '' : fragmentText(fragment));
  const found = element.querySelector<typeof box>('.ProseMirror');
  if (found === null) throw new Error('there is no editor');
  box = found;
  box.editor.commands.selectAll();
}

async function paste(words: string): Promise<void> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  box.dispatchEvent(Object.assign(event, { clipboardData: { getData: () => words } }));
  // A refusal is told after the editor is done with it.
  await Promise.resolve();
}

beforeEach(() => {
  tools = paperBoard();
  refused = [];
});
afterEach(() => {
  field.leave();
  document.body.replaceChildren();
  return tools.connection.close();
});

describe('a field with a limit', () => {
  test('takes a paste that fits', async () => {
    write('old');
    await paste('ten chars!');
    expect(text()).toBe('ten chars!');
    expect(refused).toEqual([]);
  });

  test('refuses a paste that goes past it as a whole, and says that it was a paste', async () => {
    write('old');
    await paste('eleven chars');
    expect(text()).toBe('old');
    expect(refused).toEqual(['paste']);
  });

  test('takes a paste that makes an over-full note shorter', async () => {
    write('far too many characters');
    await paste('eleven chars');
    expect(text()).toBe('eleven chars');
    expect(refused).toEqual([]);
  });

  test('says that it was typing when a letter goes past it', async () => {
    write('ten chars!');
    box.editor.commands.insertContentAt(box.editor.state.doc.content.size - 1, 'x');
    await Promise.resolve();
    expect(text()).toBe('ten chars!');
    expect(refused).toEqual(['typing']);
  });
});
