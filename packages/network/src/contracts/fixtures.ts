import type { NewBoard, NewConvening, NewNetwork } from '../index.ts';
import { NEW_NETWORK } from '../new-network.ts';
import type { Person, Phase, Team } from '../records.ts';

const MADE_AT = 1_790_000_000_123;

/**
 * A whole network whose ids all begin with `prefix`: one phase, two teams, and one convening with a
 * board for each team.
 */
export function newNetwork(prefix = 'autumn'): NewNetwork {
  const networkId = `${prefix}-network`;
  const teams = ['north', 'south'].map((side) => newTeam(side, prefix));
  return {
    network: {
      id: networkId,
      name: { en: `The ${prefix} network`, es: `Red «${prefix}»` },
      sample: false,
      createdAt: MADE_AT,
      settings: NEW_NETWORK,
      version: 0,
    },
    phases: [newPhase(0, prefix)],
    teams,
    convenings: [newConvening(prefix, teams)],
    boards: [],
  };
}

/** A phase of `newNetwork(prefix)` at a position of its own. */
export const newPhase = (position: number, prefix = 'autumn'): Phase => ({
  id: `${prefix}-phase-${position}`,
  networkId: `${prefix}-network`,
  position,
  name: { en: `Phase ${position}`, es: `Etapa ${position}` },
  kind: 'convening',
  startsOn: '2027-03-07',
  endsOn: '2027-03-08',
  version: 0,
});

/** A team of `newNetwork(prefix)`. */
export const newTeam = (side: string, prefix = 'autumn'): Team => ({
  id: `${prefix}-team-${side}`,
  networkId: `${prefix}-network`,
  name: `${prefix} ${side}`,
  badge: side.slice(0, 2).toUpperCase(),
  organisation: 'district',
  size: 'medium',
  setting: 'town',
  version: 0,
});

/** The convening of `newNetwork(prefix)`, or another one, with a board for each of these teams. */
export function newConvening(
  prefix: string,
  teams: readonly Team[],
  name = 'convening',
): NewConvening {
  const id = `${prefix}-${name}`;
  return {
    record: {
      id,
      networkId: `${prefix}-network`,
      phaseId: name === 'convening' ? `${prefix}-phase-0` : null,
      name: { en: `The ${prefix} ${name}`, es: `Encuentro «${prefix}»` },
      date: '2027-03-07',
      place: 'Town hall',
      format: 'in-person',
      joinCode: `${id.toUpperCase()}7`,
      rehearsalOf: null,
      joinToken: `token-of-${id}`,
      createdAt: MADE_AT,
      version: 0,
    },
    state: {
      id,
      version: 0,
      stage: 'open',
      door: { open: true, closesAt: null, lobby: false, locked: false },
      galleryOpen: false,
      boardsLocked: false,
      agenda: [],
      currentStep: null,
      stepStartedAt: null,
      timer: null,
      endsBy: null,
      help: [],
      hands: [],
      done: [],
      skipped: [],
      breakouts: [],
      out: null,
      together: null,
      broadcast: null,
      spotlight: null,
      guide: null,
      locks: [],
      parked: [],
      report: null,
      written: [],
    },
    boards: teams.map((team, index) => newBoard(team, index, id)),
  };
}

/** A team's board of a convening, or beside them all. */
export function newBoard(team: Team, position: number, conveningId: string | null): NewBoard {
  return {
    id: conveningId?.endsWith('-convening')
      ? `${team.id}-board`
      : `${conveningId ?? 'no'}-${team.id}-${position}`,
    kind: 'empathy-map',
    networkId: team.networkId,
    conveningId,
    owner: { type: 'team', teamId: team.id },
    title: null,
    position,
    epoch: 1,
    schemaVersion: 1,
    createdAt: MADE_AT,
    content: Uint8Array.of(position, 1, 2, 3),
    contentClient: 4_000_000_000 + position,
  };
}

/** A parent on the north team of `newNetwork(prefix)`. */
export function newPerson(over: Partial<Person> = {}, prefix = 'autumn'): Person {
  return {
    id: `${prefix}-person`,
    key: `${prefix}-key`,
    otherKeys: [],
    networkId: `${prefix}-network`,
    teamId: `${prefix}-team-north`,
    name: 'Ana “Nita” Núñez 🌱',
    role: 'parent',
    superintendent: false,
    level: 'member',
    language: 'es',
    color: 11,
    email: null,
    state: 'here',
    announced: false,
    createdAt: 1_790_000_001_456,
    lastSeenAt: null,
    version: 0,
    ...over,
  };
}
