import { updateFrame } from '@throughline/protocol';
import type { Audience } from './audience.ts';
import type { LiveDocument } from './live-document.ts';
import { addedBy, type Missed } from './missed.ts';
import type { Clock, LogEntry, RoomBus } from './ports.ts';
import type { RoomWatcher } from './room-watcher.ts';
import type { RootEntry } from './root-entries.ts';
import type { RoomSession } from './session.ts';

type Own = ReadonlyMap<RoomSession, readonly Uint8Array[]>;

/** What one tick made durable. */
export interface Ticked {
  readonly entries: readonly LogEntry[];
  /** What people put into root maps with it. */
  readonly added: readonly RootEntry[];
  /** What those who wrote are sent instead of its updates, acks included. */
  readonly own: Own;
}

const NOBODY_OWN: Own = new Map();

interface Told {
  readonly frames: readonly Uint8Array[];
  readonly own: Own;
}

/** Two that follow each other as one, so that readers have all of it or nothing. */
function together(first: Told, second: Told): [readonly Uint8Array[], Own] {
  const own = new Map<RoomSession, readonly Uint8Array[]>();
  for (const session of [...first.own.keys(), ...second.own.keys()]) {
    const parts = [first, second].map(
      (told) => told.own.get(session) ?? (session.synced ? told.frames : []),
    );
    own.set(session, parts.flat());
  }
  return [[...first.frames, ...second.frames], own];
}

/** Others' ticks were paced where they come from: so long what they tell waits at most to leave with a tick of ours. */
const OTHERS_WAIT_MS = 8;
/** What a tick of ours made durable waits so long at most for what others answer to it: a commit, and the bus twice. */
const OWN_WAITS_MS = 15;
/** Where nothing came within that, ticks leave at once for so long, and then it is tried again. */
const OUT_OF_STEP_MS = 1_000;
/** Another server wrote so lately that it will again. */
const LATELY_MS = 200;

export interface TellingPorts {
  readonly documentId: string;
  readonly audience: Audience;
  readonly watcher: RoomWatcher;
  readonly bus: RoomBus | undefined;
  readonly clock: Clock;
  /** From so many connections on, each write to all of them is worth a wait. */
  readonly companyFrom: number;
  document(): LiveDocument;
  /** Something was written. */
  wrote(): void;
}

/** Tells of what is durable in one room: everybody here, the other servers, and the watcher. */
export class Telling {
  readonly #ports: TellingPorts;
  /** What other servers did, and waits to leave with a tick of ours. */
  #others: Uint8Array[] = [];
  /** What a tick of ours made durable, and waits to leave with what others do. */
  #own: Told | undefined;
  #cancelFlush: (() => void) | undefined;
  #followedAt = Number.NEGATIVE_INFINITY;
  /** Until then our ticks do not wait: others did not answer in time. */
  #outOfStepUntil = Number.NEGATIVE_INFINITY;

  constructor(ports: TellingPorts) {
    this.#ports = ports;
  }

  /** @param frames those that tell of its entries */
  publish({ entries, added, own }: Ticked, frames: readonly Uint8Array[]): void {
    const { documentId, audience, watcher, bus, document } = this.#ports;
    if (this.#others.length > 0) this.#outOfStepUntil = Number.NEGATIVE_INFINITY;
    if (this.#own) this.#fanOut(...together(this.#own, { frames, own }));
    else if (this.#isWorthAWait(frames)) this.#holdOwn(frames, own);
    else this.#fanOut(frames, own);
    if (entries.length === 0) return;
    watcher.changed?.(documentId);
    if (added.length > 0) watcher.added?.(documentId, added);
    if (!bus) return;
    const { epoch } = document();
    const awareness = audience.presence.takeNews();
    bus.publish({ documentId, epoch, entries, added, awareness, asksWhoIsThere: false });
  }

  /** Tells of an entry of the server's own. */
  publishServed(entry: LogEntry): void {
    this.publish({ entries: [entry], added: [], own: NOBODY_OWN }, [updateFrame(entry.bytes)]);
  }

  /** Tells of what came in over other servers: everybody here with a tick of ours, or in a moment. */
  followed(missed: Missed): void {
    const { documentId, watcher, clock } = this.#ports;
    for (const { bytes } of missed.entries) this.#others.push(updateFrame(bytes));
    this.#followedAt = clock.now();
    if (this.#own) {
      this.#outOfStepUntil = Number.NEGATIVE_INFINITY;
      this.flush();
    } else {
      this.#cancelFlush ??= clock.after(OTHERS_WAIT_MS, () => this.flush());
    }
    watcher.changedElsewhere?.(documentId);
    if (!watcher.addedElsewhere) return;
    const added = addedBy(missed);
    if (added.length > 0) watcher.addedElsewhere(documentId, added);
  }

  /** Whether a tick of ours would leave with something that leaves anyway. */
  get awaitsTick(): boolean {
    return this.#isInStep && this.#others.length > 0 && this.#isCrowd;
  }

  /** What waits for company leaves alone. */
  flush(): void {
    const { frames, own } = this.#own ?? { frames: [], own: NOBODY_OWN };
    if (this.#own || this.#others.length > 0) this.#fanOut(frames, own);
  }

  /** The same of what others did, unless a tick of ours waits for more of that. */
  flushOthers(): void {
    if (!this.#own) this.flush();
  }

  /** Servers whose ticks follow each other write once for both. */
  get #isInStep(): boolean {
    return this.#ports.clock.now() >= this.#outOfStepUntil;
  }

  get #isCrowd(): boolean {
    return this.#ports.audience.size >= this.#ports.companyFrom;
  }

  #isWorthAWait(frames: readonly Uint8Array[]): boolean {
    const wroteLately = this.#ports.clock.now() - this.#followedAt < LATELY_MS;
    const comesAlone = this.#others.length === 0 && frames.length > 0;
    return wroteLately && comesAlone && this.#isInStep && this.#isCrowd;
  }

  #holdOwn(frames: readonly Uint8Array[], own: Own): void {
    this.#own = { frames, own };
    const { clock } = this.#ports;
    this.#cancelFlush = clock.after(OWN_WAITS_MS, () => {
      this.#outOfStepUntil = clock.now() + OUT_OF_STEP_MS;
      this.flush();
    });
  }

  #fanOut(frames: readonly Uint8Array[], own: Own): void {
    const { audience, document, wrote } = this.#ports;
    let sentUpTo: Uint8Array | undefined;
    const [all, special] = this.#withOthers(frames, own);
    audience.publish(all, special, () => {
      sentUpTo ??= document().durableStateVector();
      return sentUpTo;
    });
    if (all.length > 0) wrote();
  }

  /** Nothing waits any more. */
  #withOthers(frames: readonly Uint8Array[], own: Own): [readonly Uint8Array[], Own] {
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    this.#own = undefined;
    const others = this.#others;
    if (others.length === 0) return [frames, own];
    this.#others = [];
    const special = [...own].map(
      ([session, theirs]) => [session, session.synced ? [...others, ...theirs] : theirs] as const,
    );
    return [[...others, ...frames], new Map(special)];
  }
}
