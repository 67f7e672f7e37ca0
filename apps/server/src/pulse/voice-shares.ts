import type { Role, VoiceShare } from '@throughline/protocol';

/** How many people of a role wrote, and how much. */
export interface RoleVoice {
  readonly people: number;
  readonly count: number;
}

/** Of less than this nobody is called quiet: the next note may change it. */
const ENOUGH_TO_TELL = 20;

/**
 * How much of what was written came from each role. A role of fewer people than the least number is not told by
 * itself, nor can it be worked out from the others: it is told with others, as many as it takes.
 * @returns the largest first; nothing where only single people would be left to be told of
 */
export function voiceShares(
  voices: ReadonlyMap<Role, RoleVoice>,
  leastPeople: number,
): readonly VoiceShare[] {
  const wrote = [...voices].filter(([, { count }]) => count > 0);
  const byPeople = wrote.sort(([, a], [, b]) => a.people - b.people);
  const told = byPeople.filter(([, { people }]) => people >= leastPeople);
  const together = byPeople.filter(([, { people }]) => people < leastPeople);
  while (together.length > 0 && sum(together, 'people') < leastPeople) {
    const next = told.shift();
    if (next === undefined) return [];
    together.push(next);
  }
  if (told.length === 0) return [];
  const all = sum(wrote, 'count');
  const percent = (count: number) => Math.round((count / all) * 100);
  const people = sum(wrote, 'people');
  const shares: VoiceShare[] = told.map(([role, voice]) => ({
    role,
    percent: percent(voice.count),
    ...(isQuiet(voice, { people, count: all }) && { quiet: true }),
  }));
  shares.sort((a, b) => b.percent - a.percent);
  if (together.length > 0) shares.push({ role: null, percent: percent(sum(together, 'count')) });
  return shares;
}

/** Whether a role wrote less than half of what its people would have, had all written alike. */
const isQuiet = (voice: RoleVoice, all: RoleVoice): boolean =>
  all.count >= ENOUGH_TO_TELL && voice.count / all.count < voice.people / all.people / 2;

const sum = (voices: readonly (readonly [Role, RoleVoice])[], of: keyof RoleVoice): number =>
  voices.reduce((all, [, voice]) => all + voice[of], 0);
