import type { Decidable } from '@throughline/convening';
import { may, type OfBoard } from '@throughline/network';
import {
  awarenessFrame,
  CLOSE_CODES,
  parseServerNotice,
  syncStep1Frame,
  syncStep2Frame,
  updateFrame,
} from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { newId } from '../../src/people/secrets.ts';
import { Running } from '../running.ts';
import { type Asking, KINDS, makeAsking } from './askers.ts';
import { makeWorld, type World } from './world.ts';

/** What a convening may be like when somebody writes on its boards, and how it comes to be so. */
const MOMENTS: {
  name: string;
  commands: Decidable[];
  now: Pick<OfBoard, 'locked' | 'galleryOpen' | 'onShow' | 'rehearsal'>;
}[] = [
  {
    name: 'as it begins',
    commands: [],
    now: { locked: false, galleryOpen: false, onShow: false, rehearsal: false },
  },
  {
    name: 'while the gallery is open',
    commands: [{ type: 'set-gallery', open: true }],
    now: { locked: false, galleryOpen: true, onShow: false, rehearsal: false },
  },
  {
    name: 'while its boards are locked',
    commands: [{ type: 'set-board-lock', on: true }],
    now: { locked: true, galleryOpen: false, onShow: false, rehearsal: false },
  },
  {
    name: 'once it is sealed',
    commands: [{ type: 'close-convening' }, { type: 'seal-convening' }],
    now: { locked: true, galleryOpen: false, onShow: false, rehearsal: false },
  },
];

let running: Running;
let elsewhere: string;
beforeAll(async () => {
  running = await Running.start();
  elsewhere = (await makeWorld(running.server.storage)).networkId;
});
afterAll(() => running.stop());

/** Text in a document of its own, which fits any other. */
function someText(): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('matrix').insert(0, 'x');
  return Y.encodeStateAsUpdate(doc);
}

/** A reaction in this person's own name. */
function someReaction(author: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap('reactions').set(`matrix/same-here/${author}`, 1);
  return Y.encodeStateAsUpdate(doc);
}

/** What is sent, and the right that it takes. */
const WRITES = {
  update: { right: 'board.write', frame: () => updateFrame(someText()) },
  'step 2': { right: 'board.write', frame: () => syncStep2Frame(someText()) },
  remark: { right: 'board.comment', frame: (key) => updateFrame(someReaction(key)) },
} as const satisfies Record<
  string,
  { right: 'board.write' | 'board.comment'; frame: (key: string) => Uint8Array }
>;

/** What came of one connection: what was read, and whether what was written was acked. */
async function visit({ cookie }: Asking, boardId: string, write: () => Uint8Array) {
  const socket = new (running.webSocketFor(cookie))(
    `${running.documentsUrl}/${boardId}?acks=1`,
  ) as unknown as WebSocket;
  const result = { read: false, acked: false, code: 0 };
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => {
      result.code = code;
      resolve();
    });
    socket.on('open', () => socket.send(syncStep1Frame(Uint8Array.of(0))));
    socket.on('message', (data: Buffer) => {
      // The board itself: what answers our question what we lack.
      if (!result.read && data[0] === 0 && data[1] === 1) {
        result.read = true;
        socket.send(awarenessFrame(Uint8Array.of(0)));
        socket.send(write());
      }
      const notice = parseServerNotice(data);
      if (notice?.type === 'ack' && notice.count > 0) {
        result.acked = true;
        socket.close();
      }
    });
  });
  return result;
}

async function prepare(commands: readonly Decidable[]): Promise<World> {
  const world = await makeWorld(running.server.storage);
  for (const command of commands) {
    const reply = await running.server.desk.carryOut(world.conveningId, newId(), command);
    expect(reply.ok).toBe(true);
  }
  return world;
}

const storedUpdates = async (boardId: string) =>
  (await running.server.storage.updateLog.load(boardId))?.updates.length ?? 0;

describe.each(MOMENTS)('a board of a convening $name', ({ commands, now }) => {
  let world: World;
  beforeAll(async () => {
    world = await prepare(commands);
    // Sealing closes the world's open vote, which the server writes into its board: nobody's visit.
    if (commands.some(({ type }) => type === 'seal-convening')) {
      const { boardId } = world;
      await eventually('the vote is closed', async () => (await storedUpdates(boardId)) > 1);
    }
  });

  it.each(KINDS)(
    'A-01 N-2 is read, written and commented on by $name as the table says',
    async (kind) => {
      const asking = await makeAsking(running.server.storage, kind, world, elsewhere);
      const { person } = asking;
      const boards = [
        [world.boardId, { type: 'team', teamId: world.teamId }],
        [world.networkBoardId, { type: 'network' }],
      ] as const;
      for (const [boardId, owner] of boards) {
        const thing = { networkId: world.networkId, owner, ...now };
        for (const [name, { right, frame }] of Object.entries(WRITES)) {
          const before = await storedUpdates(boardId);
          const { read, acked, code } = await visit(asking, boardId, () =>
            frame(person?.key ?? ''),
          );
          const reads = person !== undefined && may(person, 'board.read', thing);
          const writes = person !== undefined && may(person, right, thing);
          expect([name, owner.type, read, acked]).toEqual([name, owner.type, reads, writes]);
          if (!writes) expect(await storedUpdates(boardId)).toBe(before);
          if (!person) expect(code).toBe(CLOSE_CODES.signedOut);
          else if (!reads) expect(code).toBe(CLOSE_CODES.unknownDocument);
          else if (!writes) expect(code).toBe(CLOSE_CODES.forbidden);
        }
      }
    },
  );
});
