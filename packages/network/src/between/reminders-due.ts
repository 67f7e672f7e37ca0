import type { ConveningSummary, Day, Id } from '@throughline/protocol';
import { dayOf } from '../kept-until.ts';
import type { PulseRecord } from '../ports/pulses.ts';
import type { Person } from '../records.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How long before it somebody is reminded of what is ahead. */
const AHEAD_MS = 2 * DAY_MS;
/** When a day's reminders go out, in UTC: in the morning from Mexico to Maine. */
const MORNING_MS = 14 * HOUR_MS;

/** One reminder that somebody is to get. */
export interface DueReminder {
  readonly personId: Id;
  /** What it reminds of, with its day: moved to another day, it is another reminder. */
  readonly about: string;
  readonly kind: 'convening' | 'pulse' | 'test';
  /** The convening, the pulse, or the board with the test card. */
  readonly thingId: Id;
}

/** The day of a test card of a team on which nothing was decided yet. */
export interface TeamTest {
  readonly id: Id;
  readonly teamId: Id;
  readonly boardId: Id;
  readonly on: string;
}

/** What of a network reminders follow from. */
export interface ReminderFacts {
  readonly people: readonly Pick<Person, 'id' | 'teamId' | 'level' | 'state' | 'email'>[];
  readonly convenings: readonly Pick<ConveningSummary, 'id' | 'date' | 'stage'>[];
  readonly pulses: readonly Pick<PulseRecord, 'id' | 'teamId' | 'sentAt' | 'closesAt'>[];
  /** Who answered which pulse. */
  readonly answered: ReadonlyMap<Id, ReadonlySet<Id>>;
  readonly tests: readonly TeamTest[];
}

/** Whether somebody is sent reminders at all: only to an address that stands there already. Pure. */
export const isReminded = ({ state, email }: Pick<Person, 'state' | 'email'>): boolean =>
  email !== null && (state === 'here' || state === 'expected');

/** Whether a planned convening is two days ahead, or less and not yet there. Pure. */
export const isConveningAhead = (
  { date, stage }: Pick<ConveningSummary, 'date' | 'stage'>,
  now: number,
): boolean => {
  if (stage !== 'planned' || date === null) return false;
  const day = Date.parse(date);
  return now >= day - AHEAD_MS + MORNING_MS && now < day + MORNING_MS;
};

/** Whether a pulse is about to close: in its last two days, of a short one in its second half. Pure. */
export const isPulseClosing = (
  { sentAt, closesAt }: Pick<PulseRecord, 'sentAt' | 'closesAt'>,
  now: number,
): boolean => now >= Math.max(closesAt - AHEAD_MS, (sentAt + closesAt) / 2) && now < closesAt;

/** The day whose test cards are reminded of now; undefined before the morning. Pure. */
export const testDayAt = (now: number): Day | undefined =>
  now % DAY_MS >= MORNING_MS ? dayOf(now) : undefined;

/**
 * The reminders that a network's people are to get by now, each also while it is being sent and after:
 * whether it was is known elsewhere. Pure.
 */
export function remindersDue(facts: ReminderFacts, now: number): readonly DueReminder[] {
  const people = facts.people.filter(isReminded);
  const to = (
    chosen: readonly { readonly id: Id }[],
    reminder: Omit<DueReminder, 'personId'>,
  ): DueReminder[] => chosen.map(({ id }) => ({ personId: id, ...reminder }));

  const convenings = facts.convenings
    .filter((convening) => isConveningAhead(convening, now))
    .flatMap(({ id, date }) =>
      to(people, { kind: 'convening', thingId: id, about: `convening:${id}:${date}` }),
    );
  const pulses = facts.pulses
    .filter((pulse) => isPulseClosing(pulse, now))
    .flatMap(({ id, teamId: asked }) => {
      const said = facts.answered.get(id);
      const silent = people.filter(
        ({ id: personId, teamId, level }) =>
          level === 'member' &&
          teamId !== null &&
          (asked === null || asked === teamId) &&
          !said?.has(personId),
      );
      return to(silent, { kind: 'pulse', thingId: id, about: `pulse:${id}` });
    });
  const today = testDayAt(now);
  const tests = facts.tests
    .filter(({ on }) => on === today)
    .flatMap(({ id, teamId, boardId, on }) => {
      const team = people.filter((person) => person.teamId === teamId);
      return to(team, { kind: 'test', thingId: boardId, about: `test:${id}:${on}` });
    });
  return [...convenings, ...pulses, ...tests];
}
