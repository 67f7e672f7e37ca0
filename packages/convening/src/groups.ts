import {
  BREAKOUT_LIMITS,
  type Breakout,
  type ConveningEvent,
  type ConveningState,
  type Group,
  type GroupFacts,
  type Id,
  type PlannedBreakout,
  type Refusal,
} from '@throughline/protocol';

type Events = ConveningEvent[] | Refusal;
/** Where somebody is to sit: an author key and the id of a group. */
export interface Place {
  readonly key: Id;
  readonly groupId: Id;
}

export const breakoutOf = (
  { breakouts }: Pick<ConveningState, 'breakouts'>,
  id: Id | null | undefined,
): Breakout | undefined => breakouts.find((one) => one.id === id);

/** The breakout that people are out in now. */
export const breakoutNow = (
  state: Pick<ConveningState, 'breakouts' | 'out'>,
): Breakout | undefined => breakoutOf(state, state.out?.breakoutId);

/** The group that somebody sits in, of a breakout. */
export const groupOf = (breakout: Breakout | undefined, key: Id): Group | undefined =>
  breakout?.groups.find(({ people }) => people.includes(key));

/** Makes a breakout or changes one. A group of the same id keeps its board. */
export function putBreakout(state: ConveningState, planned: PlannedBreakout, at: number): Events {
  const before = breakoutOf(state, planned.id);
  if (state.out?.breakoutId === planned.id) return 'groups-are-out';
  if (!before && state.breakouts.length >= BREAKOUT_LIMITS.breakouts) return 'too-many';
  const { groups } = planned;
  const seated = groups.flatMap(({ people }) => people);
  const isSound =
    new Set(seated).size === seated.length &&
    new Set(groups.map(({ id }) => id)).size === groups.length &&
    groups.every((group) => haveTheirRoles(group.people, group));
  if (!isSound) return 'malformed';
  const sameKind = before?.board?.kind === planned.board?.kind;
  const boardOf = (id: Id) =>
    (sameKind ? before?.groups.find((group) => group.id === id)?.boardId : null) ?? null;
  const breakout: Breakout = {
    ...planned,
    groups: groups.map((group) => ({ ...group, boardId: boardOf(group.id) })),
    left: [],
  };
  return [{ type: 'breakout-put', breakout, at }];
}

/** Whether everyone with a role in a group sits in it. */
const haveTheirRoles = (people: readonly Id[], { roles }: Pick<GroupFacts, 'roles'>): boolean =>
  Object.values(roles).every((key) => key === null || people.includes(key));

export function removeBreakout(state: ConveningState, breakoutId: Id, at: number): Events {
  if (!breakoutOf(state, breakoutId)) return [];
  if (state.out?.breakoutId === breakoutId) return 'groups-are-out';
  return [{ type: 'breakout-removed', breakoutId, at }];
}

export function setGroup(
  state: ConveningState,
  { breakoutId, groupId, facts }: { breakoutId: Id; groupId: Id; facts: GroupFacts },
  at: number,
): Events {
  const group = breakoutOf(state, breakoutId)?.groups.find(({ id }) => id === groupId);
  if (!group) return 'no-such-group';
  if (!haveTheirRoles(group.people, facts)) return 'malformed';
  return isSaid(group, facts) ? [] : [{ type: 'group-set', breakoutId, groupId, facts, at }];
}

const isSaid = (group: Group, { name, place, link, roles }: GroupFacts): boolean =>
  group.name === name &&
  group.place === place &&
  group.link === link &&
  group.roles.scribe === roles.scribe &&
  group.roles.timekeeper === roles.timekeeper &&
  group.roles.reporter === roles.reporter;

/** Seats people in a group, wherever they sat before. */
export function movePeople(
  state: ConveningState,
  { breakoutId, groupId, people }: { breakoutId: Id; groupId: Id; people: readonly Id[] },
  at: number,
): Events {
  const breakout = breakoutOf(state, breakoutId);
  const group = breakout?.groups.find(({ id }) => id === groupId);
  if (!breakout || !group) return 'no-such-group';
  const coming = new Set(people.filter((key) => !group.people.includes(key)));
  if (coming.size === 0) return [];
  if (group.people.length + coming.size > BREAKOUT_LIMITS.people) return 'too-many';
  return [{ type: 'people-placed', breakoutId, seats: { [groupId]: [...coming] }, at }];
}

