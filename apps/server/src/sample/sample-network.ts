import { BOARD_SCHEMA_VERSION, writeEmpathyMap } from '@throughline/board';
import type { NewConvening, Team } from '@throughline/network';
import * as Y from 'yjs';
import { newId, newJoinCode, newJoinToken } from '../people/secrets.ts';
import { type SampleTeam, sampleAgenda, sampleName, sampleTeams } from './sample-text.ts';

/**
 * A small convening with something to do at once: three invented district teams, an agenda, and an
 * empathy map for each with a few notes. Its door is open.
 * @param now milliseconds since 1970
 */
export function makeSampleConvening(now: number): NewConvening {
  const conveningId = newId();
  const teams = sampleTeams.map((sample) => ({ sample, team: makeTeam(conveningId, sample) }));
  return {
    record: {
      id: conveningId,
      name: sampleName,
      sample: true,
      joinCode: newJoinCode(),
      joinToken: newJoinToken(),
      createdAt: now,
    },
    state: {
      id: conveningId,
      name: sampleName,
      version: 0,
      door: 'open',
      agenda: [...sampleAgenda],
      currentStep: null,
      stepStartedAt: null,
    },
    teams: teams.map(({ team }) => team),
    boards: teams.map(({ sample, team }) => makeMap(team, sample)),
  };
}

const makeTeam = (conveningId: string, { name, badge }: SampleTeam): Team => ({
  id: newId(),
  conveningId,
  name,
  badge,
});

function makeMap({ id: teamId, conveningId }: Team, { notes }: SampleTeam) {
  const doc = new Y.Doc();
  // The same hand for all of one role: the sample has no people, only roles.
  writeEmpathyMap(doc, {
    notes: notes.map((note) => ({ ...note, author: `sample-${note.role}` })),
  });
  return {
    id: newId(),
    kind: 'empathy-map' as const,
    conveningId,
    teamId,
    epoch: 1,
    schemaVersion: BOARD_SCHEMA_VERSION,
    content: Y.encodeStateAsUpdate(doc),
    contentClient: doc.clientID,
  };
}
