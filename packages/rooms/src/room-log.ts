import type { CloseReason } from '@throughline/protocol';
import { FoldSchedule } from './fold-schedule.ts';
import { LiveDocument } from './live-document.ts';
import type { Missed } from './missed.ts';
import {
  type Clock,
  type LogEntry,
  LogRefused,
  StaleEpoch,
  type StateSummary,
  type UpdateLog,
} from './ports.ts';
import type { RoomWatcher } from './room-watcher.ts';

/** Within 2 s people know that what they write is not saved. */
const SLOW_MS = 1_500;

/** What became of an append. */
export type Appended =
  | { type: 'stored' }
  /** The command was carried out before; nothing was stored. */
  | { type: 'repeated' }
  /** Another server appended first. Nothing was stored. */
  | { type: 'behind' }
  /** It may work in a while. */
  | { type: 'failed' }
  /** It never will in this room, whose people are to go. */
  | { type: 'refused'; reason: CloseReason };

/** One document's log, as its room uses it: what fails there is told to the watcher. */
export class RoomLog {
  readonly #documentId: string;
  readonly #log: UpdateLog;
  readonly #clock: Clock;
  readonly #watcher: RoomWatcher;
  readonly #foldSchedule = new FoldSchedule();

  constructor(documentId: string, ports: { log: UpdateLog; clock: Clock; watcher: RoomWatcher }) {
    this.#documentId = documentId;
    this.#log = ports.log;
    this.#clock = ports.clock;
    this.#watcher = ports.watcher;
  }

  /** The document from the store; undefined when it cannot be read just now. */
  async load(epoch: number): Promise<LiveDocument | { reason: CloseReason } | undefined> {
    try {
      const stored = await this.#log.load(this.#documentId);
      if (stored?.epoch === epoch) return new LiveDocument(stored);
      return { reason: stored ? 'epochMismatch' : 'unknownDocument' };
    } catch (error) {
      this.#watcher.trouble?.(this.#documentId, 'load', error);
      return undefined;
    }
  }

  get isShared(): boolean {
    return this.#log.isShared;
  }

  /**
   * What the log holds after what the document holds; undefined when only the whole document can tell, `failed`
   * when it cannot be read just now.
   */
  async tail({ epoch, seq }: LiveDocument): Promise<Missed | undefined | 'failed'> {
    try {
      const tail = await this.#log.since(this.#documentId, epoch, seq);
      const first = tail?.updates[0];
      if (!tail || (first && first.seq !== seq + 1)) return undefined;
      return { entries: tail.updates, owners: tail.owners, added: undefined, isHeard: false };
    } catch (error) {
      this.#watcher.trouble?.(this.#documentId, 'load', error);
      return 'failed';
    }
  }

  knowsCommand(commandId: string): Promise<boolean> {
    return this.#log.knowsCommand(this.#documentId, commandId);
  }

  /**
   * Makes what stands in the document already durable.
   * @param how `onSlow` is called when the store has no answer for longer than people should wait
   */
  async append(
    document: LiveDocument,
    entries: readonly LogEntry[],
    { commandId, onSlow }: { commandId: string | undefined; onSlow: () => void },
  ): Promise<Appended> {
    const callOff = this.#clock.after(SLOW_MS, onSlow);
    try {
      await this.#log.append(this.#documentId, document.epoch, entries, commandId);
      document.nowStored(entries);
      return { type: 'stored' };
    } catch (error) {
      if (error instanceof LogRefused && error.refusal === 'repeated') return { type: 'repeated' };
      if (this.#cameSecond(error)) return { type: 'behind' };
      this.#watcher.trouble?.(this.#documentId, 'append', error);
      if (!(error instanceof LogRefused)) return { type: 'failed' };
      const isStale = error instanceof StaleEpoch;
      return { type: 'refused', reason: isStale ? 'epochMismatch' : 'tryAgain' };
    } finally {
      callOff();
    }
  }

  #cameSecond(error: unknown): boolean {
    if (!this.#log.isShared || !(error instanceof LogRefused)) return false;
    return error.refusal === 'out-of-sequence' || error.refusal === 'client-taken';
  }

  isFoldDue({ unfolded }: LiveDocument): boolean {
    return this.#foldSchedule.isDue(unfolded, this.#clock.now());
  }

  /**
   * Folds the log into a checkpoint when there is anything to fold. Called between ticks only. A document whose
   * room ended before its last change was stored is left as the log has it.
   */
  async fold(document: LiveDocument): Promise<void> {
    const { epoch, seq, unfolded, isAhead } = document;
    if (unfolded === 0 || isAhead) return;
    try {
      const state = document.state();
      const bytesBefore = document.bytes;
      await this.#fold(epoch, seq, state, document.summary());
      document.unfolded -= unfolded;
      document.bytes += state.length - bytesBefore;
      this.#foldSchedule.succeeded();
    } catch (error) {
      this.#foldSchedule.failed(this.#clock.now());
      this.#watcher.trouble?.(this.#documentId, 'fold', error);
    }
  }

  /** Where another server folds this document now, it is as good as folded. */
  async #fold(epoch: number, seq: number, state: Uint8Array, summary: StateSummary): Promise<void> {
    try {
      await this.#log.fold(this.#documentId, epoch, seq, state, summary);
    } catch (error) {
      if (!(error instanceof LogRefused && error.refusal === 'fenced')) throw error;
    }
  }
}
