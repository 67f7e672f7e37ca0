import { type Seeded, seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import type { RoomConnection } from '../src/index.ts';
import { BOARD } from './fixture.ts';
import { Peer, settle } from './peer.ts';
import { type OneServer, say, seen, serversForPeople } from './people-at-servers.ts';

/** How many seeds; RUNS in the environment asks for more. */
const RUNS = Number(process.env.RUNS ?? 60);
const OPERATIONS = 150;
const PEOPLE = 7;

/** People who come, move and go at random, at several servers over a bus that loses, delays and reorders. */
class Play {
  readonly random: Seeded;
  readonly hall = serversForPeople('server-0', 'server-1', 'server-2');
  readonly servers: OneServer[];
  readonly peers = Array.from({ length: PEOPLE }, (_, i) => new Peer(`P${i}`));
  /** Where each is connected, as they know themselves. */
  readonly at = new Map<Peer, OneServer>();
  /** Lines that are dead, and of which their server does not know it yet. */
  readonly dead: RoomConnection[] = [];
  readonly happened = { moves: 0, lingering: 0, killed: 0, stopped: 0, cutOff: 0, lost: 0 };
  /** The line of each who is connected. */
  readonly #lines = new Map<Peer, RoomConnection>();
  #started = 3;
  #said = 0;

  constructor(seed: number | undefined) {
    this.random = seeded(seed);
    this.servers = [...this.hall.servers];
    this.hall.hub.isHeld = true;
  }

  async operate(): Promise<void> {
    const { random, hall, happened } = this;
    const peer = random.pick(this.peers);
    const server = random.pick(this.servers);
    const what = random.below(100);
    if (what < 22) await this.#come(peer, server);
    else if (what < 30) this.#leave(peer);
    else if (what < 55 && this.at.has(peer)) say(peer, `note-${this.#said++}`);
    else if (what < 75) this.#deliver(random.below(10));
    else if (what < 88) hall.clock.advance(random.pick([20, 110, 600, 5_000]));
    else if (what < 91) this.dead.shift()?.leave();
    else if (what < 94) {
      hall.cut(server);
      happened.cutOff++;
    } else if (what < 97) this.#reach(server);
    else await this.#replace(server);
    await settle(...this.peers);
  }

  async #come(peer: Peer, server: OneServer): Promise<void> {
    const { dead, at, happened, random } = this;
    if (at.has(peer)) happened.moves++;
    let line: RoomConnection | undefined;
    // Half of those who move leave a line that is dead, and of which nothing is known.
    const lingers = at.has(peer) && random.below(2) === 0;
    if (lingers) happened.lingering++;
    const before = this.#lines.get(peer);
    if (before && lingers) dead.push(before);
    else before?.leave();
    const { rooms } = server;
    const lines = this.#lines;
    // Over a line that is dead nothing comes any more.
    const join: typeof rooms.join = async (id, socket, ...who) => {
      const send = (frames: readonly Uint8Array[]) => {
        if (lines.get(peer) === line) socket.send(frames);
      };
      const close = (code: number, reason: string) => {
        if (lines.get(peer) === line) socket.close(code, reason);
      };
      lines.delete(peer);
      line = await rooms.join(id, { send, close, bufferedBytes: 0 }, ...who);
      lines.set(peer, line);
      return line;
    };
    await peer.join({ join }, BOARD);
    forgetThoseWhoWent(peer);
    at.set(peer, server);
  }

  #leave(peer: Peer): void {
    if (!this.at.delete(peer)) return;
    this.#lines.delete(peer);
    peer.cut();
  }

  /** The heads of some lines between servers arrive; of a few, what they hold is lost. */
  #deliver(most: number): void {
    const { random, happened } = this;
    const { hub } = this.hall;
    for (let count = 0; count < most && hub.waiting.length > 0; count++) {
      const { from, to } = random.pick(hub.waiting);
      const first = hub.waiting.findIndex((news) => news.from === from && news.to === to);
      if (random.below(100) < 12) {
        hub.waiting.splice(first, 1);
        happened.lost++;
      } else hub.deliverAt(first);
    }
  }

  #reach(server: OneServer): void {
    this.hall.cut(server, false);
    server.rooms.meetAgain();
  }

  /** A server ends, with or without a goodbye, and another starts. */
  async #replace(server: OneServer): Promise<void> {
    const { hall, servers, happened, random } = this;
    if (random.below(2) === 0) {
      happened.killed++;
      hall.kill(server);
      // Whose lines they were have noticed; what their server does from now on nobody hears.
    } else {
      happened.stopped++;
      await server.rooms.close();
      hall.kill(server);
    }
    for (const [peer, at] of this.at) if (at === server) this.#leave(peer);
    servers[servers.indexOf(server)] = hall.start(`server-${this.#started++}`);
  }

  /** Nothing is lost any more, dead lines are found out, and clients refresh every 15 s as they do. */
  async quiet(ms: number): Promise<void> {
    const { hall, servers, peers, dead } = this;
    for (const server of servers) this.#reach(server);
    for (const line of dead.splice(0)) line.leave();
    for (let passed = 0; passed < ms; passed += 500) {
      if (passed % 15_000 === 0) {
        for (const peer of this.at.keys()) {
          peer.awareness.setLocalState(peer.awareness.getLocalState());
          peer.deliver(peer.awarenessFrame());
        }
      }
      hall.clock.advance(500);
      hall.hub.deliver();
      await settle(...peers);
    }
  }
}

/** As our page does when it connects: another server counts their changes in its own way. */
function forgetThoseWhoWent({ awareness }: Peer): void {
  for (const client of awareness.meta.keys()) {
    if (client !== awareness.clientID && !awareness.states.has(client)) {
      awareness.meta.delete(client);
    }
  }
}

describe('R-40 presence over several servers', () => {
  const all: Record<string, number> = {};

  for (let run = 0; run < RUNS; run++) {
    const seed = process.env.SEED === undefined ? run + 1 : undefined;
    it(`ends with each seeing all who are there, and nobody else (SEED=${seed ?? process.env.SEED})`, async () => {
      const play = new Play(seed);
      for (let i = 0; i < OPERATIONS; i++) await play.operate();
      await play.quiet(52_000);
      const { peers, at, servers } = play;
      for (const peer of at.keys()) {
        for (const other of peers) {
          if (other === peer) continue;
          const state = at.has(other) ? other.awareness.getLocalState() : undefined;
          expect(seen(peer, other)?.editing).toBe(state?.editing);
          expect(seen(peer, other)?.user.name).toBe(state && other.member.person.name);
        }
      }
      for (const { rooms } of servers) {
        const here = [...at].filter(([, server]) => server.rooms === rooms).map(([peer]) => peer);
        const people = await rooms.people(BOARD);
        expect(people.map(({ name }) => name).sort()).toEqual(
          here.map(({ member }) => member.person.name).sort(),
        );
      }
      for (const [what, times] of Object.entries(play.happened)) {
        all[what] = (all[what] ?? 0) + times;
      }
      for (const peer of at.keys()) peer.cut();
      at.clear();
      await play.quiet(40_000);
      expect(servers.map(({ rooms }) => rooms.size)).toEqual([0, 0, 0]);
    });
  }

  it('and much has happened in these runs', () => {
    for (const times of Object.values(all)) expect(times).toBeGreaterThan(RUNS / 4);
    expect(Object.keys(all)).toHaveLength(6);
  });
});
