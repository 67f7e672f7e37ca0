import { FakeClock } from '@throughline/testing';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { MemoryUpdateLog } from '../src/contracts/index.ts';
import {
  LogRefused,
  RoomRegistry,
  type RoomWatcher,
  type RootEntry,
  type UnreadLimits,
  type UpdateLog,
} from '../src/index.ts';
import { BOARD, textOf } from './fixture.ts';
import { Peer, settle } from './peer.ts';
import { RoomHub } from './room-hub.ts';

/** What a server's watcher was told, in order. */
export interface Watched {
  readonly troubles: string[];
  readonly changed: string[];
  readonly elsewhere: string[];
  readonly added: RootEntry[];
  readonly addedElsewhere: RootEntry[];
}

export type Server = ReturnType<ReturnType<typeof openServers>['start']>;

/** Servers that share one log with one board in it, and a bus between them. */
export function openServers({
  unread,
  companyFrom = 30,
  clock = new FakeClock(),
  readsOn = true,
}: {
  unread?: UnreadLimits;
  companyFrom?: number;
  clock?: FakeClock;
  /** False for a control: then nothing is read on, though the log would tell. */
  readsOn?: boolean;
} = {}) {
  const template = new Y.Doc();
  template.getText('text').insert(0, 'Start. ');
  const content = { bytes: Y.encodeStateAsUpdate(template), client: template.clientID };
  const log = new MemoryUpdateLog({ isShared: true });
  log.create(BOARD, content);
  const hub = new RoomHub();

  /** Another server. One that is started under the name of one that was killed takes its place. */
  function start(name: string) {
    let isAlive = true;
    const reads = { since: 0, loads: 0, heads: 0 };
    const refused: string[] = [];
    const watched: Watched = {
      troubles: [],
      changed: [],
      elsewhere: [],
      added: [],
      addedElsewhere: [],
    };
    const watcher: RoomWatcher = {
      trouble: (_, what) => watched.troubles.push(what),
      changed: (id) => watched.changed.push(id),
      changedElsewhere: (id) => watched.elsewhere.push(id),
      added: (_, entries) => watched.added.push(...entries),
      addedElsewhere: (_, entries) => watched.addedElsewhere.push(...entries),
    };
    /** What a process that was killed still wanted of the store it never gets. */
    const whileAlive = <T>(work: () => Promise<T>) => (isAlive ? work() : new Promise<T>(() => {}));
    const ownLog: UpdateLog = {
      isShared: true,
      load: (id) => whileAlive(() => log.load(id)).finally(() => reads.loads++),
      since: async (...place) => {
        reads.since++;
        if (readsOn) return whileAlive(() => log.since(...place));
        return { updates: [], owners: new Map() };
      },
      heads: async (ids) => {
        reads.heads++;
        if (readsOn) return whileAlive(() => log.heads(ids));
        return new Map(ids.map((id) => [id, { epoch: 1, seq: 0 }]));
      },
      append: (...entry) =>
        whileAlive(() => log.append(...entry)).catch((error) => {
          if (error instanceof LogRefused) refused.push(error.refusal);
          throw error;
        }),
      knowsCommand: (...command) => whileAlive(() => log.knowsCommand(...command)),
      fold: (...state) => whileAlive(() => log.fold(...state)),
      replace: (...next) => whileAlive(() => log.replace(...next)),
    };
    const { bus, listen } = hub.join(name);
    const rooms = new RoomRegistry({
      log: ownLog,
      clock,
      watcher,
      bus,
      companyFrom,
      ...(unread && { unread }),
    });
    listen((news, from) => rooms.hear(news, from));
    return {
      name,
      rooms,
      /** What its log is; a test may put something in place of a member. */
      log: ownLog,
      reads,
      /** Appends that the log refused, by the reason. */
      refused,
      watched,
      come: (person: string, options?: { wantsAcks?: boolean }) =>
        new Peer(person, options).join(rooms, BOARD),
      /** The process is gone, with all that was under way. */
      kill(): void {
        isAlive = false;
        hub.leave(name);
      },
    };
  }

  return {
    log,
    clock,
    hub,
    template: content,
    start,
    /** What the log alone gives: the durable truth. */
    async stored(): Promise<Y.Doc> {
      const stored = await log.load(BOARD);
      const doc = new Y.Doc();
      if (stored?.checkpoint) Y.applyUpdate(doc, stored.checkpoint.state);
      for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
      return doc;
    },
    seqs: async () => (await log.load(BOARD))?.updates.map(({ seq }) => seq) ?? [],
  };
}

/** Two servers, with Ana at the first and Bo at the second. */
export async function openTwo(options: Parameters<typeof openServers>[0] = {}) {
  const servers = openServers(options);
  const [one, two] = [servers.start('one'), servers.start('two')];
  const [ana, bo] = [await one.come('Ana'), await two.come('Bo')];
  await settle(ana, bo);
  return { ...servers, one, two, ana, bo };
}

export async function expectOneTruth(stored: Y.Doc, ...peers: Peer[]): Promise<void> {
  for (const peer of peers) {
    expect(peer.closedWith).toBeUndefined();
    expect(textOf(peer.doc)).toBe(textOf(stored));
    expect(Y.encodeStateAsUpdate(peer.doc)).toEqual(Y.encodeStateAsUpdate(stored));
    expect(peer.acked).toBe(peer.sent);
  }
}
