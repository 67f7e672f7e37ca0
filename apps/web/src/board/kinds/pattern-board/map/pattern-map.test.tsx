import { act, cleanup, render, screen } from '@testing-library/react';
import {
  type PatternBoardSeed,
  type PatternBoardView,
  writePatternBoard,
} from '@throughline/board';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startI18n } from '../../../../i18n/start-i18n.ts';
import { type BoardTools, BoardToolsContext } from '../../../board-tools.ts';
import { paperBoardOf } from '../../../testing/paper-board.ts';
import { useBoardContent } from '../../../use-board-content.ts';
import { patternScreen } from '../pattern-screen.tsx';
import { PatternMap } from './pattern-map.tsx';

const WORDS = 'The bus leaves at ten to six';
const HEARD = {
  list: 'signals',
  kind: 'heard',
  text: WORDS,
  author: 'person-dan',
  role: 'principal',
  language: 'en',
} as const;

let tools: BoardTools<PatternBoardView>;

beforeEach(() => {
  // Nothing is laid out here, and a table of no size is looked at from afar.
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1_400);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(700);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  return tools.connection.close();
});

async function show(seed: PatternBoardSeed) {
  tools = paperBoardOf(patternScreen, (doc) => writePatternBoard(doc, seed));
  const i18n = await startI18n('en', ['board', 'patterns']);
  render(
    <I18nextProvider i18n={i18n}>
      <BoardToolsContext value={tools}>
        <Table />
      </BoardToolsContext>
    </I18nextProvider>,
  );
}

function Table() {
  return <PatternMap view={useBoardContent() as PatternBoardView} />;
}

const card = () => screen.findByRole('button', { name: /^The bus leaves/ });

describe('the table of a pattern board', () => {
  test('is shown whole to whoever comes when cards lie on it already', async () => {
    await show({ notes: [HEARD] });
    expect(await card()).toBeTruthy();
  });

  test('is shown whole when the first card is laid on it', async () => {
    await show({});
    expect(screen.queryByRole('button', { name: /^The bus leaves/ })).toBeNull();
    act(
      () => void tools.changes.make({ list: 'signals', kind: 'heard', after: null, text: WORDS }),
    );
    expect(await card()).toBeTruthy();
  });
});
