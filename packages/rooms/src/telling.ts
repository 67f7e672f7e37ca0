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
/** Others' ticks were paced where they come from: so long what they tell waits at most to leave with a tick of ours. */
const HOLD_BACK_MS = 8;

export interface TellingPorts {
  readonly documentId: string;
  readonly audience: Audience;
  readonly watcher: RoomWatcher;
  readonly bus: RoomBus | undefined;
  readonly clock: Clock;
  document(): LiveDocument;
  /** Something was written. */
  wrote(): void;
}

/** Tells of what is durable in one room: everybody here, the other servers, and the watcher. */
export class Telling {
  readonly #ports: TellingPorts;
  /** What other servers did, on its way to everybody here. */
  #heldBack: Uint8Array[] = [];
  #cancelFlush: (() => void) | undefined;

  constructor(ports: TellingPorts) {
    this.#ports = ports;
  }

  /** @param frames those that tell of its entries */
  publish({ entries, added, own }: Ticked, frames: readonly Uint8Array[]): void {
    const { documentId, audience, watcher, bus, document } = this.#ports;
    this.#fanOut(frames, own);
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

  /** Tells of what came in over other servers: everybody here with the next tick, or in a moment. */
  followed(missed: Missed): void {
    const { documentId, watcher, clock } = this.#ports;
    for (const { bytes } of missed.entries) this.#heldBack.push(updateFrame(bytes));
    this.#cancelFlush ??= clock.after(HOLD_BACK_MS, () => this.flush());
    watcher.changedElsewhere?.(documentId);
    if (!watcher.addedElsewhere) return;
    const added = addedBy(missed);
    if (added.length > 0) watcher.addedElsewhere(documentId, added);
  }

  /** What waits for company leaves alone. */
  flush(): void {
    if (this.#heldBack.length > 0) this.#fanOut([], NOBODY_OWN);
  }

  stop(): void {
    this.#cancelFlush?.();
  }

  #fanOut(frames: readonly Uint8Array[], own: Own): void {
    const { audience, document, wrote } = this.#ports;
    let sentUpTo: Uint8Array | undefined;
    const [all, special] = this.#withHeldBack(frames, own);
    audience.publish(all, special, () => {
      sentUpTo ??= document().durableStateVector();
      return sentUpTo;
    });
    if (all.length > 0) wrote();
  }

  #withHeldBack(frames: readonly Uint8Array[], own: Own): [readonly Uint8Array[], Own] {
    if (this.#heldBack.length === 0) return [frames, own];
    this.#cancelFlush?.();
    this.#cancelFlush = undefined;
    const held = this.#heldBack;
    this.#heldBack = [];
    const special = [...own].map(
      ([session, theirs]) => [session, session.synced ? [...held, ...theirs] : theirs] as const,
    );
    return [[...held, ...frames], new Map(special)];
  }
}
