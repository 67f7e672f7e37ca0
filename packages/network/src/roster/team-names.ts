import type { Id } from '@throughline/protocol';
import type { Team } from '../records.ts';
import { fold } from './fold.ts';
import { oneSlipApart } from './one-slip-apart.ts';

/** Words that a district's name has on one list and not on the next. */
const BESIDE_THE_NAME =
  /\b(?:school|schools|public|unified|district|districts|sd|isd|usd|team|distrito|distritos|escolar|escolares|escuelas|publicas|equipo|de|del|of|the|el|la)\b/g;
/** Shorter names have neighbours by chance. */
const LEAST_LETTERS_FOR_A_SLIP = 5;

/** What a team is called, without what lists put beside it: `Northfield SD` is `Northfield`. */
export const teamKey = (name: string): string => {
  const folded = fold(name);
  return folded.replace(BESIDE_THE_NAME, ' ').replace(/\s+/g, ' ').trim() || folded;
};

/** The teams of a network, to be found by what a list calls them. */
export class TeamNames {
  readonly #byName = new Map<string, Id>();
  readonly #byBadge = new Map<string, Id>();
  /** Null where two teams are called so: then nobody can tell which one is meant. */
  readonly #byKey = new Map<string, Id | null>();

  constructor(teams: readonly Pick<Team, 'id' | 'name' | 'badge'>[]) {
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

  /** Whether a name looks like a slip of the pen for one of these teams. */
  isSlipOfOne(text: string): boolean {
    return isSlipOf(text, this.#byKey.keys());
  }
}

/** Whether a name looks like a slip of the pen for another of these keys. */
export function isSlipOf(text: string, keys: Iterable<string>): boolean {
  const key = teamKey(text);
  if (key.length < LEAST_LETTERS_FOR_A_SLIP) return false;
  for (const other of keys) if (oneSlipApart(key, other)) return true;
  return false;
}
