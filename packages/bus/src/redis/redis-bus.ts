import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Bus, BusMeasures } from '../bus.ts';
import { Listeners } from '../listeners.ts';
import { decodeEntry, encodeEntry, idBytes, isFrom } from './entry.ts';
import { FollowedStreams } from './followed-streams.ts';
import { JUDGED_EVERY_MS, Pulse } from './pulse.ts';
import { type Page, RedisLink } from './redis-link.ts';
import { NoAnswer, problemOf, RedisProblem, reasonOf } from './redis-problem.ts';
import { Senders } from './senders.ts';
import { StreamNames } from './stream-names.ts';

/** What one message may hold: the largest frame, and what stands beside it. A larger one is lost, and the others are told that something was. */
export const MAX_MESSAGE_BYTES = 1_310_720;
/** In so many of these looks a sign of life is sent once, and streams are tidied once. */
const LOOKS_A_BEAT = 2;
const LOOKS_A_TIDY = 20;
const STARTED_WITHIN_MS = 2_000;
const LAST_RETRY_MS = 1_000;
/** Gaps that are found one after the other are told of once. */
const GAPS_TOLD_AFTER_MS = 100;

export interface RedisBusOptions {
  /** `redis://` or `rediss://`, with the password where there is one. */
  readonly url: string;
  /** Names the installation: only servers of the same one hear each other. */
  readonly namespace: string;
  /** Hears what whoever runs the servers should know; nothing of what is said over the bus. */
  readonly onEvent?: (event: RedisBusEvent) => void;
}

export type RedisBusEvent =
  | { readonly type: 'away'; readonly because: string }
  | { readonly type: 'back' }
  | { readonly type: 'gap' }
  | { readonly type: 'set-aside'; readonly error: unknown };

