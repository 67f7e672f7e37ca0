import { awarenessFrame, type PresentPerson } from '@throughline/protocol';
import type { Clock, RoomNews } from './ports.ts';
import { PresenceBook, type Where } from './presence.ts';
import { type OtherServers, PresenceExchange } from './presence-exchange.ts';
import type { PresencePace } from './presence-pace.ts';
import type { RoomSession } from './session.ts';

/** In rooms above this size presence keeps to its own pace, however fast the ticks are. */
const CROWD = 30;
/** In a crowd the next tick is never far: presence waits that much longer to ride with it. */
const WAIT_FOR_TICK_MS = 40;

export interface RoomPresencePorts {
  readonly clock: Clock;
  readonly presencePace: PresencePace;
  /** The way to the rooms of other servers, where there are any. */
  readonly others: OtherServers | undefined;
  /** Told how many people are present on connections to this server, each time that their number has changed. */
  onPeople(count: number): void;
  /** Told how many are present with this server and all others, each time that their number has changed. */
  onEverybody(count: number): void;
  /** Author key that a client id belongs to by what it wrote. */
  ownerOf(client: number): string | undefined;
}

/** What a session said of itself, as it came. */
interface Said {
  readonly session: RoomSession;
  readonly awareness: Uint8Array;
}

interface Line {
  /** How many connections there are. */
  size(): number;
  /** Presence leaves by itself, to everybody who is here. */
  send(frames: readonly Uint8Array[]): void;
}

/** Who is present in one room, and when those who are here and other servers are told of it. */
export class RoomPresence {
  readonly #clock: Clock;
  readonly #pace: PresencePace;
  readonly #line: Line;
  readonly #book: PresenceBook;
  readonly #exchange: PresenceExchange | undefined;
  readonly #onCounted: Readonly<Record<Where, (count: number) => void>>;
  readonly #countTold: Record<Where, number> = { here: 0, everywhere: 0 };
  readonly #ownerOf: RoomPresencePorts['ownerOf'];
  /** Not read yet: nobody has to know of it before presence leaves, and read together it costs half as much. */
  #unread: Said[] = [];
  #dueAt = 0;
  #cancelSending: (() => void) | undefined;

  constructor(ports: RoomPresencePorts, line: Line) {
    const { clock, others } = ports;
    this.#clock = clock;
    this.#pace = ports.presencePace;
    this.#ownerOf = ports.ownerOf;
    this.#line = line;
    this.#onCounted = { here: ports.onPeople, everywhere: ports.onEverybody };
    this.#book = new PresenceBook({ tellsOthers: others !== undefined });
    const { news } = this.#book;
    if (!others || !news) return;
    this.#exchange = new PresenceExchange(this.#book, news, {
      clock,
      others,
      gapMs: () => this.#gapMs(),
      onElsewhere: () => this.#sendSoon(),
    });
  }

  /** Who is present, each once. */
  people(where: Where): readonly PresentPerson[] {
    this.#read();
    return this.#book.people(where);
  }

  /** Somebody is here again where nobody was. */
  begin(): void {
    this.#exchange?.ask();
  }

  /** Takes in what a session says of itself. */
  hear(session: RoomSession, awareness: Uint8Array): void {
    this.#unread.push({ session, awareness });
    // What other servers are told leaves at a pace of its own.
    if (this.#exchange) this.#read();
    this.#changed();
  }

  leave(session: RoomSession): void {
    this.#read();
    this.#book.leave(session);
    this.#changed();
  }

  /** Everybody has left, and the room ends. */
  end(): void {
    this.#unread = [];
    this.#cancelSending?.();
    this.#exchange?.end();
    this.#tellCounts(() => 0);
  }

  /** Takes in what another server tells of those who are at this document with it. */
  hearFrom(serverId: string, news: Pick<RoomNews, 'awareness' | 'asksWhoIsThere'>): void {
    if (news.awareness) this.#exchange?.hear(serverId, news.awareness);
    if (news.asksWhoIsThere) this.#exchange?.answer();
  }

  /** What has changed among those who are here, to ride with what other servers are told of a tick. */
  takeNews(): Uint8Array | null {
    return this.#exchange?.ride({ keepsPace: this.#isCrowd }) ?? null;
  }

  /** Another server is gone, and everybody who was there with it. */
  drop(serverId: string): void {
    this.#exchange?.drop(serverId);
  }

  /** Other servers can be reached again: what was said meanwhile, here and there, is lost. */
  meetAgain(): void {
    if (this.#line.size() > 0) this.#exchange?.meetAgain();
  }

  /** Who is here, for one who has come. */
  everyone(): readonly Uint8Array[] {
    this.#read();
    return framesOf(this.#book.everyone());
  }

  /** Who is here and who has gone, for one that was not told of changes. */
  everyoneKnown(): readonly Uint8Array[] {
    this.#read();
    return framesOf(this.#book.everyoneKnown());
  }

  /** What has changed, to ride with a tick's updates. */
  ride(): readonly Uint8Array[] {
    return this.#isCrowd && this.#clock.now() < this.#dueAt ? [] : this.#take();
  }

  get #isCrowd(): boolean {
    return this.#line.size() > CROWD;
  }

  #gapMs = () => this.#pace.gapMs(this.#line.size());

  #read(): void {
    const unread = this.#unread;
    if (unread.length === 0) return;
    this.#unread = [];
    for (const { session, awareness } of unread) {
      const { person, formerKeys } = session.member;
      this.#book.take(awareness, session, person, this.#ownerOf, formerKeys);
    }
  }

  get #hasChanges(): boolean {
    return this.#unread.length > 0 || this.#book.hasChanges;
  }

  #take(): readonly Uint8Array[] {
    this.#read();
    const changes = this.#book.takeChanges();
    if (!changes) return [];
    this.#dueAt = this.#clock.now() + this.#gapMs();
    this.#tellCounts((where) => this.#book.countPeople(where));
    return [awarenessFrame(changes)];
  }

  #tellCounts(countOf: (where: Where) => number): void {
    for (const where of ['here', 'everywhere'] as const) {
      const count = countOf(where);
      if (count === this.#countTold[where]) continue;
      this.#countTold[where] = count;
      this.#onCounted[where](count);
    }
  }

  /** Something has changed among those who are here. */
  #changed(): void {
    this.#exchange?.tellSoon();
    this.#sendSoon();
  }

  /** Presence rides with the next updates, or leaves by itself within the gap; it never waits for a disk. */
  #sendSoon(): void {
    if (this.#hasChanges && !this.#cancelSending) this.#sendIn(this.#gapMs());
  }

  #sendIn(ms: number): void {
    this.#cancelSending = this.#clock.after(this.#isCrowd ? ms + WAIT_FOR_TICK_MS : ms, this.#send);
  }

  readonly #send = (): void => {
    this.#cancelSending = undefined;
    const leftMs = this.#dueAt - this.#clock.now();
    if (leftMs > 0) {
      // It rode with a tick meanwhile: what has changed since is not older than that.
      if (this.#hasChanges) this.#sendIn(leftMs);
      return;
    }
    const presence = this.#take();
    if (presence.length === 0) return;
    this.#line.send(presence);
    this.#pace.wrote(this.#line.size());
  };
}

const framesOf = (awareness: Uint8Array | undefined): readonly Uint8Array[] =>
  awareness ? [awarenessFrame(awareness)] : [];
