import type { Person } from '@throughline/network';
import { newPerson } from '@throughline/network/contracts';
import { LEVELS, type Level, PERSON_STATES } from '@throughline/protocol';
import type { Storage } from '@throughline/storage';
import { hashSecret, newId, newSecret } from '../../src/people/secrets.ts';
import type { World } from './world.ts';

/** Somebody as a column of the matrix: who they are to a world. */
export interface Kind {
  readonly name: string;
  /** In the world's own network, in another one, or a steward of the server; null: signed out. */
  readonly belongs: 'here' | 'elsewhere' | 'server' | null;
  readonly level: Level;
  readonly state: Person['state'];
  readonly seat: 'own' | 'other' | null;
}

const ofLevel = (level: Level): readonly Kind[] => [
  ...(['own', 'other', null] as const).map((seat) => ({
    name: `${level} at ${seat ?? 'no'} team`,
    belongs: 'here' as const,
    level,
    state: 'here' as const,
    seat,
  })),
  ...PERSON_STATES.filter((state) => state !== 'here').map((state) => ({
    name: `${level} who is ${state}`,
    belongs: 'here' as const,
    level,
    state,
    seat: 'own' as const,
  })),
  {
    name: `${level} of another network`,
    belongs: 'elsewhere',
    level,
    state: 'here',
    seat: null,
  },
];

/** Every column. */
export const KINDS: readonly Kind[] = [
  ...LEVELS.flatMap(ofLevel),
  {
    name: 'a steward of the server',
    belongs: 'server',
    level: 'steward',
    state: 'here',
    seat: null,
  },
  { name: 'nobody who is signed in', belongs: null, level: 'observer', state: 'here', seat: null },
];

/** Somebody of a kind in one world; without a person, signed out. */
export interface Asking {
  readonly kind: Kind;
  readonly person: Person | undefined;
  readonly cookie: string | undefined;
}

/**
 * Makes somebody of a kind, with a session.
 * @param elsewhere the id of another network
 */
export async function makeAsking(
  { directory, sessions }: Storage,
  kind: Kind,
  world: World,
  elsewhere: string,
): Promise<Asking> {
  if (kind.belongs === null) return { kind, person: undefined, cookie: undefined };
  const networkIds = { here: world.networkId, elsewhere, server: null };
  const seats = { own: world.teamId, other: world.otherTeamId };
  const person = newPerson({
    id: newId(),
    key: newId(),
    networkId: networkIds[kind.belongs],
    teamId: kind.seat === null ? null : seats[kind.seat],
    level: kind.level,
    state: kind.state,
  });
  await directory.addPerson(person);
  const secret = newSecret();
  const tokenHash = hashSecret(secret);
  const session = { tokenHash, personId: person.id, createdAt: 1, expiresAt: 9_999_999_999_999 };
  await sessions.create(session);
  return { kind, person, cookie: `throughline=${secret}` };
}
