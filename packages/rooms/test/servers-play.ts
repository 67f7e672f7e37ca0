import { CLOSE_CODES } from '@throughline/protocol';
import { seeded } from '@throughline/testing';
import * as Y from 'yjs';
import { LogRefused } from '../src/index.ts';
import { BOARD } from './fixture.ts';
import { Peer, settle } from './peer.ts';
import { openServers, type Server } from './servers.ts';

/** Far below the real ones, so that a few words make a slow reader. */
const UNREAD = { presence: 80, document: 200, all: 5_000 };

/** What has happened, so that a run in which nothing does shows. */
const NOTHING_HAPPENED = {
  restores: 0,
  /** The same by a server that shuts its room for it, while others write. */
  replaced: 0,
  kills: 0,
  stops: 0,
  evictions: 0,
  outages: 0,
  lost: 0,
  late: 0,
  doubled: 0,
  spoilt: 0,
  pagesLost: 0,
  /** People who had to come again, for whatever reason but one: nothing here was wrong. */
  sentAway: 0,
  serves: 0,
  repeats: 0,
  /** Ticks that came second. */
  second: 0,
  /** Documents that were read on or built again. */
  readOn: 0,
};
export type Happened = typeof NOTHING_HAPPENED;

/** Somebody who may come to any of the servers. */
interface Visitor {
  peer: Peer;
  at: Server | undefined;
  /** What they wrote that no ack has covered yet. */
  unacked: Set<string>;
}

export type Play = Awaited<ReturnType<typeof playOnServers>>;
type Stage = ReturnType<typeof openStage>;

function openStage(seed: number, readsOn: boolean) {
  const random = seeded(seed);
  const stage = openServers({ unread: UNREAD, companyFrom: 2, readsOn });
  const names = ['one', 'two', 'three'].slice(0, 2 + random.below(2));
  return {
    ...stage,
    random,
    servers: names.map(stage.start),
    /** All that ever ran. */
    everyServer: [] as Server[],
    visitors: [] as Visitor[],
    epoch: 1,
    happened: { ...NOTHING_HAPPENED },
    /** What was acked, and commands that were said to be served, since the document was restored last. */
    durable: new Set<string>(),
    commands: 0,
    facts: 0,
  };
}

/**
 * Plays so many random operations on several servers, and lets them come to rest.
 * @param readsOn false for a control: nothing is read on
 */
export async function playOnServers(
  seed: number,
  operations: number,
  { readsOn = true }: { readsOn?: boolean } = {},
) {
  const stage = openStage(seed, readsOn);
  stage.everyServer.push(...stage.servers);
  for (const name of ['Ana', 'Bo', 'Cy', 'Di'].slice(0, 2 + stage.random.below(3))) {
    const visitor = { peer: new Peer(name), at: undefined, unacked: new Set<string>() };
    visitor.peer.onClose = (code) => {
      if (code === CLOSE_CODES.updateRefused) throw new Error('what was no offence was refused');
      stage.happened.sentAway++;
    };
    stage.visitors.push(visitor);
    await enter(stage, visitor);
  }
  for (let step = 0; step < operations; step++) {
    await operate(stage);
    for (const visitor of stage.visitors) noteAcks(stage, visitor);
  }
  await comeToRest(stage);
  for (const { refused, reads } of stage.everyServer) {
    stage.happened.second += refused.filter((why) => why === 'out-of-sequence').length;
    stage.happened.readOn += reads.since;
  }
  return stage;
}

function noteAcks(stage: Stage, { peer, unacked }: Visitor): void {
  const isAcked = peer.sent > 0 && peer.acked === peer.sent && peer.outbox.length === 0;
  if (!isAcked || !peer.connected || peer.epoch !== stage.epoch) return;
  for (const fact of unacked) stage.durable.add(fact);
  unacked.clear();
}

