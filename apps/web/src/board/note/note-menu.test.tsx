import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startI18n } from '../../i18n/start-i18n.ts';
import { BoardToolsContext } from '../board-tools.ts';
import { type PaperBoard, paperBoard } from '../testing/paper-board.ts';
import { NoteMenu } from './note-menu.tsx';

let tools: PaperBoard;

beforeEach(async () => {
  const author = { author: 'person-dan', role: 'principal', language: 'en' } as const;
  tools = paperBoard({ notes: [{ list: 'says', kind: 'heard', text: 'Tired', ...author }] });
  const i18n = await startI18n('en', ['board', 'talk', 'empathy']);
  render(
    <I18nextProvider i18n={i18n}>
      <BoardToolsContext value={tools}>
        <NoteMenu />
      </BoardToolsContext>
    </I18nextProvider>,
  );
  const noteId = tools.content.snapshot().lists.get('says')?.[0]?.id ?? '';
  act(() => tools.screen.setState({ menu: { id: noteId, at: 'first' } }));
});
afterEach(() => {
  cleanup();
  return tools.connection.close();
});

test('opens with the keyboard in it where a browser has no popovers', () => {
  expect('showPopover' in HTMLElement.prototype).toBe(false);
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: /Edit/ }));
});

test('a press within it keeps it open, and one elsewhere closes it', () => {
  fireEvent.pointerDown(screen.getByRole('menuitem', { name: /Delete/ }));
  expect(screen.queryByRole('menu')).not.toBeNull();
  fireEvent.pointerDown(document.body);
  expect(screen.queryByRole('menu')).toBeNull();
});

test('Esc closes it', () => {
  fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
  expect(screen.queryByRole('menu')).toBeNull();
});
