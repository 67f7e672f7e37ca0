import { ROLES, type Role } from '@throughline/protocol';
import type { Card } from './card.ts';
import { LEAST_PEOPLE, type Strength } from './vocabulary.ts';

/** The roles of which a pattern can be told: `other` says nothing. */
export const TOLD_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'other');

/** In how many teams and roles something was seen. */
export interface SeenIn {
  /** k of "in k of N teams". */
  readonly teams: number;
  readonly ofTeams: number;
  /** m of "m of 6 roles"; undefined where too few people are behind the cards for it to be told. */
  readonly roles: number | undefined;
  readonly ofRoles: number;
}

export interface SeenInRule {
  /** How many teams there are; never less than those on the board count. */
  readonly ofTeams: number;
  /** Roles are told from this many people on; the network's own setting. */
  readonly leastPeople?: number;
}

/**
 * Counts the teams and roles behind cards. Only what was pulled and still stands counts: what was withdrawn
 * is no evidence any more, and a note that was written here is no team's.
 *
 * How many people are behind the cards is not known, but one person has one team and one role: there are at
 * least as many as there are different pairs of them. Below the least number no role is told (DOMAIN L3).
 */
export function seenIn(cards: Iterable<Card>, rule: SeenInRule): SeenIn {
  const teams = new Set<string>();
  const roles = new Set<Role>();
  const pairs = new Set<string>();
  for (const { signal } of cards) {
    if (!signal?.teamId || signal.state === 'withdrawn') continue;
    teams.add(signal.teamId);
    pairs.add(`${signal.teamId} ${signal.role}`);
    if (signal.role !== 'other') roles.add(signal.role);
  }
  const { ofTeams, leastPeople = LEAST_PEOPLE } = rule;
  return {
    teams: teams.size,
    ofTeams: Math.max(ofTeams, teams.size),
    roles: pairs.size >= leastPeople && roles.size > 0 ? roles.size : undefined,
    ofRoles: TOLD_ROLES.length,
  };
}

/** One site, several, or most: more than half of the teams. Undefined where no team is behind it. */
export function strengthOf({ teams, ofTeams }: SeenIn): Strength | undefined {
  if (teams === 0) return undefined;
  if (teams === 1) return 'one-site';
  return teams > ofTeams / 2 ? 'most' : 'several';
}
