import { LISTS } from '@throughline/board';
import { afterEach, expect, test } from 'vitest';
import { kindFor } from '../../note/kind-for.ts';
import { paperBoard } from '../../testing/paper-board.ts';
import { empathyMapScreen } from './empathy-map-screen.tsx';

const tools = paperBoard();
afterEach(() => tools.connection.close());

test('what nobody can see or hear starts as a guess', () => {
  const guesses = LISTS.filter((list) => empathyMapScreen.firstKind(list) === 'guess');
  expect(guesses).toEqual(['strains', 'hopes']);
});

test('the kind chosen last in a list is the next note’s', () => {
  tools.screen.setState({ kinds: new Map([['says', 'guess']]) });
  expect(kindFor(tools, 'says')).toBe('guess');
  expect(kindFor(tools, 'hears')).toBe('heard');
});