/** The bus over Redis streams. Redis may go and come at any moment, also before the first time. */
export class RedisBus implements Bus {
  readonly nodeId = randomUUID();
  readonly #id = idBytes(this.nodeId);
  readonly #options: RedisBusOptions;
  readonly #names: StreamNames;
  readonly #followed: FollowedStreams;
  readonly #senders = new Senders();
  readonly #pulse = new Pulse();
  readonly #numbers = new Map<string, number>();
  readonly #counted = { published: 0, heard: 0, dropped: 0, setAside: 0, gaps: 0 };
  readonly #closing = new AbortController();
  readonly #listeners = new Listeners((error) => this.#setAside(error));
  readonly #started = Promise.withResolvers<void>();
  #link: RedisLink | undefined;
  #life: string | undefined;
  #nowMs = 0;
  #looks = 0;
  #isAway = true;
  #toldWhy: string | undefined;
  /** Whether a sign of life came back over this connection. */
  #wasReached = false;
  #gapTimer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  /**
   * Opens one. Where Redis cannot be reached for 2 s it begins as away, and goes on trying.
   * @throws RedisProblem when this Redis must not be used, in a sentence without its password
   */
  static async open(options: RedisBusOptions): Promise<RedisBus> {
    const bus = new RedisBus(options);
    bus.#running = bus.#stayConnected();
    const late = AbortSignal.any([bus.#closing.signal, AbortSignal.timeout(STARTED_WITHIN_MS)]);
    late.addEventListener('abort', () => bus.#started.resolve());
    try {
      await bus.#started.promise;
    } catch (error) {
      await bus.close();
      throw error;
    }
    return bus;
  }

  private constructor(options: RedisBusOptions) {
    this.#options = options;
    this.#names = new StreamNames(options.namespace);
    this.#followed = new FollowedStreams(this.#names);
  }

  get isAway(): boolean {
    return this.#isAway;
  }

  get measures(): BusMeasures {
    return { lagMs: this.#pulse.lagMs, ...this.#counted };
  }

  publish(topic: string, key: string, bytes: Uint8Array): void {
    if (this.#closing.signal.aborted) return;
    if (this.#isAway || !this.#add(topic, key, bytes)) this.#drop(1);
    else this.#counted.published++;
  }

  #add(topic: string, key: string, bytes: Uint8Array): boolean {
    if (bytes.length > MAX_MESSAGE_BYTES) return false;
    const stream = this.#names.of(topic, key);
    const number = (this.#numbers.get(stream) ?? 0) + 1;
    this.#numbers.set(stream, number);
    return this.#link?.add(stream, encodeEntry(this.#id, number, bytes)) ?? false;
  }

  subscribe(topic: string, hear: (bytes: Uint8Array, from: string) => void): () => void {
    const isNew = !this.#listeners.topics.includes(topic);
    const end = this.#listeners.add(topic, hear);
    if (isNew) {
      this.#followed.follow(topic);
      // What comes back ends the read that knows nothing of this topic.
      this.#beat();
    }
    return () => {
      end();
      if (!this.#listeners.topics.includes(topic)) this.#followed.unfollow(topic);
    };
  }

  onAway(hear: (isAway: boolean) => void): void {
    this.#listeners.addAway(hear);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#gapTimer);
    this.#link?.end();
    await this.#running;
  }

  async #stayConnected(): Promise<void> {
    const looking = setInterval(() => this.#look(), JUDGED_EVERY_MS);
    for (let failures = 0; !this.#closing.signal.aborted; failures++) {
      if (failures > 0) await this.#rest(failures);
      if (await this.#connectOnce()) failures = 0;
    }
    clearInterval(looking);
  }

  /** @returns whether the others could be reached */
  async #connectOnce(): Promise<boolean> {
    let link: RedisLink | undefined;
    this.#wasReached = false;
    try {
      link = await RedisLink.open(this.#options.url, (count) => this.#drop(count));
      if (this.#closing.signal.aborted) return true;
      await this.#follow(link);
    } catch (error) {
      const problem = problemOf(error, this.#options.url);
      if (problem) this.#started.reject(problem);
      this.#setAway(problem ?? link?.error ?? error);
    } finally {
      link?.end();
      this.#link = undefined;
    }
    return this.#wasReached;
  }

  /** Reads until the connection ends, which throws. */
  async #follow(link: RedisLink): Promise<void> {
    this.#link = link;
    this.#pulse.begin(performance.now());
    await this.#beatOver(link, false);
    for (;;) {
      const round = this.#followed.round;
      const page = await link.read(this.#followed.places);
      if (round === this.#followed.round) this.#take(page);
    }
  }

  async #rest(failures: number): Promise<void> {
    const longestMs = Math.min(LAST_RETRY_MS, 50 * 2 ** failures);
    const restMs = longestMs * (0.5 + Math.random() / 2);
    await pause(restMs, undefined, { signal: this.#closing.signal }).catch(() => {});
  }

  #look(): void {
    const link = this.#link;
    if (!link) return;
    this.#looks++;
    const state = this.#pulse.judge(performance.now());
    if (state !== 'alive') this.#setAway(new NoAnswer());
    if (state === 'dead') link.end(new NoAnswer());
    else if (this.#looks % LOOKS_A_BEAT === 0) this.#beat();
  }

  #beat(): void {
    const link = this.#link;
    if (!link) return;
    // Where it fails it does not come back, which is noticed.
    this.#beatOver(link, this.#looks % LOOKS_A_TIDY === 0).catch(() => {});
  }

  async #beatOver(link: RedisLink, tidies: boolean): Promise<void> {
    const { life, beats: stream } = this.#names;
    const losses = encoding.encode((encoder) =>
      encoding.writeVarUint(encoder, this.#counted.dropped),
    );
    const value = encodeEntry(this.#id, this.#pulse.send(performance.now()), losses);
    const streams = [...this.#followed.places.keys(), ...this.#numbers.keys()];
    const tidy =
      tidies && this.#nowMs > 0 ? { streams: [...new Set(streams)], nowMs: this.#nowMs } : null;
    const answer = await link.beat({ life, stream, value, tidy });
    if (link !== this.#link) return;
    this.#nowMs = answer.nowMs;
    this.#followed.pass(answer.nowMs);
    const wasEmptied = this.#life !== undefined && this.#life !== answer.life;
    this.#life = answer.life;
    if (!wasEmptied) return;
    this.#followed.startOver();
    this.#noticeGap();
  }

  #take(page: Page): void {
    for (const { stream, entries } of page) {
      for (const { id, value } of entries) {
        const topic = this.#followed.reached(stream, id);
        try {
          if (!value) throw new Error('an entry without a value');
          if (stream === this.#names.beats) this.#takeBeat(value);
          else if (topic !== undefined && !isFrom(this.#id, value))
            this.#hear(topic, stream, value);
        } catch (error) {
          this.#setAside(error);
        }
      }
    }
  }

  #hear(topic: string, stream: string, value: Buffer): void {
    const { from, number, payload } = decodeEntry(value);
    const place = this.#senders.judge(stream, from, number);
    if (place === 'again') return;
    if (place === 'gap') this.#noticeGap();
    this.#counted.heard++;
    this.#listeners.tell(topic, payload, from);
  }

  #takeBeat(value: Buffer): void {
    const { from, number, payload } = decodeEntry(value);
    if (from === this.nodeId) {
      if (this.#pulse.back(number, performance.now())) this.#setBack();
      return;
    }
    const losses = decoding.readVarUint(decoding.createDecoder(payload));
    if (this.#senders.hasLost(from, losses)) this.#noticeGap();
  }

  #drop(count: number): void {
    this.#counted.dropped += count;
  }

  #setAside(error: unknown): void {
    this.#counted.setAside++;
    this.#options.onEvent?.({ type: 'set-aside', error });
  }

  /** Something of another server's was lost: whoever listens reads everything again. */
  #noticeGap(): void {
    this.#counted.gaps++;
    this.#gapTimer ??= setTimeout(() => {
      this.#gapTimer = undefined;
      // Once they can be reached again, everything is read anyway.
      if (this.#isAway) return;
      this.#options.onEvent?.({ type: 'gap' });
      this.#listeners.tellAway(true);
      this.#listeners.tellAway(false);
    }, GAPS_TOLD_AFTER_MS);
  }

  #setAway(error: unknown): void {
    if (this.#closing.signal.aborted) return;
    const because = reasonOf(error);
    const isNews = !this.#isAway || this.#toldWhy === undefined || error instanceof RedisProblem;
    if (isNews && because !== this.#toldWhy) this.#options.onEvent?.({ type: 'away', because });
    if (isNews) this.#toldWhy = because;
    if (this.#isAway) return;
    this.#isAway = true;
    this.#listeners.tellAway(true);
  }

  #setBack(): void {
    this.#wasReached = true;
    this.#started.resolve();
    if (!this.#isAway) return;
    this.#isAway = false;
    this.#toldWhy = undefined;
    this.#options.onEvent?.({ type: 'back' });
    this.#listeners.tellAway(false);
  }
}
