import { FakeClock } from '@throughline/testing';
import * as Y from 'yjs';
import { MemoryUpdateLog } from '../src/contracts/index.ts';
import { RoomRegistry, type RoomWatcher, type UnreadLimits, type UpdateLog } from '../src/index.ts';
import { Peer } from './peer.ts';

export const BOARD = 'board-1';

/** One board whose template says "Start. ", its log in memory, and its registry of rooms. */
export function openFixture({ unread }: { unread?: UnreadLimits } = {}) {
  const template = new Y.Doc();
  template.getText('text').insert(0, 'Start. ');
  const log = new MemoryUpdateLog();
  log.create(BOARD, { bytes: Y.encodeStateAsUpdate(template), client: template.clientID });
  const clock = new FakeClock();
  const troubles: string[] = [];
  const people: number[] = [];
  const watcher: RoomWatcher = {
    trouble: (_, what) => troubles.push(what),
    people: (_, count) => people.push(count),
  };
  let server = startServer();
  function startServer() {
    let alive = true;
    /** What a process that was killed still wanted to write reaches no disk. */
    const whileAlive = <T>(work: () => Promise<T>) => (alive ? work() : new Promise<T>(() => {}));
    const ownLog: UpdateLog = {
      isShared: log.isShared,
      load: (id) => whileAlive(() => log.load(id)),
      since: (...place) => whileAlive(() => log.since(...place)),
      heads: (ids) => whileAlive(() => log.heads(ids)),
      append: (...entry) => whileAlive(() => log.append(...entry)),
      knowsCommand: (...command) => whileAlive(() => log.knowsCommand(...command)),
      fold: (...state) => whileAlive(() => log.fold(...state)),
      replace: (...next) => whileAlive(() => log.replace(...next)),
    };
    const rooms = new RoomRegistry({ log: ownLog, clock, watcher, ...(unread && { unread }) });
    const kill = () => {
      alive = false;
    };
    return { rooms, kill };
  }
  return {
    log,
    clock,
    /** The registry of the server that runs now. */
    get rooms() {
      return server.rooms;
    },
    /** Another server starts on the same log, after this one was killed with all that was under way. */
    crash(): void {
      server.kill();
      server = startServer();
    },
    /** Another server starts on the same log, after this one stopped as it should. */
    async restart(): Promise<void> {
      await server.rooms.close();
      server = startServer();
    },
    troubles,
    watcher,
    people,
    templateClient: template.clientID,
    come: (name: string, options?: { wantsAcks?: boolean }) =>
      new Peer(name, options).join(server.rooms, BOARD),
    /** What the log alone gives: the durable truth. */
    async stored(): Promise<Y.Doc> {
      const stored = await log.load(BOARD);
      const doc = new Y.Doc();
      if (stored?.checkpoint) Y.applyUpdate(doc, stored.checkpoint.state);
      for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
      return doc;
    },
  };
}

/** The text of a fixture's document. */
export const textOf = (doc: Y.Doc): string => doc.getText('text').toString();
