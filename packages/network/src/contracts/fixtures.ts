import type { NewConvening } from '../directory.ts';
import type { Person, Team } from '../records.ts';

/** A whole convening of two teams, each with a board, whose ids all begin with `prefix`. */
export function newConvening(prefix = 'autumn'): NewConvening {
  const conveningId = `${prefix}-convening`;
  const name = { en: `The ${prefix} convening`, es: `Encuentro «${prefix}»` };
  const teams = ['north', 'south'].map(
    (side): Team => ({
      id: `${prefix}-team-${side}`,
      conveningId,
      name: `${prefix} ${side}`,
      badge: side.slice(0, 2).toUpperCase(),
    }),
  );
  return {
    record: {
      id: conveningId,
      name,
      sample: false,
      joinCode: `${prefix.toUpperCase()}7`,
      joinToken: `token-of-${prefix}`,
      createdAt: 1_790_000_000_123,
    },
    state: {
      id: conveningId,
      name,
      version: 0,
      door: 'open',
      agenda: [],
      currentStep: null,
      stepStartedAt: null,
    },
    teams,
    boards: teams.map((team, index) => ({
      id: `${team.id}-board`,
      kind: 'empathy-map' as const,
      conveningId,
      teamId: team.id,
      epoch: 1,
      schemaVersion: 1,
      content: Uint8Array.of(index, 1, 2, 3),
      contentClient: 4_000_000_000 + index,
    })),
  };
}

/** A parent on the north team of `newConvening(prefix)`. */
export function newPerson(over: Partial<Person> = {}, prefix = 'autumn'): Person {
  return {
    id: `${prefix}-person`,
    key: `${prefix}-key`,
    conveningId: `${prefix}-convening`,
    teamId: `${prefix}-team-north`,
    name: 'Ana “Nita” Núñez 🌱',
    role: 'parent',
    level: 'member',
    language: 'es',
    color: 11,
    createdAt: 1_790_000_001_456,
    ...over,
  };
}
