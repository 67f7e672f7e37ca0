import type { Person } from '@throughline/network';
import { type Language, PRESENCE_COLORS, type RosterLine } from '@throughline/protocol';
import { newId } from '../people/secrets.ts';

/** The people whom good lines name, expected, each with an id and an author key of their own. */
export function newPeople(
  lines: readonly RosterLine[],
  place: {
    networkId: string;
    /** For those of whom the list does not say. */
    language: Language;
    /** How many people there are before them. */
    before: number;
    now: number;
  },
): Person[] {
  return lines.map((line, index) => ({
    id: newId(),
    key: newId(),
    otherKeys: [],
    networkId: place.networkId,
    teamId: line.teamId,
    name: line.name,
    role: line.role ?? 'other',
    superintendent: line.superintendent,
    level: 'member',
    language: line.language ?? place.language,
    color: (place.before + index) % PRESENCE_COLORS,
    email: line.email,
    state: 'expected',
    announced: true,
    createdAt: place.now,
    lastSeenAt: null,
    version: 0,
  }));
}
