import type { DurableDocument } from './durable-document.ts';
import type { Missed } from './missed.ts';
import { NewsQueue } from './news-queue.ts';
import type { Clock, RoomNews } from './ports.ts';

/** News that overtook others: so long is waited for those, before they are read from the log. */
const WAIT_FOR_NEWS_MS = 50;
/** A log that cannot be read just now is asked again so much later. */
const READ_AGAIN_MS = 1_000;

export interface FollowingPorts {
  readonly document: DurableDocument;
  readonly clock: Clock;
  /** Something waits for the time between two ticks. */
  wake(): void;
  /** This stands in the document now, and is to be told. */
  followed(missed: Missed): void;
  /** What was heard, and could not be applied. */
  trouble(error: unknown): void;
}

/**
 * What other servers append to the log of a room's document: heard of them, or read from the log, it is applied
 * in the log's order and told to everybody here, and never appended.
 */
export class Following {
  readonly #ports: FollowingPorts;
  readonly #news = new NewsQueue();
  /** The log is to be read, whatever was heard. */
  #isReadDue = false;
  /** The last entry that the log is known to hold, beside those that were heard of. */
  #head = 0;
  #cancelWait: (() => void) | undefined;

  constructor(ports: FollowingPorts) {
    this.#ports = ports;
  }

  /** Whether something can be applied, or is to be read, between two ticks. */
  get hasWork(): boolean {
    return this.#isReadDue || this.#news.follows(this.#seq);
  }

  /** Another server tells what it appended. */
  hear(news: Pick<RoomNews, 'entries' | 'added'>): void {
    this.#news.push(news);
    this.#look();
  }

  /** The log holds entries up to this one. */
  mustReach(seq: number): void {
    this.#head = Math.max(this.#head, seq);
    if (!this.#isBehind) return;
    this.#isReadDue = true;
    this.#ports.wake();
  }

  stop(): void {
    this.#cancelWait?.();
  }

  /** Applies what was heard and follows, and reads the log where that is due. Between two ticks only. */
  async catchUp(): Promise<void> {
    const heard = this.#news.takeAfter(this.#seq);
    if (heard) await this.#take(heard);
    if (this.#isReadDue) {
      this.#isReadDue = false;
      if (this.#isBehind && !(await this.#readOnce())) this.#readLater(READ_AGAIN_MS);
    }
    this.#look();
  }

  /**
   * Reads on until the document is where the log is, or was a moment ago. Between two ticks only.
   * @returns whether anything had been missed
   */
  async readOn(): Promise<boolean> {
    const before = this.#seq;
    const heard = this.#news.takeAfter(before);
    if (heard) await this.#take(heard);
    await this.#take(await this.#ports.document.tail());
    return this.#seq > before;
  }

  /**
   * What others appended while a batch was under way; undefined when only the whole document can tell, or when
   * the room is over.
   */
  async missed(): Promise<Missed | undefined> {
    return this.#news.takeAfter(this.#seq) ?? (await this.#ports.document.tail());
  }

  /**
   * Puts what others appended into the document and tells it.
   * @returns false when that cannot be: the document is then spoilt, and has to be built again
   */
  apply(missed: Missed): boolean {
    if (missed.entries.length === 0) return true;
    const { document, followed, trouble } = this.#ports;
    if (!document.current.follow(missed)) {
      if (missed.isHeard) trouble(new Error('what another server told of cannot be applied'));
      return false;
    }
    followed(missed);
    return true;
  }

  get #seq(): number {
    return this.#ports.document.current.seq;
  }

  get #isBehind(): boolean {
    return this.#head > this.#seq || this.#news.last > this.#seq;
  }

  async #take(missed: Missed | undefined): Promise<void> {
    if (!missed || !this.apply(missed)) await this.#ports.document.rebuild();
  }

  /** @returns false when the log cannot be read just now */
  async #readOnce(): Promise<boolean> {
    const { document, trouble } = this.#ports;
    const told = this.#news.last;
    const read = await document.tryTail();
    if (read === 'failed') return false;
    await this.#take(read);
    this.#head = 0;
    if (told > this.#seq && !document.isOver) {
      // What is durable before it is told of would have been read.
      trouble(new Error('another server told of what is not in the log'));
      this.#news.clear();
    }
    return true;
  }

  /** Sees to what was heard: now where it follows, in a while where something before it is still on its way. */
  #look(): void {
    if (this.hasWork) this.#ports.wake();
    else if (this.#isBehind) this.#readLater(WAIT_FOR_NEWS_MS);
  }

  #readLater(ms: number): void {
    this.#cancelWait ??= this.#ports.clock.after(ms, () => {
      this.#cancelWait = undefined;
      this.#isReadDue = this.#isBehind;
      if (this.#isReadDue) this.#ports.wake();
    });
  }
}
