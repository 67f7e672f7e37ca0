import { FakeClock } from '@throughline/testing';
import * as Y from 'yjs';
import { MemoryUpdateLog } from '../src/contracts/index.ts';
import { RoomRegistry } from '../src/index.ts';
import { Peer, settle } from './peer.ts';

/** Rooms that are open together. */
const TOGETHER = 100;
const MOST_GROWTH = 0.05;

export interface RoomsMemory {
  readonly opened: number;
  readonly heapBeforeMb: number;
  readonly heapAfterMb: number;
  readonly growth: number;
  readonly roomsLeft: number;
  readonly timersLeft: number;
}

const heapMb = () => {
  const { gc } = globalThis;
  if (!gc) throw new Error('run with --expose-gc');
  gc();
  gc();
  return process.memoryUsage().heapUsed / 1e6;
};

/** Opens and closes so many rooms, in each of which two people come, one writes, and both leave. */
async function openAndCloseRooms(count: number): Promise<RoomsMemory> {
  const log = new MemoryUpdateLog();
  const clock = new FakeClock();
  const rooms = new RoomRegistry({ log, clock });
  const template = new Y.Doc();
  template.getText('text').insert(0, 'Start. ');
  const content = { bytes: Y.encodeStateAsUpdate(template), client: template.clientID };
  const pass = async (round: number) => {
    const peers: Peer[] = [];
    for (let i = 0; i < TOGETHER; i++) {
      // Anew each time, so that the log itself, which is memory here, grows by nothing.
      log.create(`board-${i}`, content);
      for (const name of ['Ana', 'Bo']) peers.push(await new Peer(name).join(rooms, `board-${i}`));
    }
    await settle(...peers);
    for (const peer of peers) {
      if (peer.member.person.name === 'Ana') peer.doc.getMap('words').set('last', round);
    }
    await settle(...peers);
    if (rooms.size !== TOGETHER) throw new Error(`${rooms.size} rooms are open`);
    if (peers.some((peer) => peer.acked !== peer.sent)) throw new Error('something was not saved');
    for (const peer of peers) peer.cut();
    clock.advance(40_000);
    await settle();
  };
  // Once for what is made once: compiled code, shapes, the folded log.
  for (let round = 0; round < 3; round++) await pass(round);
  const heapBeforeMb = heapMb();
  let opened = 0;
  for (let round = 3; opened < count; round++, opened += TOGETHER) await pass(round);
  const heapAfterMb = heapMb();
  return {
    opened,
    heapBeforeMb,
    heapAfterMb,
    growth: heapAfterMb / heapBeforeMb - 1,
    roomsLeft: rooms.size,
    timersLeft: clock.pending,
  };
}

const memory = await openAndCloseRooms(Number(process.argv[2] ?? 10_000));
process.stdout.write(`${JSON.stringify(memory)}\n`);
const isRight = memory.growth < MOST_GROWTH && memory.roomsLeft === 0 && memory.timersLeft === 0;
process.exitCode = isRight ? 0 : 1;
