import type { PersonInfo, PersonState, Role } from '@throughline/protocol';

/** Which people somebody wants to see; what is undefined lets everybody through. */
export interface PeopleFilter {
  name?: string | undefined;
  /** A team's id, or `none`. */
  team?: string | undefined;
  state?: PersonState | undefined;
  /** The server lists by the others; a role is picked out here. */
  role?: Role | undefined;
}

/** Whether a filter leaves anybody out. */
export function isNarrowed({ name, team, state, role }: PeopleFilter): boolean {
  return Boolean(name?.trim()) || team !== undefined || state !== undefined || role !== undefined;
}

/** The query of a filter, as the server reads it. */
export function searchOf(
  { name, team, state }: PeopleFilter,
  { limit, cursor }: { limit: number; cursor?: string | null },
): string {
  const search = new URLSearchParams({ limit: String(limit) });
  const typed = name?.trim().slice(0, 60);
  if (typed) search.set('name', typed);
  if (team !== undefined) search.set('team', team);
  if (state !== undefined) search.set('state', state);
  if (cursor) search.set('cursor', cursor);
  return search.toString();
}

/** Whether a person is of the role that is asked for; who left is shown only where somebody asks for them. */
export function isShown(person: PersonInfo, { role, state }: PeopleFilter): boolean {
  const belongs = state !== undefined || person.state !== 'gone';
  return belongs && (role === undefined || person.role === role);
}
