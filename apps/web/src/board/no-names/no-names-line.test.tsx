import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { BoardInfo } from '@throughline/protocol';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BoardTools } from '../board-tools.ts';

let opened: BoardTools[] = [];

beforeEach(() => localStorage.clear());
afterEach(async () => {
  cleanup();
  vi.unstubAllGlobals();
  vi.resetModules();
  await Promise.all(opened.map(({ connection }) => connection.close()));
  opened = [];
});

/** Loads the page anew, which knows nothing but what the device remembers, and opens a board on it. */
async function loadPage(access: BoardInfo['access'] = 'write') {
  cleanup();
  vi.resetModules();
  const { startI18n } = await import('../../i18n/start-i18n.ts');
  const { paperBoard } = await import('../testing/paper-board.ts');
  const { BoardToolsContext } = await import('../board-tools.ts');
  const { NoNamesLine } = await import('./no-names-line.tsx');
  const i18n = await startI18n('en', ['board', 'empathy']);
  const open = (whose?: string) => {
    cleanup();
    const paper = paperBoard(undefined, access);
    opened.push(paper);
    const tools = whose === undefined ? paper : { ...paper, me: { ...paper.me, key: whose } };
    render(
      <I18nextProvider i18n={i18n}>
        <BoardToolsContext value={tools}>
          <main data-map="true" tabIndex={-1}>
            <NoNamesLine />
          </main>
        </BoardToolsContext>
      </I18nextProvider>,
    );
  };
  open();
  return { openAnother: open };
}

const line = () => screen.queryByRole('note', { name: 'No student by name, please.' });
const putAway = () => fireEvent.click(screen.getByRole('button', { name: 'Got it' }));

describe('the line that no student may be named', () => {
  test('B-35 stands over the map until it is put away, and then no more on this device', async () => {
    const page = await loadPage();
    expect(line()).not.toBeNull();
    page.openAnother();
    expect(line()).not.toBeNull();
    putAway();
    expect(line()).toBeNull();
    page.openAnother();
    expect(line()).toBeNull();
    await loadPage();
    expect(line()).toBeNull();
  });

  test('B-35 is put away for one person, and stands for the next on the same device', async () => {
    const page = await loadPage();
    putAway();
    page.openAnother('person-dan');
    expect(line()).not.toBeNull();
  });

  test('B-35 leaves nothing on the device of who keeps no copy: it is away as long as the page', async () => {
    const page = await loadPage('read');
    putAway();
    page.openAnother();
    expect(line()).toBeNull();
    expect(localStorage.length).toBe(0);
    await loadPage('read');
    expect(line()).not.toBeNull();
  });

  test('B-35 is put away for the life of the page where the browser keeps nothing', async () => {
    vi.stubGlobal('localStorage', undefined);
    const page = await loadPage();
    putAway();
    page.openAnother();
    expect(line()).toBeNull();
  });

  test('B-35 leaves the keyboard on the map when it goes', async () => {
    await loadPage();
    screen.getByRole('button', { name: 'Got it' }).focus();
    putAway();
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });
});
