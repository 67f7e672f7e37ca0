import { createHash, randomBytes } from 'node:crypto';
import { BOARD_SCHEMA_VERSION, writeEmpathyMap } from '@throughline/board';
import type { NewConvening, Team } from '@throughline/network';
import { DOCUMENTS_PATH, PROTOCOL_VERSION } from '@throughline/protocol';
import { openStorage, type Storage } from '@throughline/storage';
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
 * @returns the Cookie header of each person, by room and seat
 */
export async function makeOurConvening(
  dataDir: string,
  size: VenueSize,
): Promise<readonly (readonly string[])[]> {
  const storage = await openStorage({ dataDir });
  try {
    await storage.directory.createConvening(convening(size));
    const rooms = Array.from({ length: size.rooms }, (_, room) => room);
    return await Promise.all(
      rooms.map((room) =>
        Promise.all(
          Array.from({ length: size.peoplePerRoom }, (_, seat) => signIn(storage, room, seat)),
        ),
      ),
    );
  } finally {
    await storage.close();
  }
}

const teamId = (room: number) => `team-${room.toString().padStart(5, '0')}`;

function convening({ rooms, content = emptyBoard() }: VenueSize): NewConvening {
  const id = 'benchmark';
  const name = { en: 'Benchmark', es: 'Medición' };
  const teams = Array.from({ length: rooms }, (_, room): Team => {
    return { id: teamId(room), conveningId: id, name: `Team ${room}`, badge: 'BM' };
  });
  return {
    record: {
      id,
      name,
      sample: false,
      joinCode: 'BENCHMK',
      joinToken: randomBytes(16).toString('base64url'),
      createdAt: Date.now(),
    },
    state: {
      id,
      name,
      version: 0,
      door: 'closed',
      agenda: [],
      currentStep: null,
      stepStartedAt: null,
    },
    teams,
    boards: teams.map((team, room) => ({
      id: roomName(room),
      kind: 'empathy-map',
      conveningId: id,
      teamId: team.id,
      epoch: EPOCH,
      schemaVersion: BOARD_SCHEMA_VERSION,
      content: content.update,
      contentClient: content.client,
    })),
  };
}

function emptyBoard(): BoardContent {
  const doc = new Y.Doc();
  writeEmpathyMap(doc);
  return { update: Y.encodeStateAsUpdate(doc), client: doc.clientID };
}

async function signIn(
  { directory, sessions }: Storage,
  room: number,
  seat: number,
): Promise<string> {
  const id = `person-${room}-${seat}`;
  const secret = randomBytes(32).toString('base64url');
  // Submitted together: the committer carries writes out in their order.
  const person = directory.addPerson({
    id,
    key: `key-${room}-${seat}`,
    conveningId: 'benchmark',
    teamId: teamId(room),
    name: `Person ${seat}`,
    role: 'other',
    level: 'member',
    language: 'en',
    color: seat % 12,
    createdAt: Date.now(),
  });
  const tokenHash = createHash('sha256').update(secret).digest('hex');
  const session = sessions.create({ tokenHash, personId: id, expiresAt: Date.now() + SESSION_MS });
  await Promise.all([person, session]);
  return `throughline=${secret}`;
}
