import { newState } from '@throughline/convening';
import { dayOf, NEW_NETWORK, type NewNetwork, type Team } from '@throughline/network';
import { newEmpathyMap } from '../boards/new-board.ts';
import { newId, newJoinCode, newJoinToken } from '../people/secrets.ts';
import { sampleBoards } from './sample-boards.ts';
import {
  type SampleTeam,
  sampleAgenda,
  sampleName,
  sampleNetworkName,
  samplePhases,
  sampleTeams,
} from './sample-text.ts';

const DAY_MS = 86_400_000;

/**
 * A small network with something to do at once: three invented district teams, the phases of a
 * spring, and a convening that runs, with an agenda, an empathy map for each team with a few notes,
 * and one board of each other kind. Its door is open until somebody closes it.
 * @param now milliseconds since 1970
 */
export function makeSampleNetwork(now: number): NewNetwork {
  const networkId = newId();
  const conveningId = newId();
  const teams = sampleTeams.map((sample) => ({ sample, team: makeTeam(networkId, sample) }));
  const phases = samplePhases.map(({ fromDay, toDay, ...phase }, position) => ({
    ...phase,
    id: newId(),
    networkId,
    position,
    startsOn: dayOf(now + fromDay * DAY_MS),
    endsOn: dayOf(now + toDay * DAY_MS),
    version: 0,
  }));
  return {
    network: {
      id: networkId,
      name: sampleNetworkName,
      sample: true,
      createdAt: now,
      settings: NEW_NETWORK,
      version: 0,
    },
    phases,
    teams: teams.map(({ team }) => team),
    convenings: [
      {
        record: {
          id: conveningId,
          networkId,
          phaseId: phases[0]?.id ?? null,
          name: sampleName,
          date: dayOf(now),
          place: '',
          format: 'in-person',
          joinCode: newJoinCode(),
          rehearsalOf: null,
          joinToken: newJoinToken(),
          createdAt: now,
          version: 0,
        },
        state: {
          ...newState(conveningId, sampleAgenda),
          stage: 'open',
          door: { open: true, closesAt: null, lobby: false, locked: false },
        },
        boards: [
          ...teams.map(({ sample, team }, position) =>
            newEmpathyMap(team, { conveningId, position, now }, notesOf(sample)),
          ),
          ...sampleBoards(
            teams.map(({ team }) => team),
            { networkId, conveningId, position: teams.length, now },
          ),
        ],
      },
    ],
    boards: [],
  };
}

const makeTeam = (
  networkId: string,
  { name, badge, organisation, size, setting }: SampleTeam,
): Team => ({ id: newId(), networkId, name, badge, organisation, size, setting, version: 0 });

/** The same hand for all of one role: the sample has no people, only roles. */
const notesOf = ({ notes }: SampleTeam) => ({
  notes: notes.map((note) => ({ ...note, author: `sample-${note.role}` })),
});
