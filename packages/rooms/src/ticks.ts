import { updateFrame } from '@throughline/protocol';
import type { Admission } from './admission.ts';
import type { Audience } from './audience.ts';
import { type Batch, gatherBatch, type QueuedUpdate } from './batch.ts';
import type { DurableDocument } from './durable-document.ts';
import type { Following } from './following.ts';
import { concerns } from './missed.ts';
import type { Pace } from './pace.ts';
import type { Clock, LogEntry } from './ports.ts';
import type { RoomSession } from './session.ts';
import type { Telling } from './telling.ts';

/** How long a frame may wait for the sync answer that it builds on. */
const SYNC_ANSWER_LIMIT_MS = 5_000;

export interface TicksPorts {
  readonly document: DurableDocument;
  readonly audience: Audience;
  readonly admission: Admission;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly following: Following;
  readonly telling: Telling;
}

/** What people write in one room, tick by tick: guard → apply → append → COMMIT → ack, fan out. */
export class Ticks {
  readonly #ports: TicksPorts;
  /** Sessions whose time to answer our sync step 1 is running out. */
  readonly #timed = new WeakSet<RoomSession>();

  constructor(ports: TicksPorts) {
    this.#ports = ports;
  }

  /**
   * Takes these frames on together. When it resolves they are durable, refused, or set aside; or the room ended.
   * @param hasReadOn whether the document was just read on: then what is refused is refused
   */
  async take(queued: readonly QueuedUpdate[], hasReadOn = false): Promise<void> {
    const { clock, document } = this.#ports;
    const startedAt = clock.now();
    const { current } = document;
    const view = current.beginBatch();
    const batch = gatherBatch(queued, view, current, document.isShared && !hasReadOn);
    const updates = batch.accepted.map(({ update }) => update);
    if (updates.length > 0 && !current.apply(updates, view)) {
      await this.#startAgainWithout(queued);
      return;
    }
    const readiedMs = clock.now() - startedAt;
    const stored = await this.#makeDurable(batch, view.starts());
    if (stored === 'outdated') {
      await this.take(queued);
      return;
    }
    if (stored) this.#publish(batch, stored, readiedMs);
    this.#followUp(queued);
    if (stored) await this.#takeDoubted(batch.doubted);
  }

  /** What may be right in a document that holds what other servers took in is judged once more in one that does. */
  async #takeDoubted(doubted: readonly QueuedUpdate[]): Promise<void> {
    if (doubted.length === 0) return;
    const { document, following, admission, audience } = this.#ports;
    for (const session of new Set(doubted.map((item) => item.session))) {
      if (!admission.allowsDoubt(session)) audience.refuse(session, 'tryAgain');
    }
    const left = doubted.filter(({ session }) => !session.refused);
    if (left.length === 0) return;
    await following.readOn();
    if (!document.isOver) await this.take(left, true);
  }

  /** The document is spoilt: one of these updates did what the guard did not foresee. */
  async #startAgainWithout(queued: readonly QueuedUpdate[]): Promise<void> {
    const { document, admission, audience } = this.#ports;
    const hasMovedOn = await document.rebuild();
    const [only, ...others] = queued;
    if (only && others.length === 0 && !hasMovedOn) {
      admission.bench(only.session);
      audience.refuse(only.session, 'updateRefused');
      return;
    }
    const half = Math.ceil(queued.length / 2);
    for (const part of [queued.slice(0, half), queued.slice(half)]) {
      const left = part.filter(({ session }) => !admission.isBenched(session));
      if (left.length > 0 && !document.isOver) await this.take(left);
    }
  }

  /**
   * Appends a batch that stands in the document. Where other servers were faster, what they appended is applied
   * and told first, and the batch comes after it.
   * @returns its entries, with the numbers under which they are in the log; `outdated` when it has to be judged
   * again, in the document as the log has it now; undefined when the room ended first
   */
  async #makeDurable(
    { accepted }: Batch,
    clients: ReadonlyMap<number, unknown>,
  ): Promise<readonly LogEntry[] | 'outdated' | undefined> {
    const { document, following } = this.#ports;
    let entries: readonly LogEntry[] = accepted.map(({ entry }) => entry);
    if (entries.length === 0) return entries;
    for (;;) {
      const stored = await document.store(entries);
      if (stored !== 'behind') return stored && entries;
      const missed = await following.missed();
      const writes = { clients, adds: accepted.flatMap(({ adds }) => adds) };
      const isNews = missed !== undefined && missed.entries.length > 0;
      if (!isNews || concerns(missed, writes) || !following.apply(missed)) {
        await document.rebuild();
        return document.isOver ? undefined : 'outdated';
      }
      const last = document.current.seq;
      entries = entries.map((entry, index) => ({ ...entry, seq: last + 1 + index }));
    }
  }

  /** @param readiedMs what the tick had cost before it was durable */
  #publish({ accepted, known }: Batch, entries: readonly LogEntry[], readiedMs: number): void {
    const { clock, pace, telling } = this.#ports;
    const startedAt = clock.now();
    const writers = new Set<RoomSession>();
    for (const { session, frame, answersSync } of [...accepted, ...known].sort(byFrame)) {
      session.markDurable(frame, answersSync);
      writers.add(session);
    }
    const all = accepted.map(({ update }) => updateFrame(update));
    const own = new Map<RoomSession, Uint8Array[]>();
    for (const writer of writers) {
      const others = writer.synced ? all.filter((_, i) => accepted[i]?.session !== writer) : [];
      own.set(writer, [...others, ...writer.ack()]);
    }
    const added = accepted.flatMap(({ adds }) => adds);
    telling.publish({ entries, added, own }, all);
    const now = clock.now();
    pace.spent(readiedMs + now - startedAt, now);
  }

  /** Takes out those whom the guard refused, and lets those go who never send what they built on. */
  #followUp(queued: readonly QueuedUpdate[]): void {
    const { audience, clock } = this.#ports;
    for (const { session } of queued) {
      if (session.refused) audience.leave(session);
      if (!session.hasSetAside || this.#timed.has(session)) continue;
      this.#timed.add(session);
      clock.after(SYNC_ANSWER_LIMIT_MS, () => {
        if (session.hasSetAside && !session.refused) audience.refuse(session, 'tryAgain');
      });
    }
  }
}

const byFrame = (a: QueuedUpdate, b: QueuedUpdate) => a.frame - b.frame;
