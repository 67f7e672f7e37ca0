import { expect, it } from 'vitest';
import { type Act, History, tokenOf } from './histories.ts';
import { UnackedActs } from './unacked-acts.ts';

function page() {
  const history = new History();
  const unacked = new UnackedActs(history);
  let number = 0;
  /** Writes one token, its frame leaving on `socket` when one is given. */
  const write = (socket?: object, frame = 0) => {
    const token = tokenOf('c01', ++number);
    const act: Act = { kind: 'write', token, boardId: 'board', noteId: 'note', page: 'c01/1' };
    unacked.carryOut(act, () => socket && unacked.sent(socket, frame, false));
  };
  return { history, unacked, write };
}

it('takes an act as acked by the ack of its own frame on its own socket, and by no other', () => {
  const { history, unacked, write } = page();
  const [socket, other] = [{}, {}];
  write(socket, 2);
  write(socket, 3);
  unacked.acked(socket, 1);
  unacked.acked(other, 9);
  expect(history.count('ok')).toBe(0);
  unacked.acked(socket, 2);
  expect(history.count('ok')).toBe(1);
  unacked.acked(socket, 2);
  unacked.acked(socket, 3);
  expect(history.count('ok')).toBe(2);
  expect(unacked.isEmpty).toBe(true);
});

it('lets an answer to a sync request carry all that was done before it', () => {
  const { history, unacked, write } = page();
  const [dead, alive] = [{}, {}];
  write(dead, 1);
  write();
  unacked.sent(alive, 1, true);
  write(alive, 2);
  unacked.acked(dead, 1);
  expect(history.count('ok')).toBe(0);
  unacked.acked(alive, 1);
  expect(history.count('ok')).toBe(2);
  expect(history.count('invoked')).toBe(1);
});

it('leaves the fate of what a dead page did unknown', () => {
  const { history, unacked, write } = page();
  const socket = {};
  write(socket, 1);
  write(socket, 2);
  unacked.acked(socket, 1);
  unacked.abandon();
  expect(history.lines.map(({ event }) => event)).toEqual(['invoke', 'invoke', 'ok', 'unknown']);
});
