import { expect, it } from 'vitest';
import { earlierConvenings } from './earlier-convenings.ts';
import { dayOf, keptUntil } from './kept-until.ts';
import { NEW_NETWORK } from './new-network.ts';
import { nextConvening } from './next-convening.ts';

const settings = { ...NEW_NETWORK, retentionDays: 30 };
const network = { createdAt: Date.parse('2027-01-10T12:00:00Z'), settings };

it('N-15 keeps a network for its days after the last day that it has, whichever that is', () => {
  expect(keptUntil(network, [], [])).toBe('2027-02-09');
  expect(keptUntil(network, [{ endsOn: '2027-04-13' }], [{ date: '2027-03-07' }])).toBe(
    '2027-05-13',
  );
  expect(keptUntil(network, [{ endsOn: '2027-02-01' }], [{ date: '2027-06-01' }])).toBe(
    '2027-07-01',
  );
  expect(keptUntil(network, [], [{ date: null }, { date: '2020-01-01' }])).toBe('2027-02-09');
  expect(dayOf(0)).toBe('1970-01-01');
});

it('N-16 puts first what is open, then what comes next, then what has no day, then what was missed', () => {
  const past = { stage: 'planned', date: '2027-03-07' } as const;
  const today = { stage: 'planned', date: '2027-05-10' } as const;
  const later = { stage: 'planned', date: '2027-06-10' } as const;
  const undated = { stage: 'planned', date: null } as const;
  const open = { stage: 'open', date: '2027-01-01' } as const;
  const over = { stage: 'closed', date: '2027-05-11' } as const;
  const next = (...convenings: Parameters<typeof nextConvening>[0][]) =>
    nextConvening(convenings.flat(), '2027-05-10');
  expect(next([over, past, later, today, undated, open])).toBe(open);
  expect(next([over, later, past, today, undated])).toBe(today);
  expect(next([past, undated, over])).toBe(undated);
  expect(next([past, over])).toBe(past);
  expect(next([over])).toBeNull();
  expect(next([])).toBeNull();
});

it('N-57 says which convenings were before one, the latest first, and never one that has not begun', () => {
  const made = Date.parse('2027-01-10T12:00:00Z');
  const one = (id: string, date: string | null, createdAt = made) => ({ id, date, createdAt });
  const march = one('march', '2027-03-07');
  const may = one('may', '2027-05-10');
  const undated = one('undated', null, made + 1);
  const june = one('june', '2027-06-12');
  const all = [march, may, june, undated];
  const before = (id: (typeof all)[number], planned: readonly string[] = []) =>
    earlierConvenings(
      all,
      ({ id: other }) => (planned.includes(other) ? 'planned' : 'closed'),
      id,
    ).map((earlier) => earlier.id);
  expect(before(june)).toEqual(['may', 'march', 'undated']);
  expect(before(june, ['may'])).toEqual(['march', 'undated']);
  expect(before(undated)).toEqual([]);
});
