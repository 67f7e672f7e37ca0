import type { GroupedBy, Id, Role } from '@throughline/protocol';

/** Somebody as far as it matters for a group. */
export interface SeatedPerson {
  /** Author key. */
  readonly key: Id;
  readonly role: Role;
  /** Null for somebody of no team. */
  readonly teamId: Id | null;
}

/**
 * Divides people into groups of as equal a size as can be.
 * `teams`: each team is a group, in the order of their first person, those of no team last; `groups` is not asked.
 * `mix`: of each role no group has two more than another, and within that teams are spread as far as they go.
 * `random`, `choice` and `import`: as they are drawn.
 * @param groups how many, 1 or more; of more than there are people some stay empty
 * @param random gives numbers of 0 to below 1
 * @returns author keys by group, each person in exactly one
 */
export function divide(
  people: readonly SeatedPerson[],
  { by, groups }: { by: GroupedBy; groups: number },
  random: () => number,
): readonly (readonly Id[])[] {
  if (by === 'teams') return byTeam(people);
  const drawn = shuffled(people, random);
  const seats: SeatedPerson[][] = Array.from({ length: Math.max(1, groups) }, () => []);
  const dealt = by === 'mix' ? [...byRarity(drawn)] : drawn;
  // A round deals one to each group: roles follow each other in it, so that none piles up anywhere.
  for (let from = 0; from < dealt.length; from += seats.length) {
    const round = dealt.slice(from, from + seats.length);
    dealRound(round, seats, by === 'mix');
  }
  return seats.map((group) => group.map(({ key }) => key));
}

function dealRound(
  round: readonly SeatedPerson[],
  seats: readonly SeatedPerson[][],
  mixed: boolean,
): void {
  const open = new Set(seats.keys());
  for (const person of round) {
    const best = mixed
      ? leastOf([...open], (index) => alikeIn(seats[index] ?? [], person))
      : Math.min(...open);
    seats[best]?.push(person);
    open.delete(best);
  }
}

/** How much of a person a group has already: their role counts before their team. */
const alikeIn = (group: readonly SeatedPerson[], { role, teamId }: SeatedPerson): number =>
  1_000 * group.filter((one) => one.role === role).length +
  (teamId === null ? 0 : group.filter((one) => one.teamId === teamId).length);

const leastOf = (choices: readonly number[], cost: (choice: number) => number): number =>
  choices.reduce((best, choice) => (cost(choice) < cost(best) ? choice : best));

/** Those of the rarest role first. */
function byRarity(people: readonly SeatedPerson[]): readonly SeatedPerson[] {
  const count = new Map<Role, number>();
  for (const { role } of people) count.set(role, 1 + (count.get(role) ?? 0));
  const rank = [...count].sort(([, a], [, b]) => a - b).map(([role]) => role);
  return [...people].sort((a, b) => rank.indexOf(a.role) - rank.indexOf(b.role));
}

function byTeam(people: readonly SeatedPerson[]): readonly (readonly Id[])[] {
  const teams = new Map<Id | null, Id[]>();
  for (const { key, teamId } of people) {
    const team = teams.get(teamId);
    if (team) team.push(key);
    else teams.set(teamId, [key]);
  }
  const ofNone = teams.get(null);
  teams.delete(null);
  return [...teams.values(), ...(ofNone ? [ofNone] : [])];
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const list = [...all];
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other] as T, list[last] as T];
  }
  return list;
}

/**
 * Where somebody who comes late belongs: with their team where groups are teams, else in the smallest group, and
 * where roles are mixed in the one of the smallest that has least of their role and team.
 * @param seated who sits in the groups, as far as it is known; by author key
 * @returns the id of a group, or undefined where there is none
 */
export function groupForLateComer(
  breakout: {
    readonly by: GroupedBy;
    readonly groups: readonly {
      readonly id: Id;
      readonly people: readonly Id[];
      readonly teamIds: readonly Id[];
    }[];
  },
  person: SeatedPerson,
  seated: ReadonlyMap<Id, SeatedPerson>,
): Id | undefined {
  const { by, groups } = breakout;
  const ofTheirTeam = groups.find(
    ({ teamIds }) => person.teamId !== null && teamIds.includes(person.teamId),
  );
  if (by === 'teams' && ofTheirTeam) return ofTheirTeam.id;
  const fewest = Math.min(...groups.map(({ people }) => people.length));
  const smallest = groups.filter(({ people }) => people.length === fewest);
  if (by !== 'mix') return smallest[0]?.id;
  const known = (keys: readonly Id[]) => keys.flatMap((key) => seated.get(key) ?? []);
  const costs = smallest.map(({ people }) => alikeIn(known(people), person));
  return smallest[costs.indexOf(Math.min(...costs))]?.id;
}
