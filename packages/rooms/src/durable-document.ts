import type { CloseReason } from '@throughline/protocol';
import { LiveDocument } from './live-document.ts';
import type { Clock, LogEntry } from './ports.ts';
import type { RoomLog } from './room-log.ts';
import { untilItWorks } from './until-it-works.ts';

export interface DurableDocumentPorts {
  readonly log: RoomLog;
  readonly clock: Clock;
  /** Whether the room has ended: then nothing is tried any more. */
  isOver(): boolean;
  /** Says to those who are here whether saving works; also when nothing has changed. */
  tellSaving(working: boolean): void;
  /** Saving fails: whoever asks meanwhile may be shown what the log holds, and no more. */
  answerMeanwhile(stored: () => Promise<LiveDocument | undefined>): Promise<void>;
  /** The log will never take anything of this room any more. */
  giveUp(reason: CloseReason): void;
}

/** The document of one room and its way into the log: a failing store is tried again for as long as the room lives. */
export class DurableDocument {
  readonly #ports: DurableDocumentPorts;
  #document: LiveDocument;
  #failing = false;

  constructor(document: LiveDocument, ports: DurableDocumentPorts) {
    this.#document = document;
    this.#ports = ports;
  }

  /** As it is now: never keep it over a wait, for it may be built again. */
  get current(): LiveDocument {
    return this.#document;
  }

  /** The room has ended. */
  get isOver(): boolean {
    return this.#ports.isOver();
  }

  /** The last try to store something failed. */
  get isFailing(): boolean {
    return this.#failing;
  }

  knowsCommand(commandId: string): Promise<boolean> {
    return this.#ports.log.knowsCommand(commandId);
  }

  /**
   * Makes entries durable whose updates stand in the document already.
   * @returns undefined when the room ended before they could be stored
   */
  store(
    entries: readonly LogEntry[],
    commandId?: string,
  ): Promise<'stored' | 'repeated' | undefined> {
    const { clock, isOver } = this.#ports;
    return untilItWorks(clock, isOver, () => this.#append(entries, commandId));
  }

  /** Builds the document again from the log. */
  async rebuild(): Promise<void> {
    const { clock, isOver } = this.#ports;
    const rebuilt = await untilItWorks(clock, isOver, () => this.#load());
    if (rebuilt) this.#document = rebuilt;
  }

  isFoldDue(): boolean {
    return this.#ports.log.isFoldDue(this.#document);
  }

  /** Folds the log into a checkpoint when there is anything to fold. Called between ticks only. */
  fold(): Promise<void> {
    return this.#ports.log.fold(this.#document);
  }

  /** @returns undefined when it failed in a way that may pass */
  async #append(entries: readonly LogEntry[], commandId: string | undefined) {
    const { log, tellSaving, answerMeanwhile, giveUp } = this.#ports;
    const onSlow = () => tellSaving(false);
    const appended = await log.append(this.#document, entries, { commandId, onSlow });
    switch (appended.type) {
      case 'stored':
      case 'repeated':
        this.#setFailing(false);
        return appended.type;
      case 'refused':
        giveUp(appended.reason);
        return undefined;
      case 'failed':
        this.#setFailing(true);
        await answerMeanwhile(() => this.#load());
        return undefined;
    }
  }

  async #load(): Promise<LiveDocument | undefined> {
    const loaded = await this.#ports.log.load(this.#document.epoch);
    if (loaded === undefined || loaded instanceof LiveDocument) return loaded;
    this.#ports.giveUp(loaded.reason);
    return undefined;
  }

  #setFailing(failing: boolean): void {
    this.#failing = failing;
    this.#ports.tellSaving(!failing);
  }
}
