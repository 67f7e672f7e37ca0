import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BoardTools } from '../board-tools.ts';
import { paperBoard } from '../testing/paper-board.ts';
import { otherCarets } from './other-carets.ts';

const DAN = { name: 'Dan', color: '#2d5d9f' };
const dansId = 7;
let tools: BoardTools;

beforeEach(() => {
  tools = paperBoard();
});
afterEach(() => tools.connection.close());

function changed(clientId: number): void {
  const { awareness } = tools.connection;
  awareness.emit('change', [{ added: [], updated: [clientId], removed: [] }, 'test']);
}

test('a caret’s name shows anew each time that its person moves on, and for nobody else’s move', () => {
  const carets = otherCarets(tools.connection.awareness);
  const caret = carets.build(DAN, dansId);
  const seen = () => caret.hasAttribute('data-again');
  expect(seen()).toBe(false);
  changed(dansId);
  expect(seen()).toBe(true);
  changed(8);
  expect(seen()).toBe(true);
  changed(dansId);
  expect(seen()).toBe(false);
  carets.stop();
  changed(dansId);
  expect(seen()).toBe(false);
});
