import { PresentPerson } from '@throughline/protocol';

/** One person at this board: however many tabs they have open, they are here once. */
export interface PersonHere {
  readonly person: PresentPerson;
  /** The field that their editor is in: a note's id, or a blank of the need statement. */
  readonly editing: string | null;
}

/** Who is here besides me, in the order in which they came, and who writes where. */
export interface PresenceView {
  readonly people: readonly PersonHere[];
  readonly writers: ReadonlyMap<string, readonly PresentPerson[]>;
}

/** Those who run the network have no seat at a table and so no name at it; they read along. */
export function isStaff(person: Pick<PresentPerson, 'name'>): boolean {
  return person.name.trim() === '';
}

export const NOBODY: PresenceView = { people: [], writers: new Map() };

/** The tabs that are here, by Yjs client id. */
export type Tabs = ReadonlyMap<number, PersonHere>;

/**
 * Takes in what changed in awareness. Cursors move many times a second; only what a list of people
 * shows is looked at, so the same tabs come back when nothing of it changed.
 * @param changed the client ids whose state came, changed or went
 * @param states the awareness states as they are now
 */
export function updateTabs(
  tabs: Tabs,
  changed: readonly number[],
  states: ReadonlyMap<number, unknown>,
): Tabs {
  let next: Map<number, PersonHere> | undefined;
  for (const client of changed) {
    const before = tabs.get(client);
    const now = readTab(states.get(client));
    if (sameTab(before, now)) continue;
    next ??= new Map(tabs);
    if (now === undefined) next.delete(client);
    else next.set(client, now);
  }
  return next ?? tabs;
}

/** What the others' tabs add up to; arrays that would be equal to the previous view's are kept. */
export function presenceView(previous: PresenceView, tabs: Tabs, myKey: string): PresenceView {
  const byKey = new Map<string, PersonHere>();
  const writers = new Map<string, PresentPerson[]>();
  for (const tab of tabs.values()) {
    if (tab.person.key === myKey) continue;
    const known = byKey.get(tab.person.key);
    if (known === undefined || (known.editing === null && tab.editing !== null)) {
      byKey.set(tab.person.key, tab);
    }
    if (tab.editing !== null) addWriter(writers, tab.editing, tab.person);
  }
  const here = [...byKey.values()];
  const people = sameItems(previous.people, here) ? previous.people : here;
  const writing = keepEqual(previous.writers, writers);
  const same = people === previous.people && writing === previous.writers;
  return same ? previous : { people, writers: writing };
}

function addWriter(writers: Map<string, PresentPerson[]>, field: string, person: PresentPerson) {
  const there = writers.get(field);
  if (there === undefined) writers.set(field, [person]);
  else if (!there.some(({ key }) => key === person.key)) there.push(person);
}

function readTab(state: unknown): PersonHere | undefined {
  if (typeof state !== 'object' || state === null || !('user' in state)) return undefined;
  const person = PresentPerson.safeParse(state.user);
  if (!person.success) return undefined;
  const editing = 'editing' in state && typeof state.editing === 'string' ? state.editing : null;
  return { person: person.data, editing };
}

function sameTab(a: PersonHere | undefined, b: PersonHere | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.editing === b.editing && samePerson(a.person, b.person);
}

function samePerson(a: PresentPerson, b: PresentPerson): boolean {
  return a.key === b.key && a.name === b.name && a.role === b.role && a.color === b.color;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function keepEqual(
  previous: ReadonlyMap<string, readonly PresentPerson[]>,
  next: Map<string, readonly PresentPerson[]>,
): ReadonlyMap<string, readonly PresentPerson[]> {
  let allKept = previous.size === next.size;
  for (const [field, people] of next) {
    const before = previous.get(field);
    if (before !== undefined && sameItems(before, people)) next.set(field, before);
    else allKept = false;
  }
  return allKept ? previous : next;
}
