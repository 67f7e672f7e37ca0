import type { Clock } from '@throughline/rooms';
import type { Bus } from './bus.ts';
import {
  decodeRosterMessage,
  encodeRosterMessage,
  type RosterEntry,
  type RosterMessage,
} from './roster-message.ts';
import { RosterOfOurOwn } from './roster-of-our-own.ts';
import { RosterOfServer, type Taken } from './roster-of-server.ts';

/** Changes that come soon after each other are told together. */
const TOGETHER_MS = 100;
const BEAT_MS = 5_000;
/** A server without a sign for so long is gone. */
const SILENT_MS = 35_000;
/** A server that something is missing from is asked once a second at most, and tells everything as often. */
const ASK_EVERY_MS = 1_000;
const GREET_EVERY_MS = 1_000;
const TOPIC = 'roster';
/** All in one order: a change must not overtake the one before it. */
const ALL = '';

/** What a roster needs of a bus. */
export type RosterBus = Pick<Bus, 'nodeId' | 'publish' | 'subscribe' | 'onAway'>;

/** What is done in a while. */
type Due = 'greeting' | 'changes' | 'whole' | 'beat' | 'silence';

type Hears<What> = (what: What) => void;

/**
 * Who is where with which server, as servers tell each other. Each says what is so with itself, by places, and
 * knows what the others say:
 *
 *     const roster = new Roster(bus, clock);
 *     roster.set(`board:${id}`, people.map(({ key, role }) => ({ key, role }))); // at each change; [] for nobody
 *     roster.elsewhere(`board:${id}`); // what the other servers said of it
 *     roster.onChange((places) => …); // what `elsewhere` gives for these has changed
 *     roster.onGone((serverId) => rooms.forgetServer(serverId));
 *
 * A hint, like everything on the bus: within two beats (10 s) after the last loss all servers know the same. Place
 * names are the callers': `board:<id>` for people at a board, `convening:<id>` for those whose screens follow one.
 * On a server that is alone `elsewhere` is always empty.
 */
export class Roster {
  readonly #bus: RosterBus;
  readonly #clock: Clock;
  readonly #own = new RosterOfOurOwn();
  readonly #servers = new Map<string, RosterOfServer>();
  readonly #hearChange = new Set<Hears<readonly string[]>>();
  readonly #hearGone = new Set<Hears<string>>();
  readonly #cancel = new Map<Due, () => void>();
  readonly #unsubscribe: () => void;
  #greetedAt = Number.NEGATIVE_INFINITY;
  #wholeToldAt = Number.NEGATIVE_INFINITY;
  #closed = false;

  constructor(bus: RosterBus, clock: Clock) {
    this.#bus = bus;
    this.#clock = clock;
    this.#unsubscribe = bus.subscribe(TOPIC, (bytes, from) => this.#hear(bytes, from));
    bus.onAway((isAway) => {
      if (!isAway) this.#greet();
    });
    this.#greet();
    this.#beat();
  }

  /**
   * Says who is at a place with this server, in place of what it said before; what is as it was is not told again.
   * What goes beyond ROSTER_BOUNDS (an entry of more than 1,024 characters of JSON, say) is passed over.
   * @param entries small, and each different from the others: equal ones count once
   */
  set(place: string, entries: readonly RosterEntry[]): void {
    this.#own.set(place, entries);
    this.#in('changes', TOGETHER_MS, () => this.#tellChanges());
  }

