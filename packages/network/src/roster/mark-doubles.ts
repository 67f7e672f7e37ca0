import type { RosterLine } from '@throughline/protocol';
import type { Person } from '../records.ts';
import { fold } from './fold.ts';
import { type TeamNames, teamKey } from './team-names.ts';

/** Somebody of a list or of the roster, as far as it tells who they are. */
interface Somebody {
  email: string | null;
  /** Empty for none. */
  team: string;
}

/**
 * Marks who stands in the list twice, and who is on the roster already. Two are one when their
 * addresses are the same; or their names and teams, unless each has an address of their own.
 */
export function markDoubles(
  lines: readonly RosterLine[],
  people: readonly Pick<Person, 'name' | 'teamId' | 'email' | 'announced'>[],
  teams: TeamNames,
): void {
  const onRoster = new Known();
  for (const { name, teamId, email, announced } of people) {
    if (announced) onRoster.add(name, { email, team: teamId ?? '' });
  }
  const inList = new Known();
  for (const line of lines) {
    if (line.name === '') continue;
    const team =
      line.teamName === '' ? '' : (teams.find(line.teamName) ?? `new ${teamKey(line.teamName)}`);
    const somebody = { email: line.email, team };
    if (onRoster.has(line.name, somebody)) line.problems.push('already-on-roster');
    if (inList.has(line.name, somebody)) line.problems.push('twice-in-list');
    inList.add(line.name, somebody);
  }
}

class Known {
  readonly #byName = new Map<string, Somebody[]>();
  readonly #emails = new Set<string>();

  add(name: string, somebody: Somebody): void {
    const sameName = this.#byName.get(fold(name)) ?? [];
    sameName.push(somebody);
    this.#byName.set(fold(name), sameName);
    if (somebody.email) this.#emails.add(somebody.email.toLowerCase());
  }

  has(name: string, { email, team }: Somebody): boolean {
    if (email && this.#emails.has(email.toLowerCase())) return true;
    const sameName = this.#byName.get(fold(name)) ?? [];
    return sameName.some((other) => other.team === team && !(email && other.email));
  }
}
