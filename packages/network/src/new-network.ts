import type { CompositionRule, NetworkSettings } from '@throughline/protocol';

/**
 * The rule of the learning network: at least five, with a senior district leader, a principal and a
 * teacher leader; better with two district leaders, the superintendent among them, and with a
 * parent, a school-board member and somebody of the community.
 */
export const LEARNING_NETWORK_RULE: CompositionRule = {
  leastMembers: 5,
  required: ['district-leader', 'principal', 'teacher-leader'],
  wished: [
    { role: 'district-leader', count: 2 },
    { role: 'parent', count: 1 },
    { role: 'board-member', count: 1 },
    { role: 'community-representative', count: 1 },
  ],
  superintendentWished: true,
};

/** How many people a network holds, those who are gone too: its door is closed to more. */
export const MOST_PEOPLE = 2_000;

/** What a network is made with where nobody says otherwise. */
export const NEW_NETWORK: NetworkSettings = {
  maxTeams: 10,
  composition: LEARNING_NETWORK_RULE,
  erasure: 'keep-without-author',
  retentionDays: 730,
  smallestCount: 5,
};
