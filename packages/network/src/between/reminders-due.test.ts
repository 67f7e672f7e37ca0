import { describe, expect, it } from 'vitest';
import { type ReminderFacts, remindersDue } from './reminders-due.ts';

const DAY_MS = 86_400_000;
const at = (text: string) => Date.parse(text);
const person = (id: string, over: Partial<ReminderFacts['people'][number]> = {}) => ({
  id,
  teamId: 'north',
  level: 'member' as const,
  state: 'here' as const,
  email: `${id}@example.org`,
  ...over,
});
const facts = (over: Partial<ReminderFacts> = {}): ReminderFacts => ({
  people: [person('ana')],
  convenings: [],
  pulses: [],
  answered: new Map(),
  tests: [],
  ...over,
});
const toWhom = (of: ReminderFacts, now: number) =>
  remindersDue(of, now).map(({ personId, about }) => `${personId} ${about}`);

describe('NE-1 which reminders are due', () => {
  const planned = { id: 'c1', date: '2027-05-10', stage: 'planned' as const };

  it('NE-1 of a planned convening from the morning two days before until it begins, and anew when its day moves', () => {
    const of = facts({ convenings: [planned] });
    expect(toWhom(of, at('2027-05-08T13:59:59Z'))).toEqual([]);
    expect(toWhom(of, at('2027-05-08T14:00:00Z'))).toEqual(['ana convening:c1:2027-05-10']);
    expect(toWhom(of, at('2027-05-10T13:59:59Z'))).toEqual(['ana convening:c1:2027-05-10']);
    expect(toWhom(of, at('2027-05-10T14:00:00Z'))).toEqual([]);
    const moved = facts({ convenings: [{ ...planned, date: '2027-05-11' }] });
    expect(toWhom(moved, at('2027-05-09T14:00:00Z'))).toEqual(['ana convening:c1:2027-05-11']);
    const now = at('2027-05-09T14:00:00Z');
    const opened = { ...planned, stage: 'open' as const };
    const undated = { ...planned, date: null };
    expect(toWhom(facts({ convenings: [opened, undated] }), now)).toEqual([]);
  });

  it('NE-1 to those who have an address and are in or expected, and to nobody else', () => {
    const people = [
      person('expected', { state: 'expected', teamId: null, level: 'facilitator' }),
      person('waiting', { state: 'waiting' }),
      person('gone', { state: 'gone' }),
      person('nowhere', { email: null }),
    ];
    const of = facts({ people, convenings: [planned] });
    expect(toWhom(of, at('2027-05-09T00:00:00Z'))).toEqual(['expected convening:c1:2027-05-10']);
  });

  it('NE-1 of a pulse in its last two days, of a short one in its second half, to whom it asks and who was silent', () => {
    const closesAt = at('2027-05-10T10:00:00Z');
    const long = { id: 'p1', teamId: null, sentAt: closesAt - 8 * DAY_MS, closesAt };
    const people = [
      person('ana'),
      person('bo'),
      person('eve', { teamId: 'south' }),
      person('nobodys', { teamId: null }),
      person('runs', { level: 'facilitator' }),
    ];
    const answered = new Map([['p1', new Set(['bo'])]]);
    const of = facts({ people, pulses: [long], answered });
    expect(toWhom(of, closesAt - 2 * DAY_MS - 1)).toEqual([]);
    expect(toWhom(of, closesAt - 2 * DAY_MS)).toEqual(['ana pulse:p1', 'eve pulse:p1']);
    expect(toWhom(of, closesAt)).toEqual([]);
    const short = { ...long, teamId: 'south', sentAt: closesAt - DAY_MS };
    const ofSouth = facts({ people, pulses: [short] });
    expect(toWhom(ofSouth, closesAt - DAY_MS / 2 - 1)).toEqual([]);
    expect(toWhom(ofSouth, closesAt - DAY_MS / 2)).toEqual(['eve pulse:p1']);
  });

  it('NE-1 of a test card on its day, to its team', () => {
    const test = { id: 't1', teamId: 'north', boardId: 'board-1', on: '2027-05-10' };
    const of = facts({
      people: [person('ana'), person('eve', { teamId: 'south' })],
      tests: [test, { ...test, id: 't2', on: '2027-05-11' }],
    });
    expect(toWhom(of, at('2027-05-10T13:59:59Z'))).toEqual([]);
    expect(toWhom(of, at('2027-05-10T14:00:00Z'))).toEqual(['ana test:t1:2027-05-10']);
    expect(toWhom(of, at('2027-05-11T00:00:00Z'))).toEqual([]);
  });
});
