import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { deleteNote } from '@throughline/board';
import type { Editor } from '@tiptap/core';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { startI18n } from '../../i18n/start-i18n.ts';
import { BoardToolsContext } from '../board-tools.ts';
import { findNote } from '../content-now.ts';
import { followWriting } from '../follow-writing.ts';
import { holdsWordsAlone } from '../lost-words.ts';
import { NoteList } from '../note/note-list.tsx';
import { type PaperBoard, paperBoard } from '../testing/paper-board.ts';
import { useNotes } from '../use-board-content.ts';
import { startDraft, stopWriting, writeInNote } from '../writing.ts';
import { LostPanel } from './lost-panel.tsx';

let tools: PaperBoard;
let stop: () => void;
let noteId: string;

beforeEach(async () => {
  tools = paperBoard();
  stop = followWriting(tools);
  noteId = tools.changes.make({ list: 'says', kind: 'heard', after: null, text: 'My words' }) ?? '';
  const i18n = await startI18n('en', ['board', 'talk', 'empathy']);
  render(
    <I18nextProvider i18n={i18n}>
      <BoardToolsContext value={tools}>
        <LostPanel />
        <Says />
      </BoardToolsContext>
    </I18nextProvider>,
  );
});
afterEach(() => {
  stop();
  cleanup();
  return tools.connection.close();
});

function Says() {
  return <NoteList list="says" notes={useNotes().get('says') ?? []} start="Start here" />;
}

/** A change that comes from another person's page. */
function fromDan(change: (doc: Y.Doc) => void): void {
  const { doc } = tools.connection;
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  change(theirs);
  act(() => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(doc)), 'dan'));
}

/** Dan deletes the note that this person writes in. */
function deletedUnderTheHand(): void {
  act(() => writeInNote(tools, noteId, 'end'));
  fromDan((doc) => deleteNote(doc, noteId));
}

const editor = () => screen.getByRole<HTMLElement & { editor: Editor }>('textbox').editor;
const panel = () => screen.queryByRole('region', { name: 'Here are your words' });
const says = () =>
  tools.content
    .snapshot()
    .lists.get('says')
    ?.map(({ text }) => text);

describe('the words of a note that another person deleted', () => {
  test('stand in a text box with the keyboard in it, and on nobody’s board', () => {
    deletedUnderTheHand();
    const box = screen.getByRole('textbox', { name: 'New note in Says' });
    expect(document.activeElement).toBe(box);
    expect(box.textContent).toBe('My words');
    expect(screen.getByRole('alert').textContent).toContain('Someone deleted the note');
    expect(says()).toEqual([]);
    expect(panel()).toBeNull();
    expect(holdsWordsAlone(tools.screen.getState())).toBe(true);
  });

  test('have the caret where it was', () => {
    act(() => writeInNote(tools, noteId, 'end'));
    editor().commands.setTextSelection(4);
    fromDan((doc) => deleteNote(doc, noteId));
    act(() => void editor().commands.insertContent('own '));
    expect(says()).toEqual(['My own words']);
  });

  test('stay in a panel through the next note, an undo and an Esc, until they are put away', () => {
    deletedUnderTheHand();
    act(() => startDraft(tools, 'says', null));
    expect(panel()?.textContent).toContain('My words');
    act(() => void tools.changes.undo.undo());
    act(() => stopWriting(tools, 'focus'));
    act(() => startDraft(tools, 'says', null));
    expect(panel()?.textContent).toContain('My words');
    fireEvent.click(screen.getByRole('button', { name: 'I have what I need' }));
    expect(panel()).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Put them away' }));
    expect(panel()).toBeNull();
    expect(holdsWordsAlone(tools.screen.getState())).toBe(false);
  });

  test('are put back where they were, with the kind that they had', () => {
    act(() => void tools.changes.setKind(noteId, 'data'));
    deletedUnderTheHand();
    act(() => stopWriting(tools, 'focus'));
    expect(document.activeElement?.textContent).toContain('Here are your words');
    fireEvent.click(screen.getByRole('button', { name: 'Put it back in Says' }));
    expect(tools.content.snapshot().lists.get('says')).toMatchObject([
      { text: 'My words', kind: 'data' },
    ]);
    expect(panel()).toBeNull();
  });

  test('need no panel when the deletion is undone', () => {
    deletedUnderTheHand();
    fromDan((doc) => (doc.getMap('notes').get(noteId) as Y.Map<unknown>).set('deletedAt', null));
    expect(screen.getByRole('textbox', { name: 'Note in Says' }).textContent).toBe('My words');
    expect(panel()).toBeNull();
    expect(findNote(tools, noteId)?.text).toBe('My words');
  });
});
