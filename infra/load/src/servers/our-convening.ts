import { createHash, randomBytes } from 'node:crypto';
import { BOARD_SCHEMA_VERSION, writeEmpathyMap } from '@throughline/board';
import { newState } from '@throughline/convening';
import {
  type ConveningRecord,
  NEW_NETWORK,
  type NewBoard,
  type NewNetwork,
  type Team,
} from '@throughline/network';
import { DOCUMENTS_PATH, type Level, PROTOCOL_VERSION, ROLES } from '@throughline/protocol';
import { openStorage, type Storage, type StorageOptions } from '@throughline/storage';
import * as Y from 'yjs';
import type { BoardContent } from './board-content.ts';

const EPOCH = 1;
const SESSION_MS = 86_400_000;

/** How many rooms and people a server has to be ready for. */
export interface VenueSize {
  readonly rooms: number;
  readonly peoplePerRoom: number;
  /** What each board begins with. Default: our empty template. */
  readonly content?: BoardContent;
  /** The first person of the first room runs the convening. */
  readonly withFacilitator?: boolean;
}

/** The name of a room, which is the id of its board with us. */
export const roomName = (room: number): string => `board-${room.toString().padStart(5, '0')}`;

/** Our page's own request: its numbers, and acks. */
export function ourDocumentPath(room: string): string {
  const query = `protocol=${PROTOCOL_VERSION}&schema=${BOARD_SCHEMA_VERSION}&epoch=${EPOCH}&acks=1`;
  return `${DOCUMENTS_PATH}/${room}?${query}`;
}

/**
 * Writes a convening into our server's data folder before it starts: a team and a board a room, and
 * signed-in people on each team.
 * @param database in the folder's place
 * @returns the Cookie header of each person, by room and seat
 */
export async function makeOurConvening(
  dataDir: string,
  size: VenueSize,
  database: Pick<StorageOptions, 'databaseUrl' | 'shared'> = {},
): Promise<readonly (readonly string[])[]> {
  const storage = await openStorage({ dataDir, ...database });
  try {
    await storage.directory.createNetwork(network(size));
    const rooms = Array.from({ length: size.rooms }, (_, room) => room);
    return await Promise.all(
      rooms.map((room) =>
        Promise.all(
          Array.from({ length: size.peoplePerRoom }, (_, seat) => {
            const runs = size.withFacilitator === true && room === 0 && seat === 0;
            return signIn(storage, { room, seat, level: runs ? 'facilitator' : 'member' });
          }),
        ),
      ),
    );
  } finally {
    await storage.close();
  }
}

const teamId = (room: number) => `team-${room.toString().padStart(5, '0')}`;

function network({ rooms, content = emptyBoard() }: VenueSize): NewNetwork {
  const networkId = 'benchmark-network';
  const name = { en: 'Benchmark', es: 'Medición' };
  const createdAt = Date.now();
  const teams = Array.from({ length: rooms }, (_, room): Team => {
    return {
      id: teamId(room),
      networkId,
      name: `Team ${room}`,
      badge: 'BM',
      organisation: 'district',
      size: 'medium',
      setting: 'town',
      version: 0,
    };
  });
  const record: ConveningRecord = {
    id: 'benchmark',
    networkId,
    phaseId: null,
    name,
    date: null,
    place: '',
    format: 'in-person',
    joinCode: 'BENCHMK',
    rehearsalOf: null,
    joinToken: randomBytes(16).toString('base64url'),
    createdAt,
    version: 0,
  };
  const state = { ...newState(record.id), stage: 'open' as const };
  const boards = teams.map((team, room): NewBoard => {
    return {
      id: roomName(room),
      kind: 'empathy-map',
      networkId,
      conveningId: record.id,
      owner: { type: 'team', teamId: team.id },
      title: null,
      position: room,
      epoch: EPOCH,
      schemaVersion: BOARD_SCHEMA_VERSION,
      createdAt,
      content: content.update,
      contentClient: content.client,
    };
  });
  return {
    network: { id: networkId, name, sample: false, createdAt, settings: NEW_NETWORK, version: 0 },
    phases: [],
    teams,
    convenings: [{ record, state, boards }],
    boards: [],
  };
}

function emptyBoard(): BoardContent {
  const doc = new Y.Doc();
  writeEmpathyMap(doc);
  return { update: Y.encodeStateAsUpdate(doc), client: doc.clientID };
}

/** As long as a real one. */
export const keyOfPerson = (room: number, seat: number): string =>
  `key-${room}-${seat}`.padEnd(16, '-');

async function signIn(
  { directory, sessions }: Storage,
  { room, seat, level }: { room: number; seat: number; level: Level },
): Promise<string> {
  const id = `person-${room}-${seat}`;
  const secret = randomBytes(32).toString('base64url');
  const createdAt = Date.now();
  // Submitted together: the committer carries writes out in their order.
  const person = directory.addPerson({
    id,
    key: keyOfPerson(room, seat),
    otherKeys: [],
    networkId: 'benchmark-network',
    teamId: teamId(room),
    name: `Person ${seat}`,
    role: ROLES[(room + seat) % ROLES.length] ?? 'other',
    superintendent: false,
    level,
    language: 'en',
    color: seat % 12,
    email: null,
    state: 'here',
    announced: false,
    createdAt,
    lastSeenAt: null,
    version: 0,
  });
  const tokenHash = createHash('sha256').update(secret).digest('hex');
  const session = sessions.create({
    tokenHash,
    personId: id,
    createdAt,
    expiresAt: createdAt + SESSION_MS,
  });
  await Promise.all([person, session]);
  return `throughline=${secret}`;
}
