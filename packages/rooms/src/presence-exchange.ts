import type { Clock } from './ports.ts';
import type { PresenceBook } from './presence.ts';
import type { PresenceNews } from './presence-news.ts';

/** Clients say something of themselves every 15 s: two of these may be lost. */
const UNHEARD_MS = 35_000;
/** By itself presence goes to other servers ten times a second at most. */
const SHORTEST_GAP_MS = 100;
/** Within so long of an answer, those who ask are answered together, and a little later. */
const ANSWERED_MS = 1_000;
const ANSWER_WITHIN_MS = 1_000;
const MEET_EVERY_MS = 5_000;

/** The ways of a room to the other servers, as far as presence goes. */
export interface OtherServers {
  /** Tells them who has come, changed or gone (null: nobody has), and asks who is there with them. */
  tell(awareness: Uint8Array | null, asksWhoIsThere: boolean): void;
}

interface Ports {
  readonly clock: Clock;
  readonly others: OtherServers;
  /** Milliseconds that presence waits for company in this room, as it is now. */
  gapMs(): number;
  /** Somebody who is elsewhere has come, changed or gone. */
  onElsewhere(): void;
  /** In [0, 1): spreads the answers of many servers. */
  random?(): number;
}

/** When servers tell each other who is in a room, and how long what another said is believed. */
export class PresenceExchange {
  readonly #book: PresenceBook;
  readonly #news: PresenceNews;
  readonly #ports: Ports;
  #toldAt = Number.NEGATIVE_INFINITY;
  #answeredAt = Number.NEGATIVE_INFINITY;
  #metAt = Number.NEGATIVE_INFINITY;
  #cancelMeeting: (() => void) | undefined;
  #cancelTelling: (() => void) | undefined;
  #cancelAnswer: (() => void) | undefined;
  #cancelDoubt: (() => void) | undefined;

  /** @param news the book's */
  constructor(book: PresenceBook, news: PresenceNews, ports: Ports) {
    this.#book = book;
    this.#news = news;
    this.#ports = ports;
  }

  /** Somebody who is here has come, changed or gone: the others hear of it soon, by itself or with a tick's news. */
  tellSoon(): void {
    if (this.#news.isEmpty || this.#cancelTelling) return;
    const { clock, others } = this.#ports;
    const gapMs = this.#ports.gapMs();
    const earliest = this.#toldAt + Math.max(gapMs, SHORTEST_GAP_MS);
    const waitMs = Math.max(gapMs, earliest - clock.now());
    this.#cancelTelling = clock.after(waitMs, () => {
      this.#cancelTelling = undefined;
      const awareness = this.ride();
      if (awareness) others.tell(awareness, false);
      this.tellSoon();
    });
  }

  /**
   * What has changed among those who are here, to go with news that leave anyway; null for nothing.
   * @param keepsPace whether the room is a crowd, in which presence does not ride with each tick
   */
  ride({ keepsPace = false }: { keepsPace?: boolean } = {}): Uint8Array | null {
    const { clock, gapMs } = this.#ports;
    if (keepsPace && clock.now() < this.#toldAt + gapMs()) return null;
    const awareness = this.#news.take() ?? null;
    if (awareness) this.#toldAt = clock.now();
    return awareness;
  }

  /** Asks who is there with other servers, as the first who comes has to. */
  ask(): void {
    this.#ports.others.tell(this.ride(), true);
    this.tellSoon();
  }

  /** They can be reached again: they are told who is here, and asked who is there; seldom, on a line that loses much. */
  meetAgain(): void {
    const { clock } = this.#ports;
    const waitMs = Math.max(0, this.#metAt + MEET_EVERY_MS - clock.now());
    this.#cancelMeeting ??= clock.after(waitMs, () => {
      this.#cancelMeeting = undefined;
      this.#metAt = clock.now();
      this.#news.addEverybody();
      this.ask();
    });
  }

  /** Another server asks who is here. Many who ask at about the same time are given one answer. */
  answer(): void {
    if (this.#cancelAnswer) return;
    const { clock, random = Math.random } = this.#ports;
    const isRepeat = clock.now() - this.#answeredAt < ANSWERED_MS;
    this.#cancelAnswer = clock.after(isRepeat ? (ANSWER_WITHIN_MS * (1 + random())) / 2 : 0, () => {
      this.#cancelAnswer = undefined;
      this.#answeredAt = clock.now();
      this.#news.addEverybody();
      this.tellSoon();
    });
  }

  /** Takes in what another server says of those who are there with it. */
  hear(serverId: string, awareness: Uint8Array): void {
    const { clock } = this.#ports;
    this.#book.elsewhere.take(serverId, awareness, clock.now());
    this.#elsewhereChanged();
    this.#cancelDoubt ??= clock.after(UNHEARD_MS, this.#dropUnheard);
    // It may have said that somebody has gone who is here.
    this.tellSoon();
  }

  /** Another server is gone, and everybody who was there with it. */
  drop(serverId: string): void {
    this.#book.elsewhere.drop(serverId);
    this.#elsewhereChanged();
  }

  /** Everybody who was here has left, and the room ends: the others hear it at once. */
  end(): void {
    this.#cancelTelling?.();
    this.#cancelAnswer?.();
    this.#cancelMeeting?.();
    this.#cancelDoubt?.();
    for (;;) {
      const awareness = this.ride();
      if (!awareness) return;
      this.#ports.others.tell(awareness, false);
    }
  }

  #elsewhereChanged(): void {
    if (this.#book.hasChanges) this.#ports.onElsewhere();
  }

  readonly #dropUnheard = (): void => {
    const { clock } = this.#ports;
    const before = clock.now() - UNHEARD_MS;
    const longest = this.#book.elsewhere.dropUnheard(before);
    this.#cancelDoubt =
      longest === undefined ? undefined : clock.after(longest - before, this.#dropUnheard);
    this.#elsewhereChanged();
  };
}