function edit(stage: Stage, { peer, unacked }: Visitor): void {
  const { random } = stage;
  const { text, doc } = peer;
  switch (random.below(6)) {
    case 0: {
      const fact = `fact-${stage.facts++}`;
      doc.getMap('facts').set(fact, true);
      unacked.add(fact);
      return;
    }
    case 1:
      // Few keys: on two servers at once it is now and then the same.
      doc.getMap('words').set(`key-${random.below(4)}`, random.below(9));
      return;
    case 2:
      if (text.length > 4) text.delete(random.below(text.length - 3), random.below(3) + 1);
      return;
    default:
      text.insert(random.below(text.length + 1), 'x'.repeat(random.pick([1, 3, 80])));
  }
}

function serve(stage: Stage): void {
  const { random, servers, durable, happened } = stage;
  const isRepeat = stage.commands > 0 && random.below(3) === 0;
  const id = `command-${isRepeat ? random.below(stage.commands) : stage.commands++}`;
  const where = random.below(2) === 0 ? [random.pick(servers)] : servers;
  for (const { rooms } of where) {
    const work = rooms.serve(BOARD, id, (doc) => {
      const times = doc.getMap<number>('server:times');
      times.set(id, (times.get(id) ?? 0) + 1);
      times.set('all', (times.get('all') ?? 0) + 1);
    });
    work.then(
      (result) => {
        if (result === 'repeated') happened.repeats++;
        else happened.serves++;
        // One from before a restore was undone by it.
        if (result === 'served' && stage.durable === durable) durable.add(id);
      },
      () => {},
    );
  }
}

/** Time goes on while something is waited for. */
async function overTime<T>({ clock }: Stage, work: Promise<T>): Promise<T> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  work.then(end, end);
  while (!isOver) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!isOver) clock.advance(50);
  }
  return work;
}

/** At the door of some server: whoever comes with a copy of an older epoch starts from the server's. */
async function enter(stage: Stage, visitor: Visitor): Promise<void> {
  const { peer } = visitor;
  if (peer.epoch !== stage.epoch) {
    peer.startAfresh(stage.epoch);
    visitor.unacked.clear();
  }
  peer.stalled = false;
  visitor.at = stage.random.pick(stage.servers);
  await overTime(stage, peer.join(visitor.at.rooms, BOARD)).catch((error: Error) => {
    if (error.name !== 'StaleEpoch') throw error;
  });
}

/** What happens to what servers tell each other. */
function troubleBus({ random, hub, happened, servers }: Stage): void {
  const index = random.below(Math.max(1, hub.waiting.length));
  const some = hub.waiting[index];
  switch (random.below(8)) {
    case 0:
      happened.lost += hub.waiting.splice(index, random.below(3) + 1).length;
      return;
    case 1:
      if (index > 0) happened.late++;
      hub.deliverAt(index);
      return;
    case 2:
      if (some) happened.doubled++;
      if (some) hub.waiting.splice(random.below(index + 1), 0, structuredClone(some));
      return;
    case 3: {
      const [entry, ...others] = some?.news.entries ?? [];
      if (!some || !entry) return;
      happened.spoilt++;
      const spoilt = random.pick([
        { ...entry, bytes: entry.bytes.subarray(0, entry.bytes.length - 2) },
        { ...entry, bytes: Uint8Array.of(1, 1, 7, 9, 0) },
        { ...entry, seq: entry.seq + 1_000 },
        { ...entry, claims: [123_456_789] },
      ]);
      some.news = { ...some.news, entries: [spoilt, ...others] };
      return;
    }
    case 4: {
      const { name } = random.pick(servers);
      const isAway = random.below(2) === 0;
      if (isAway) happened.outages++;
      hub.setAway(name, isAway);
      return;
    }
    case 5:
      hub.isHeld = random.below(2) === 0;
      return;
    default:
      hub.deliver();
  }
}

function kill(stage: Stage, server: Server): void {
  stage.happened.kills++;
  server.kill();
  replace(stage, server);
}

/** Another process takes the place of one that ended; those who were there have lost their line. */
function replace(stage: Stage, server: Server): void {
  const next = stage.start(server.name);
  stage.servers[stage.servers.indexOf(server)] = next;
  stage.everyServer.push(next);
  for (const { peer, at } of stage.visitors) if (at === server) peer.cut();
}

