import type { Role, VoiceShare } from '@throughline/protocol';

/** How many people of a role wrote, and how much. */
export interface RoleVoice {
  readonly people: number;
  readonly count: number;
}

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
  const shares: VoiceShare[] = told.map(([role, { count }]) => ({ role, percent: percent(count) }));
  shares.sort((a, b) => b.percent - a.percent);
  if (together.length > 0) shares.push({ role: null, percent: percent(sum(together, 'count')) });
  return shares;
}

const sum = (voices: readonly (readonly [Role, RoleVoice])[], of: keyof RoleVoice): number =>
  voices.reduce((all, [, voice]) => all + voice[of], 0);
