import type { Id } from '@throughline/protocol';
import type { Team } from '../records.ts';
import { fold } from './fold.ts';
import { oneSlipApart } from './one-slip-apart.ts';

/** Words that a district's name has on one list and not on the next. */
const BESIDE_THE_NAME: readonly string[] =
  'school schools public unified district districts sd isd usd team distrito distritos escolar escolares escuelas publicas equipo de del of the el la'.split(
    ' ',
  );
/** Shorter names have neighbours by chance. */
const LEAST_LETTERS_FOR_A_SLIP = 5;

/** What a team is called, without what lists put beside it: `Northfield SD` is `Northfield`. */
export const teamKey = (name: string): string => {
  const folded = fold(name);
  return wordsWithout(folded, (word) => BESIDE_THE_NAME.includes(word)) || folded;
};

/** The same where a word beside the name has a slip of its own: `Northfield Scool District` is `Northfield`. */
const looseKey = (name: string): string => {
  const folded = fold(name);
  return wordsWithout(folded, isNearlyBeside) || folded;
};

const wordsWithout = (text: string, leavesOut: (word: string) => boolean): string =>
  text
    .split(' ')
    .filter((word) => !leavesOut(word))
    .join(' ');

const isNearlyBeside = (word: string): boolean =>
  BESIDE_THE_NAME.includes(word) ||
  (word.length >= LEAST_LETTERS_FOR_A_SLIP &&
    BESIDE_THE_NAME.some((beside) => oneSlipApart(word, beside)));

/** The teams of a network, to be found by what a list calls them. */
export class TeamNames {
  readonly #byName = new Map<string, Id>();
  readonly #byBadge = new Map<string, Id>();
  /** Null where two teams are called so: then nobody can tell which one is meant. */
  readonly #byKey = new Map<string, Id | null>();
  readonly #names: readonly string[];

  constructor(teams: readonly Pick<Team, 'id' | 'name' | 'badge'>[]) {
    this.#names = teams.map(({ name }) => name);
    for (const { id, name, badge } of teams) {
      this.#byName.set(fold(name), id);
      this.#byBadge.set(fold(badge), id);
      this.#byKey.set(teamKey(name), this.#byKey.has(teamKey(name)) ? null : id);
    }
  }

  /** By name, by badge, or by the name without what lists put beside it. */
  find(text: string): Id | undefined {
    return (
      this.#byName.get(fold(text)) ??
      this.#byBadge.get(fold(text)) ??
      this.#byKey.get(teamKey(text)) ??
      undefined
    );
  }

  /** The names of those of these teams for which this looks like a slip of the pen. */
  slipsOf(text: string): string[] {
    return this.#names.filter((name) => isSlipOf(text, name));
  }
}

/** Whether a name looks like a slip of the pen for another one. */
export function isSlipOf(text: string, other: string): boolean {
  const [key, otherKey] = [looseKey(text), looseKey(other)];
  if (key === otherKey) return teamKey(text) !== teamKey(other);
  return key.length >= LEAST_LETTERS_FOR_A_SLIP && oneSlipApart(key, otherKey);
}
