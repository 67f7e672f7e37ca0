import type { Level } from '@throughline/protocol';
import type { Person } from './records.ts';

/** From the one who may do least to the one who may do most. */
const RANK: readonly Level[] = ['observer', 'partner', 'member', 'facilitator', 'steward'];
const rank = ({ level }: Pick<Person, 'level'>): number => RANK.indexOf(level);

/** Whether one may do more than the other. */
export const isAbove = (one: Pick<Person, 'level'>, other: Pick<Person, 'level'>): boolean =>
  rank(one) > rank(other);

type Told = Pick<
  Person,
  'name' | 'role' | 'superintendent' | 'teamId' | 'email' | 'language' | 'state' | 'announced'
>;

/**
 * What is known of a person of whom there were two entries. Pure. Their level is that of the entry
 * that stays: a merge raises nobody.
 * @param told whose name, role and team count: those of the entry that stays, or, where it is an
 * entry of the roster that goes, those of the roster
 */
export function mergedPerson(stays: Person, goes: Person, told: 'stays' | 'roster'): Told {
  const [first, second] = told === 'roster' ? [goes, stays] : [stays, goes];
  return {
    name: first.name,
    role: first.role,
    superintendent: stays.superintendent || goes.superintendent,
    teamId: first.teamId ?? second.teamId,
    email: first.email ?? second.email,
    // The one that came chose it.
    language: stays.language,
    state: merged(stays, goes),
    announced: stays.announced || goes.announced,
  };
}

/** Who is here is here. Whoever merges somebody who waits, or was sent away, with nobody who is here lets nobody in. */
function merged(stays: Person, goes: Person): Person['state'] {
  const states = [stays.state, goes.state];
  if (states.includes('here')) return 'here';
  if (states.includes('waiting')) return 'waiting';
  return stays.state;
}

/**
 * Whether the sessions of the entry that goes may go on under the one that stays: not where they would
 * rise in level by it, for a session's id changes at each rise.
 */
export const mayKeepSessions = (stays: Person, goes: Person): boolean => !isAbove(stays, goes);
