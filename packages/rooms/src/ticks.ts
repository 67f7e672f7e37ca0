import { updateFrame } from '@throughline/protocol';
import type { Admission } from './admission.ts';
import type { Audience } from './audience.ts';
import { type Batch, gatherBatch, type QueuedUpdate } from './batch.ts';
import type { DurableDocument } from './durable-document.ts';
import type { Pace } from './pace.ts';
import type { Clock } from './ports.ts';
import type { RootEntry } from './root-entries.ts';
import type { RoomSession } from './session.ts';

/** How long a frame may wait for the sync answer that it builds on. */
const SYNC_ANSWER_LIMIT_MS = 5_000;

export interface TicksPorts {
  readonly document: DurableDocument;
  readonly audience: Audience;
  readonly admission: Admission;
  readonly pace: Pace;
  readonly clock: Clock;
  /** Fans out what is durable. */
  tell(all: readonly Uint8Array[], own: ReadonlyMap<RoomSession, readonly Uint8Array[]>): void;
  /** People put these into root maps; they are durable. */
  added(entries: readonly RootEntry[]): void;
}

/** What people write in one room, tick by tick: guard → apply → append → COMMIT → ack, fan out. */
export class Ticks {
  readonly #ports: TicksPorts;
  /** Sessions whose time to answer our sync step 1 is running out. */
  readonly #timed = new WeakSet<RoomSession>();

  constructor(ports: TicksPorts) {
    this.#ports = ports;
  }

  /** Takes these frames on together. When it resolves they are durable, refused, or set aside; or the room ended. */
  async take(queued: readonly QueuedUpdate[]): Promise<void> {
    const { clock, document } = this.#ports;
    const startedAt = clock.now();
    const { current } = document;
    const view = current.beginBatch();
    const batch = gatherBatch(queued, view, current);
    const updates = batch.accepted.map(({ update }) => update);
    if (updates.length > 0 && !current.apply(updates, view)) {
      await this.#startAgainWithout(queued);
      return;
    }
    const readiedMs = clock.now() - startedAt;
    if (await this.#makeDurable(batch)) this.#publish(batch, readiedMs);
    this.#followUp(queued);
  }

  /** The document is spoilt: one of these updates did what the guard did not foresee. */
  async #startAgainWithout(queued: readonly QueuedUpdate[]): Promise<void> {
    const { document, admission, audience } = this.#ports;
    await document.rebuild();
    const [only, ...others] = queued;
    if (only && others.length === 0) {
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

  /** @returns false when the room ended before the batch could be made durable */
  async #makeDurable({ accepted }: Batch): Promise<boolean> {
    const entries = accepted.map(({ entry }) => entry);
    return entries.length === 0 || (await this.#ports.document.store(entries)) === 'stored';
  }

  /** @param readiedMs what the tick had cost before it was durable */
  #publish({ accepted, known }: Batch, readiedMs: number): void {
    const { clock, pace, tell, added } = this.#ports;
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
    tell(all, own);
    const adds = accepted.flatMap((item) => item.adds);
    if (adds.length > 0) added(adds);
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
