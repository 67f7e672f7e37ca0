import { type Composition, type CompositionRule, ROLES, type Role } from '@throughline/protocol';

/** How many people of one kind a team has. */
export interface Seats {
  role: Role;
  superintendent: boolean;
  people: number;
}

/** Who of a rule is there and who is missing. Pure; it warns, and nothing is ever forbidden by it. */
export function composition(seats: Iterable<Seats>, rule: CompositionRule): Composition {
  const counts = new Map<Role, number>();
  let members = 0;
  let superintendents = 0;
  for (const { role, superintendent, people } of seats) {
    counts.set(role, (counts.get(role) ?? 0) + people);
    members += people;
    if (superintendent) superintendents += people;
  }
  const countOf = (role: Role) => counts.get(role) ?? 0;
  const missingRequired = rule.required.filter((role) => countOf(role) === 0);
  const membersMissing = Math.max(0, rule.leastMembers - members);
  return {
    members,
    membersMissing,
    present: ROLES.filter((role) => countOf(role) > 0).map((role) => ({
      role,
      count: countOf(role),
    })),
    missingRequired,
    missingWished: rule.wished
      .map(({ role, count }) => {
        // Somebody who is required and missing is said once, as required.
        const there = missingRequired.includes(role) ? 1 : countOf(role);
        return { role, count: count - there };
      })
      .filter(({ count }) => count > 0),
    superintendentMissing: rule.superintendentWished && superintendents === 0,
    whole: membersMissing === 0 && missingRequired.length === 0,
  };
}
