import { cleanup, fireEvent, render } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startI18n } from '../../i18n/start-i18n.ts';
import { BoardToolsContext } from '../board-tools.ts';
import { findNote } from '../content-now.ts';
import { type PaperBoard, paperBoard } from '../testing/paper-board.ts';
import { MoveDialog } from './move-dialog.tsx';

let tools: PaperBoard;
let noteId: string;
let closed: number;

beforeEach(async () => {
  tools = paperBoard();
  closed = 0;
  noteId = tools.changes.make({ list: 'who', kind: 'heard', after: null, text: 'Words' }) ?? '';
  const note = findNote(tools, noteId);
  if (note === undefined) throw new Error('there is no note');
  const i18n = await startI18n('en', ['board', 'talk', 'empathy', 'shell']);
  render(
    <I18nextProvider i18n={i18n}>
      <BoardToolsContext value={tools}>
        <MoveDialog
          note={note}
          onClose={() => {
            closed += 1;
          }}
        />
      </BoardToolsContext>
    </I18nextProvider>,
  );
});
afterEach(() => {
  cleanup();
  return tools.connection.close();
});

const place = () => document.activeElement?.textContent ?? '';
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document, { key });

test('begins at the first place that the note can go to', () => {
  expect(place()).toContain('Trying to do');
});

test('its keys go from place to place, and what is pressed there moves the note', () => {
  press('ArrowDown');
  expect(place()).toContain('Sees');
  press('7');
  expect(place()).toContain('Strains');
  press('7');
  expect(place()).toContain('Hopes');
  expect(findNote(tools, noteId)?.list).toBe('who');
  if (document.activeElement) fireEvent.click(document.activeElement);
  expect(findNote(tools, noteId)?.list).toBe('hopes');
  expect(closed).toBe(1);
});