  /**
   * What the other servers say of a place, those of one server after those of another. Where a person is there
   * with two servers both say so. It comes from another process, of another release it may be: parse it.
   */
  elsewhere(place: string): readonly RosterEntry[] {
    return [...this.#servers.values()].flatMap((server) => [...server.at(place).values()]);
  }

  /** The ids of the other servers that were heard of within 35 s. */
  get servers(): readonly string[] {
    return [...this.#servers.keys()];
  }

  /**
   * Hears at which places the others have changed what they say, those of a server that is gone among them.
   * @returns ends it
   */
  onChange(hear: Hears<readonly string[]>): () => void {
    this.#hearChange.add(hear);
    return () => this.#hearChange.delete(hear);
  }

  /**
   * Hears the id (the bus's `nodeId`) of a server that said goodbye, or gave no sign for 35 s. It may come back.
   * @returns ends it
   */
  onGone(hear: Hears<string>): () => void {
    this.#hearGone.add(hear);
    return () => this.#hearGone.delete(hear);
  }

  /** Says goodbye: what this server said is no longer so. */
  close(): void {
    if (this.#closed) return;
    this.#tell({ type: 'bye' });
    this.#closed = true;
    this.#unsubscribe();
    for (const cancel of this.#cancel.values()) cancel();
    this.#hearChange.clear();
    this.#hearGone.clear();
  }

  #hear(bytes: Uint8Array, from: string): void {
    const message = decodeRosterMessage(bytes);
    if (!message || this.#closed) return;
    if (message.type === 'bye') this.#gone(from);
    else this.#take(message, from);
  }

  #take(message: Exclude<RosterMessage, { type: 'bye' }>, from: string): void {
    const server = this.#serverOf(from);
    switch (message.type) {
      case 'hello':
        this.#tellWholeSoon();
        break;
      case 'ask':
        if (message.of === this.#bus.nodeId) this.#tellWholeSoon();
        break;
      case 'beat':
        this.#took(server.beat(message.revision), server, from);
        break;
      case 'changed':
        this.#took(server.change(message), server, from);
        break;
      case 'whole':
        this.#took(server.whole(message), server, from);
        break;
    }
  }

  #serverOf(id: string): RosterOfServer {
    const now = this.#clock.now();
    const server = this.#servers.get(id) ?? new RosterOfServer(now);
    server.heardAt = now;
    this.#servers.set(id, server);
    this.#in('silence', SILENT_MS, () => this.#dropSilent());
    return server;
  }

  #took(taken: Taken, server: RosterOfServer, id: string): void {
    if (taken === 'gap') {
      const now = this.#clock.now();
      if (now - server.askedAt < ASK_EVERY_MS) return;
      server.askedAt = now;
      this.#tell({ type: 'ask', of: id });
    } else if (taken.places.length > 0) {
      for (const hear of this.#hearChange) hear(taken.places);
    }
  }

  #gone(id: string): void {
    const places = this.#servers.get(id)?.places() ?? [];
    if (!this.#servers.delete(id)) return;
    for (const hear of this.#hearGone) hear(id);
    if (places.length > 0) for (const hear of this.#hearChange) hear(places);
  }

  #dropSilent(): void {
    const before = this.#clock.now() - SILENT_MS;
    for (const [id, { heardAt }] of this.#servers) if (heardAt <= before) this.#gone(id);
    const longest = Math.min(...this.#servers.values().map(({ heardAt }) => heardAt));
    if (this.#servers.size > 0) {
      this.#in('silence', longest - before, () => this.#dropSilent());
    }
  }

  /** New here, or here again; once a second at most, on a line that loses much. */
  #greet(): void {
    const earliest = this.#greetedAt + GREET_EVERY_MS - this.#clock.now();
    this.#in('greeting', Math.max(0, earliest), () => {
      this.#greetedAt = this.#clock.now();
      this.#tell({ type: 'hello' });
      this.#tellWhole();
    });
  }

  #beat(): void {
    this.#tell({ type: 'beat', revision: this.#own.revision });
    this.#in('beat', BEAT_MS, () => this.#beat());
  }

  #tellChanges(): void {
    for (const message of this.#own.takeChanges()) this.#tell(message);
  }

  /** Many who ask at about the same time are told once. */
  #tellWholeSoon(): void {
    const earliest = this.#wholeToldAt + ASK_EVERY_MS - this.#clock.now();
    this.#in('whole', Math.max(TOGETHER_MS, earliest), () => this.#tellWhole());
  }

  #tellWhole(): void {
    this.#wholeToldAt = this.#clock.now();
    this.#tellChanges();
    for (const message of this.#own.whole()) this.#tell(message);
  }

  #tell(message: RosterMessage): void {
    if (!this.#closed) this.#bus.publish(TOPIC, ALL, encodeRosterMessage(message));
  }

  /** Does something in a while, if it is not to be done then already. */
  #in(what: Due, ms: number, run: () => void): void {
    if (this.#closed || this.#cancel.has(what)) return;
    const cancel = this.#clock.after(ms, () => {
      this.#cancel.delete(what);
      run();
    });
    this.#cancel.set(what, cancel);
  }
}