/** Seats those of them who sit nowhere yet: somebody who was moved meanwhile stays where they are. */
export function placeLateComers(
  state: ConveningState,
  { breakoutId, places }: { breakoutId: Id; places: readonly Place[] },
  at: number,
): Events {
  const breakout = breakoutOf(state, breakoutId);
  if (!breakout) return 'no-such-group';
  const taken = new Set(breakout.groups.flatMap(({ people }) => people));
  const open = places.filter(({ key, groupId }) => {
    const group = breakout.groups.find(({ id }) => id === groupId);
    if (!group || taken.has(key) || group.people.length >= BREAKOUT_LIMITS.people) return false;
    taken.add(key);
    return true;
  });
  if (open.length === 0) return [];
  const seats: Record<Id, Id[]> = {};
  for (const { key, groupId } of open) {
    seats[groupId] ??= [];
    seats[groupId].push(key);
  }
  return [{ type: 'people-placed', breakoutId, seats, at }];
}

/** Somebody's own choice of a group, where people choose. */
export function chooseGroup(
  state: ConveningState,
  { breakoutId, groupId, key }: { breakoutId: Id; groupId: Id; key: Id },
  at: number,
): Events {
  if (breakoutOf(state, breakoutId)?.by !== 'choice') return 'no-such-group';
  return movePeople(state, { breakoutId, groupId, people: [key] }, at);
}

/** Notes which boards the groups have. */
export function setGroupBoards(
  state: ConveningState,
  { breakoutId, boards }: { breakoutId: Id; boards: readonly { groupId: Id; boardId: Id }[] },
  at: number,
): Events {
  const breakout = breakoutOf(state, breakoutId);
  if (!breakout) return 'no-such-group';
  const fresh = boards.filter(({ groupId, boardId }) =>
    breakout.groups.some((group) => group.id === groupId && group.boardId !== boardId),
  );
  return fresh.length === 0 ? [] : [{ type: 'group-boards-set', breakoutId, boards: fresh, at }];
}

/** An event that changes a breakout. */
export type BreakoutEvent = Extract<
  ConveningEvent,
  {
    type: 'breakout-put' | 'breakout-removed' | 'group-set' | 'people-placed' | 'group-boards-set';
  }
>;

/** The breakouts after an event that touches them. */
export function breakoutsAfter(
  { breakouts, out }: Pick<ConveningState, 'breakouts' | 'out'>,
  event: BreakoutEvent | Extract<ConveningEvent, { type: 'came-back' }>,
): Breakout[] {
  const change = (id: Id | undefined, to: (breakout: Breakout) => Breakout) =>
    breakouts.map((one) => (one.id === id ? to(one) : one));
  switch (event.type) {
    case 'breakout-put':
      return breakouts.some(({ id }) => id === event.breakout.id)
        ? change(event.breakout.id, () => event.breakout)
        : [...breakouts, event.breakout];
    case 'breakout-removed':
      return breakouts.filter(({ id }) => id !== event.breakoutId);
    case 'group-set':
      return change(event.breakoutId, (one) => ({
        ...one,
        groups: one.groups.map((group) =>
          group.id === event.groupId ? { ...group, ...event.facts } : group,
        ),
      }));
    case 'people-placed':
      return change(event.breakoutId, (one) =>
        withPeoplePlaced(one, event.seats, out?.breakoutId === one.id),
      );
    case 'group-boards-set': {
      const boards = new Map(event.boards.map(({ groupId, boardId }) => [groupId, boardId]));
      return change(event.breakoutId, (one) => ({
        ...one,
        groups: one.groups.map((group) => ({
          ...group,
          boardId: boards.get(group.id) ?? group.boardId,
        })),
      }));
    }
    case 'came-back':
      return change(out?.breakoutId, (one) => ({ ...one, left: [] }));
  }
}

function withPeoplePlaced(
  breakout: Breakout,
  seats: Readonly<Record<Id, readonly Id[]>>,
  isOut: boolean,
): Breakout {
  const to = new Map(
    Object.entries(seats).flatMap(([groupId, keys]) => keys.map((key) => [key, groupId] as const)),
  );
  const left = isOut
    ? breakout.groups.flatMap(({ id, people }) =>
        people
          .filter((key) => to.has(key) && to.get(key) !== id)
          .map((key) => ({ key, groupId: id })),
      )
    : [];
  const groups = breakout.groups.map((group) => {
    const staying = group.people.filter((key) => !to.has(key));
    const coming = [...to].filter(([, groupId]) => groupId === group.id).map(([key]) => key);
    if (coming.length === 0 && staying.length === group.people.length) return group;
    const people = [...staying, ...coming];
    const keep = (key: Id | null) => (key !== null && people.includes(key) ? key : null);
    const { scribe, timekeeper, reporter } = group.roles;
    const roles = {
      scribe: keep(scribe),
      timekeeper: keep(timekeeper),
      reporter: keep(reporter),
    };
    return { ...group, people, roles };
  });
  return {
    ...breakout,
    groups,
    left: [...breakout.left.filter(({ key }) => !to.has(key)), ...left],
  };
}
