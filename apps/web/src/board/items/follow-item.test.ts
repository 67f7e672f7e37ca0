import { type GoalView, itemFragment, setFragmentText } from '@throughline/board';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardTools } from '../board-tools.ts';
import { goalScreen } from '../kinds/goal-statement/goal-screen.tsx';
import { paperBoardOf } from '../testing/paper-board.ts';
import { stopWriting, writeInText } from '../writing.ts';
import { followItem } from './follow-item.ts';
import { deleteItemWithUndo, findItem, leaveItem } from './item-actions.ts';

let tools: BoardTools<GoalView>;
let stop: () => void;
const make = (type: string, parent: string | null = null) =>
  tools.changes.items.make({ type, parent, after: null }) ?? '';
const write = (id: string, name: string, text: string) => {
  const fragment = itemFragment(tools.connection.doc, id, name);
  if (fragment) setFragmentText(fragment, text);
};
const state = () => tools.screen.getState();

function deletedByDan(id: string): void {
  const { doc } = tools.connection;
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  (theirs.getMap('items').get(id) as Y.Map<unknown>).set('deletedAt', 1);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(doc)), 'dan');
}

beforeEach(() => {
  tools = paperBoardOf(goalScreen, (doc) => goalScreen.model.write(doc));
  stop = followItem(tools);
});
afterEach(() => {
  stop();
  return tools.connection.close();
});

test('the words of an entry that another person deletes under the hand stay on the screen', () => {
  const id = make('risk');
  write(id, 'what', 'The first text');
  write(id, 'whom', 'What I write just now');
  writeInText(tools, `${id}/whom`, 'end');
  deletedByDan(id);
  expect(state().writing).toBeNull();
  expect(state().lost).toMatchObject([
    { text: 'What I write just now', because: 'item-deleted', note: undefined },
  ]);
});

test('my own deletion, and one of another entry, leave no words behind', () => {
  const [mine, other] = [make('risk'), make('risk')];
  write(mine, 'what', 'Mine');
  writeInText(tools, mine, 'end');
  deletedByDan(other);
  expect(state().writing).toMatchObject({ field: mine });
  deleteItemWithUndo(tools, mine);
  expect(state()).toMatchObject({ writing: null, lost: [], toast: { kind: 'item-deleted' } });
});

test('an entry that was left without a word is gone, and one with a word, a value or more under it stays', () => {
  const [empty, worded, valued, parent] = [
    make('risk'),
    make('risk'),
    make('step'),
    make('driver'),
  ];
  write(worded, 'whom', 'Somebody');
  tools.changes.items.setValue(valued, 'by', '2027-03-01');
  make('secondary', parent);
  for (const id of [empty, worded, valued, parent]) {
    writeInText(tools, id, 'end');
    stopWriting(tools, 'nothing');
    leaveItem(tools, id);
  }
  const left = [empty, worded, valued, parent].filter((id) => findItem(tools, id) !== undefined);
  expect(left).toEqual([worded, valued, parent]);
});
