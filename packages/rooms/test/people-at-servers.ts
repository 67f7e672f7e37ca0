import { FakeClock } from '@throughline/testing';
import * as Y from 'yjs';
import { MemoryUpdateLog } from '../src/contracts/index.ts';
import { type RoomNews, RoomRegistry, type RoomWatcher } from '../src/index.ts';
import { BOARD } from './fixture.ts';
import { type Peer, settle } from './peer.ts';
import { RoomHub } from './room-hub.ts';

/** One server of several: its rooms, and what it told the others. */
export interface OneServer {
  readonly id: string;
  readonly rooms: RoomRegistry;
  /** What its rooms told the others, lost news included. */
  readonly told: RoomNews[];
  /** What its rooms said of how many are here, and of how many there are. */
  readonly people: number[];
  readonly everybody: number[];
  come(peer: Peer): Promise<Peer>;
}

/** Several servers on one log and one clock, and a bus on which news arrive at once where it does not hold them. */
export function serversForPeople(...ids: readonly string[]) {
  const template = new Y.Doc();
  const log = new MemoryUpdateLog();
  log.create(BOARD, { bytes: Y.encodeStateAsUpdate(template), client: template.clientID });
  const clock = new FakeClock();
  const hub = new RoomHub();
  const start = (id: string): OneServer => {
    const told: RoomNews[] = [];
    const [people, everybody]: number[][] = [[], []];
    const watcher: RoomWatcher = {
      people: (_, count) => people?.push(count),
      everybody: (_, count) => everybody?.push(count),
    };
    const { bus, listen } = hub.join(id);
    const publish = (news: RoomNews) => {
      told.push(news);
      bus.publish(news);
    };
    const rooms = new RoomRegistry({ log, clock, watcher, bus: { isAway: false, publish } });
    listen((news, from) => rooms.hear(news, from));
    const server: OneServer = {
      ...{ id, rooms, told, people: people ?? [], everybody: everybody ?? [] },
      come: (peer) => peer.join(rooms, BOARD),
    };
    return server;
  };
  return {
    clock,
    hub,
    servers: ids.map(start),
    start,
    /** The process ends without a word. */
    kill: ({ id }: OneServer) => hub.leave(id),
    /** Nothing that it tells arrives, and nothing that is told to it; or everything does again. */
    cut: ({ id }: OneServer, isCut = true) => hub.setAway(id, isCut),
    /** Lets everything that is said arrive, and presence leave that waits for company. */
    async settle(...peers: readonly Peer[]): Promise<void> {
      for (let round = 0; round < 4; round++) {
        await settle(...peers);
        clock.advance(100);
      }
      await settle(...peers);
    },
  };
}

/** What one sees of another. */
export const seen = (by: Peer, other: Peer) =>
  by.awareness.getStates().get(other.doc.clientID) as
    | { user: { name: string }; editing?: string }
    | undefined;

/** Says what somebody is doing, and delivers it. */
export function say(peer: Peer, editing: string): void {
  peer.awareness.setLocalState({ editing });
  peer.deliver(peer.awarenessFrame());
}
