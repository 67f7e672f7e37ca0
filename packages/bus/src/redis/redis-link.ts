import { Redis, type RedisOptions } from 'ioredis';
import { checkInfo, NoAnswer, problemOf } from './redis-problem.ts';

/** A stream's entries are dropped from this many on, or a few more: Redis trims whole nodes of its own. */
const MAX_ENTRIES = 4_096;
const MAX_BEATS = 128;
/** So many of each stream are read at once. */
const PAGE = 128;
/** A read that found nothing is begun again, with the streams that were added meanwhile. */
const BLOCK_MS = 1_000;
/** The time in which a connection must be made and answer. */
const OPEN_WITHIN_MS = 3_000;
/** Redis lets go of whatever no server has looked after for this long. */
const KEPT_MS = 60_000;
/** What is older than this is taken away: whoever did not read it reads the database. */
const TOLD_FOR_MS = 10_000;
/** More than this is not handed to a Redis that does not answer. */
const MAX_UNANSWERED_BYTES = 8 * 1_048_576;
const FIELD = 'm';
/** So many commands of a sign of life must work: that another's key cannot be tidied stops nobody. */
const ESSENTIAL = 3;

// Each link is made afresh: nothing is queued, sent again or connected again behind our back.
const OPTIONS = {
  lazyConnect: true,
  retryStrategy: () => null,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  enableReadyCheck: false,
  disableClientInfo: true,
  connectTimeout: OPEN_WITHIN_MS,
  disconnectTimeout: 100,
  protocol: 2,
} as const satisfies RedisOptions;

/** New entries: stream, id and the fields of each. */
export type Page = readonly {
  readonly stream: string;
  readonly entries: readonly { readonly id: string; readonly value: Buffer | undefined }[];
}[];

export interface Beat {
  readonly life: string;
  readonly stream: string;
  readonly value: Buffer;
  /** Streams that are trimmed and kept from going, and the time on Redis's clock; null: not this time. */
  readonly tidy: { readonly streams: readonly string[]; readonly nowMs: number } | null;
}

/** One connection to write and one that waits for what is new. When either ends, both have. */
export class RedisLink {
  readonly #writer: Redis;
  readonly #reader: Redis;
  readonly #lost: (count: number) => void;
  #waiting: { stream: string; value: Buffer }[] = [];
  #unansweredBytes = 0;
  /** Streams that were given a term: one that only this server writes to goes with it, however soon that ends. */
  readonly #withTerm = new Set<string>();
  #error: unknown;
  #isOpen = true;

  /**
   * Connects, and looks at what this Redis is.
   * @param lost hears how many entries may not have come to stand in their streams
   * @throws RedisProblem for one that must not be used, or the connection's error
   */
  static async open(url: string, lost: (count: number) => void): Promise<RedisLink> {
    const link = new RedisLink(url, lost);
    const tooLate = setTimeout(() => link.end(new NoAnswer()), OPEN_WITHIN_MS);
    try {
      await Promise.all([link.#writer.connect(), link.#reader.connect()]);
      const [server, memory] = [link.#writer.info('server'), link.#writer.info('memory')];
      checkInfo((await Promise.all([server, memory])).join('\n'), url);
      return link;
    } catch (error) {
      // What ended the connection says more than that it has ended.
      const cause = problemOf(error, url) ? error : (link.#error ?? error);
      link.end(cause);
      throw problemOf(cause, url) ?? cause;
    } finally {
      clearTimeout(tooLate);
    }
  }

  private constructor(url: string, lost: (count: number) => void) {
    this.#lost = lost;
    this.#writer = this.#client(url);
    this.#reader = this.#client(url);
  }

  /** Why it ended, where that is known. */
  get error(): unknown {
    return this.#error;
  }

  /**
   * Adds an entry to a stream, with all others of this turn of the event loop.
   * @returns whether it took it on
   */
  add(stream: string, value: Buffer): boolean {
    if (!this.#isOpen || this.#unansweredBytes + value.length > MAX_UNANSWERED_BYTES) return false;
    if (this.#waiting.length === 0) setImmediate(() => this.#flush());
    this.#unansweredBytes += value.length;
    this.#waiting.push({ stream, value });
    return true;
  }

  /**
   * Shows that this server lives.
   * @returns since when this Redis holds what it holds, and the time on its clock
   */
  async beat({ life, stream, value, tidy }: Beat): Promise<{ life: string; nowMs: number }> {
    this.#flush();
    const commands = this.#writer.pipeline();
    commands.set(life, crypto.randomUUID(), 'PX', KEPT_MS, 'NX');
    commands.get(life);
    commands.xadd(stream, 'MAXLEN', '~', MAX_BEATS, '*', FIELD, value);
    if (tidy) {
      commands.pexpire(life, KEPT_MS);
      for (const each of [stream, ...tidy.streams]) {
        commands.xtrim(each, 'MINID', tidy.nowMs - TOLD_FOR_MS);
        commands.pexpire(each, KEPT_MS);
      }
    }
    const answers = (await commands.exec()) ?? [];
    const refused = answers.slice(0, ESSENTIAL).find(([error]) => error)?.[0];
    if (refused) throw refused;
    return { life: String(answers[1]?.[1]), nowMs: Number.parseInt(String(answers[2]?.[1]), 10) };
  }

  /**
   * Waits for what is new.
   * @param after by stream, the id after which it begins
   */
  async read(after: ReadonlyMap<string, string>): Promise<Page> {
    const answer = await this.#reader.callBuffer(
      'XREAD',
      ...['COUNT', PAGE, 'BLOCK', BLOCK_MS, 'STREAMS', ...after.keys(), ...after.values()],
    );
    return ((answer ?? []) as [Buffer, [Buffer, Buffer[] | null][]][]).map(([stream, entries]) => ({
      stream: stream.toString(),
      entries: entries.map(([id, fields]) => ({ id: id.toString(), value: fields?.[1] })),
    }));
  }

  /** Ends both connections; what waits for an answer is rejected. */
  end(error?: unknown): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#error ??= error;
    if (this.#waiting.length > 0) this.#lost(this.#waiting.length);
    this.#waiting = [];
    this.#writer.disconnect();
    this.#reader.disconnect();
  }

  #client(url: string): Redis {
    const client = new Redis(url, OPTIONS);
    client.on('error', (error) => {
      this.#error ??= error;
    });
    client.on('close', () => this.end());
    return client;
  }

  #flush(): void {
    const entries = this.#waiting;
    if (entries.length === 0) return;
    this.#waiting = [];
    const commands = this.#writer.pipeline();
    for (const { stream, value } of entries) {
      commands.xadd(stream, 'MAXLEN', '~', MAX_ENTRIES, '*', FIELD, value);
    }
    for (const { stream } of entries) {
      if (this.#withTerm.has(stream)) continue;
      this.#withTerm.add(stream);
      commands.pexpire(stream, KEPT_MS);
    }
    const bytes = entries.reduce((sum, { value }) => sum + value.length, 0);
    commands
      .exec()
      .then((answers) => (answers ?? []).slice(0, entries.length))
      .then((added) => entries.length - added.filter(([error]) => !error).length)
      .catch(() => entries.length)
      .then((failed) => {
        this.#unansweredBytes -= bytes;
        if (failed > 0) this.#lost(failed);
      });
  }
}
