import { randomInt } from 'node:crypto';
import { isReleased, languageOf, type PrivateNote } from '@throughline/board';
import type { Directory, Person, RevealedNote } from '@throughline/network';
import type { BoardOwner, ConveningState, Role, StepNames } from '@throughline/protocol';
import { newId } from '../people/secrets.ts';

/** What one person wrote alone for a board. */
export interface Written {
  readonly person: Pick<Person, 'key' | 'role' | 'language'>;
  readonly notes: readonly PrivateNote[];
}

/**
 * The notes that people released for a board, as it will show them: shuffled, under ids that nobody had,
 * with as much of their writers as was promised.
 * @param shown the roles that may stand on a note, where roles were promised
 */
export function gatherNotes(
  written: readonly Written[],
  names: StepNames,
  shown: ReadonlySet<Role>,
): RevealedNote[] {
  const notes = written.flatMap(({ person, notes }) =>
    notes.filter(isReleased).map(({ text, list }) => ({
      id: newId(),
      text: text.trim(),
      list,
      ...writerOf(person, text, names, shown),
    })),
  );
  return shuffled(notes);
}

function writerOf(
  { key, role, language }: Written['person'],
  text: string,
  names: StepNames,
  shown: ReadonlySet<Role>,
): Pick<RevealedNote, 'author' | 'role' | 'language'> {
  switch (names) {
    case 'named':
      return { author: key, role, language };
    case 'by-role':
      return { author: '', role: shown.has(role) ? role : 'other', language: languageOf(text) };
    case 'without-names':
      return { author: '', role: 'other', language: languageOf(text) };
  }
}

/** Every order as likely as every other, by the system's own randomness. */
export function shuffled<Thing>(things: readonly Thing[]): Thing[] {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as Thing, mixed[last] as Thing];
  }
  return mixed;
}

/** The roles of which at least so many people are there: at the table, in the group, or in the room. */
export async function rolesThere(
  directory: PeopleThere,
  { state, owner, least }: { state: ConveningState; owner: BoardOwner; least: number },
): Promise<ReadonlySet<Role>> {
  const came = new Set((await directory.attendance(state.id)).map(({ personId }) => personId));
  const counts = new Map<Role, number>();
  for (const { id, state: stands, role } of await peopleOf(directory, { state, owner, came })) {
    if (stands !== 'here' || role === 'other' || !came.has(id)) continue;
    counts.set(role, 1 + (counts.get(role) ?? 0));
  }
  return new Set([...counts].filter(([, count]) => count >= least).map(([role]) => role));
}

type PeopleThere = Pick<Directory, 'attendance' | 'person' | 'personByKey' | 'teamMembers'>;

async function peopleOf(
  directory: PeopleThere,
  { state, owner, came }: { state: ConveningState; owner: BoardOwner; came: ReadonlySet<string> },
): Promise<readonly Person[]> {
  const all = async (people: readonly Promise<Person | undefined>[]) =>
    (await Promise.all(people)).flatMap((person) => person ?? []);
  switch (owner.type) {
    case 'team':
      return directory.teamMembers(owner.teamId);
    case 'group': {
      const groups = state.breakouts.flatMap((breakout) => breakout.groups);
      const keys = groups.find(({ id }) => id === owner.groupId)?.people ?? [];
      return all(keys.map((key) => directory.personByKey(key)));
    }
    case 'network':
      return all([...came].map((id) => directory.person(id)));
  }
}
