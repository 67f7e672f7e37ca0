import { expect, it } from 'vitest';
import { Senders } from './senders.ts';

it('B-6 of one server and stream, what was heard is known again and what is missing is noticed', () => {
  const senders = new Senders();
  const judged = [7, 8, 8, 7, 10, 9, 11].map((number) => senders.judge('news', 'one', number));
  expect(judged).toEqual(['next', 'next', 'again', 'again', 'gap', 'again', 'next']);
  expect(senders.judge('hints', 'one', 1)).toBe('next');
  expect(senders.judge('news', 'other', 3)).toBe('next');
});

it('B-6 a server that says it has lost more than before is noticed once', () => {
  const senders = new Senders();
  const noticed = [0, 0, 2, 2, 3].map((losses) => senders.hasLost('one', losses));
  expect(noticed).toEqual([false, false, true, false, true]);
  expect(senders.hasLost('other', 1)).toBe(true);
});
