import { expect, test } from 'vitest';
import { SeenEdits } from './seen-edits.ts';
import { Tally } from './tally.ts';

const ANA = { number: 0, room: 0 };
const BEN = { number: 1, room: 0 };
const EVA = { number: 2, room: 1 };

test('each other person of the room is owed each edit, once', () => {
  const tally = new Tally();
  const [ana, ben] = [new SeenEdits(), new SeenEdits()];
  tally.start();
  const edit = tally.sent(ANA, 1);
  tally.stop();
  tally.arrived(edit, ANA, ana);
  expect(tally.deliveredPercent).toBe(0);
  tally.arrived(edit, BEN, ben);
  tally.arrived(edit, BEN, ben);
  expect([tally.due, tally.delivered, tally.repeated]).toEqual([1, 1, 1]);
  expect(tally.deliveredPercent).toBe(100);
});

test('an edit that turns up in another room is astray and delivers nothing', () => {
  const tally = new Tally();
  tally.start();
  tally.arrived(tally.sent(ANA, 1), EVA, new SeenEdits());
  expect([tally.delivered, tally.astray]).toEqual([0, 1]);
});

test('one delivery that is missing among very many is never rounded to all', () => {
  const tally = new Tally();
  const seen = new SeenEdits();
  tally.start();
  for (let i = 0; i < 100_000; i++) {
    const edit = tally.sent(ANA, 1);
    if (i > 0) tally.arrived(edit, BEN, seen);
  }
  expect(tally.deliveredPercent).toBeLessThan(100);
});

test('edits before and after the stretch that counts are in no figure', () => {
  const tally = new Tally();
  const seen = new SeenEdits();
  const before = tally.sent(ANA, 1);
  tally.start();
  const within = tally.sent(ANA, 1);
  tally.stop();
  const after = tally.sent(ANA, 1);
  for (const edit of [before, after]) {
    tally.arrived(edit, BEN, seen);
    tally.acked(edit);
  }
  expect([tally.edits, tally.due, tally.delivered, tally.acks.count]).toEqual([1, 1, 0, 0]);
  tally.arrived(within, BEN, seen);
  tally.acked(within);
  expect([tally.delivered, tally.acks.count]).toEqual([1, 1]);
  expect(tally.seenPercent(seen)).toBe(100);
});
