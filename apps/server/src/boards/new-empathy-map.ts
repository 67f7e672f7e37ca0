import { BOARD_SCHEMA_VERSION, type EmpathyMapSeed, writeEmpathyMap } from '@throughline/board';
import type { NewBoard, Team } from '@throughline/network';
import * as Y from 'yjs';
import { newId } from '../people/secrets.ts';

/**
 * An empathy map for one team, its template written by the server.
 * @param conveningId null: it stands beside the convenings
 */
export function newEmpathyMap(
  team: Pick<Team, 'id' | 'networkId'>,
  place: { conveningId: string | null; position: number; now: number },
  seed?: EmpathyMapSeed,
): NewBoard {
  const doc = new Y.Doc();
  writeEmpathyMap(doc, seed);
  return {
    id: newId(),
    kind: 'empathy-map',
    networkId: team.networkId,
    conveningId: place.conveningId,
    owner: { type: 'team', teamId: team.id },
    title: null,
    position: place.position,
    epoch: 1,
    schemaVersion: BOARD_SCHEMA_VERSION,
    createdAt: place.now,
    content: Y.encodeStateAsUpdate(doc),
    contentClient: doc.clientID,
  };
}
