import { describe, expect, it } from 'vitest';
import { isPulseOpen, pulseOfTeam, stuckFirst, type TeamFacts, whyStuck } from './standing.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const facts = (over: Partial<TeamFacts> = {}): TeamFacts => ({
  pulse: { sentAt: NOW - 6 * DAY, closesAt: NOW + 2 * DAY },
  asked: 5,
  answers: [{ isStuck: false }],
  changedAt: NOW - DAY,
  ...over,
});

describe('NW-3 who is asked after', () => {
  it.each<[string, Partial<TeamFacts>, string[]]>([
    ['nobody where a team answered and works', {}, []],
    [
      'a team of which one is stuck',
      { answers: [{ isStuck: false }, { isStuck: true }] },
      ['said-stuck'],
    ],
    ['a team of which nobody answered by half the time', { answers: [] }, ['no-answer']],
    [
      'not before half the time is over',
      { answers: [], pulse: { sentAt: NOW - DAY, closesAt: NOW + 2 * DAY } },
      [],
    ],
    [
      'also when it is over',
      { answers: [], pulse: { sentAt: NOW - 9 * DAY, closesAt: NOW - DAY } },
      ['no-answer'],
    ],
    ['not where nobody was asked', { answers: [], asked: 0 }, []],
    ['not where nothing was sent', { answers: [], pulse: undefined }, []],
    ['a team whose boards stood still for two weeks', { changedAt: NOW - 14 * DAY }, ['no-change']],
    ['not a moment before', { changedAt: NOW - 14 * DAY + 1 }, []],
    ['not for boards that are not there', { changedAt: undefined }, []],
    ['for everything at once', { answers: [], changedAt: 0 }, ['no-answer', 'no-change']],
  ])('NW-3 %s', (_, over, expected) => {
    expect(whyStuck(facts(over), NOW)).toEqual(expected);
  });

  it('NW-3 puts those first who said so, then the silent, then the quiet, and leaves the rest in their order', () => {
    const teams = [
      { id: 'a', reasons: [] },
      { id: 'b', reasons: ['no-change'] },
      { id: 'c', reasons: ['no-answer', 'no-change'] },
      { id: 'd', reasons: [] },
      { id: 'e', reasons: ['said-stuck'] },
      { id: 'f', reasons: ['no-answer'] },
    ] as const;
    expect(stuckFirst(teams).map(({ id }) => id)).toEqual(['e', 'c', 'f', 'b', 'a', 'd']);
  });
});

describe('NW-2 a pulse', () => {
  const one = (id: string, teamId: string | null) => ({
    id,
    networkId: 'here',
    teamId,
    sentAt: 1,
    closesAt: 5,
  });

  it('NW-2 of a team is the latest that was sent to it or to all', () => {
    const pulses = [one('3', 'north'), one('2', null), one('1', 'south')];
    expect(pulseOfTeam(pulses, 'north')?.id).toBe('3');
    expect(pulseOfTeam(pulses, 'south')?.id).toBe('2');
    expect(pulseOfTeam([one('1', 'south')], 'north')).toBeUndefined();
  });

  it('NW-2 is open until the moment at which it closes', () => {
    expect([4, 5].map((now) => isPulseOpen({ closesAt: 5 }, now))).toEqual([true, false]);
  });
});