/** A server puts what the document was at first in its place, unless others write meanwhile. */
async function putBack(stage: Stage, { rooms }: Server): Promise<void> {
  const { log, template } = stage;
  const replaced = rooms.whileShut(BOARD, async () => {
    const stored = await log.load(BOARD);
    const { epoch = 0, checkpoint, updates = [] } = stored ?? {};
    const seq = updates.at(-1)?.seq ?? checkpoint?.seq ?? 0;
    const owners = new Map([[template.client, 'server']]);
    await log.replace(BOARD, { epoch, seq }, { state: template.bytes, owners });
    stage.happened.replaced++;
    stage.epoch++;
    stage.durable = new Set();
  });
  await overTime(stage, replaced).catch((error) => {
    if (!(error instanceof LogRefused)) throw error;
  });
}

/** What happens to a server, or to the document, as a whole. */
async function upheaval(stage: Stage): Promise<void> {
  const { random, visitors, happened, clock, log, template } = stage;
  const server = random.pick(stage.servers);
  switch (random.below(6)) {
    case 4:
      return putBack(stage, server);
    case 0:
      happened.evictions++;
      for (const { peer, at } of visitors) if (at === server) peer.cut();
      await settle();
      clock.advance(31_000);
      return settle();
    case 1:
      happened.stops++;
      log.failAppends(0);
      await overTime(stage, server.rooms.close());
      return replace(stage, server);
    case 2:
      return kill(stage, server);
    case 3:
      if (random.below(2) === 0) return;
      happened.restores++;
      log.restore(BOARD, template);
      stage.epoch++;
      stage.durable = new Set();
      // One server may have heard of it; the others find out.
      if (random.below(2) === 0) void server.rooms.end(BOARD, 'epochMismatch');
      return;
    default:
      return log.failAppends(random.below(3));
  }
}

async function operate(stage: Stage): Promise<void> {
  const { random, visitors, clock } = stage;
  const visitor = random.pick(visitors);
  const { peer } = visitor;
  switch (random.below(24)) {
    case 0:
      return peer.cut();
    case 1:
    case 2:
    case 3:
      return peer.connected ? undefined : enter(stage, visitor);
    case 4:
      if (random.below(3) === 0) await upheaval(stage);
      return;
    case 5:
      peer.stalled = random.below(2) === 0;
      return;
    case 6:
      if (random.below(3) > 0) return;
      // The page is closed, with all that is on it.
      stage.happened.pagesLost++;
      peer.cut();
      peer.startAfresh();
      visitor.unacked.clear();
      return;
    case 7:
    case 8:
      return clock.advance(random.pick([0, 40, 100, 1_000, 3_000]));
    case 9:
      return serve(stage);
    case 10:
    case 11:
    case 12:
    case 13:
      return troubleBus(stage);
    case 14:
    case 15:
    case 16:
    case 17:
      return edit(stage, visitor);
    default:
      peer.flush(random.below(3) + 1);
      if (random.below(2) === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** All is well again, and time goes on for longer than a server waits before it looks around. */
async function comeToRest(stage: Stage): Promise<void> {
  const { hub, log, clock, visitors, servers } = stage;
  log.failAppends(0);
  hub.isHeld = false;
  if (stage.random.below(2) === 0) {
    stage.happened.lost += hub.waiting.length;
    hub.waiting = [];
  }
  for (const { name } of servers) hub.setAway(name, false);
  hub.deliver();
  const peers = visitors.map(({ peer }) => peer);
  for (let round = 0; round < 20; round++) {
    for (const visitor of visitors) {
      visitor.peer.stalled = false;
      if (!visitor.peer.connected) await enter(stage, visitor);
    }
    await settle(...peers);
    clock.advance(1_000);
    await settle(...peers);
  }
}

/** What the rooms of all servers hold now. */
export function inEachRoom({ servers }: Play): Promise<Uint8Array[]> {
  return Promise.all(
    servers.map(async ({ rooms }) => {
      const looked = await rooms.look(BOARD, (doc) => Y.encodeStateAsUpdate(doc));
      return looked?.result ?? Uint8Array.of();
    }),
  );
}
