import type { CloseReason } from '@throughline/protocol';
import { LiveDocument } from './live-document.ts';
import type { Missed } from './missed.ts';
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
  /** Built again, it holds more than before: what that is, to be told. */
  movedOn(difference: Missed): void;
  /** The log will never take anything of this room any more. */
  giveUp(reason: CloseReason): void;
}

/** A log that refuses for what came before, and holds nothing more, is asked again so often in a row. */
const MOST_FRUITLESS = 3;

/** The document of one room and its way into the log: a failing store is tried again for as long as the room lives. */
export class DurableDocument {
  readonly #ports: DurableDocumentPorts;
  #document: LiveDocument;
  #failing = false;
  /** The log refused the last append for what came before it. */
  #isBehind = false;
  /** How often in a row it refused for that and held nothing more. */
  #fruitless = 0;

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

  /** Whether other servers append to the same log. */
  get isShared(): boolean {
    return this.#ports.log.isShared;
  }

  knowsCommand(commandId: string): Promise<boolean> {
    return this.#ports.log.knowsCommand(commandId);
  }

  /**
   * Makes entries durable whose updates stand in the document already.
   * @returns `behind` when another server appended first, and undefined when the room ended before they
   * could be stored
   */
  store(
    entries: readonly LogEntry[],
    commandId?: string,
  ): Promise<'stored' | 'repeated' | 'behind' | undefined> {
    const { clock, isOver } = this.#ports;
    return untilItWorks(clock, isOver, () => this.#append(entries, commandId));
  }

  /**
   * Builds the document again from the log. What the log went on by meanwhile is told to everybody.
   * @returns whether it went on
   */
  async rebuild(): Promise<boolean> {
    const { clock, isOver, movedOn, giveUp } = this.#ports;
    const rebuilt = await untilItWorks(clock, isOver, async () =>
      this.#noteFailing(await this.#load()),
    );
    if (!rebuilt) return false;
    const before = this.#document;
    this.#document = rebuilt;
    const wasBehind = this.#isBehind;
    this.#isBehind = false;
    if (rebuilt.seq > before.seq) {
      movedOn(before.differenceTo(rebuilt));
      return true;
    }
    if (wasBehind && ++this.#fruitless > MOST_FRUITLESS) giveUp('tryAgain');
    return false;
  }

  /**
   * What the log holds after what the document holds, read as soon as that works.
   * @returns undefined when only building it again can tell, or when the room is over
   */
  async tail(): Promise<Missed | undefined> {
    const { clock, isOver } = this.#ports;
    const read = await untilItWorks(clock, isOver, async () => {
      const tail = await this.tryTail();
      return this.#noteFailing(tail === 'failed' ? undefined : { tail });
    });
    return read?.tail;
  }

  /** As `tail`, or `failed` when the log cannot be read just now. */
  tryTail(): Promise<Missed | undefined | 'failed'> {
    return this.#ports.log.tail(this.#document);
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
        this.#fruitless = 0;
        this.#setFailing(false);
        return appended.type;
      case 'repeated':
      case 'behind':
        this.#isBehind = appended.type === 'behind';
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

  /** While the log cannot be read nothing can be saved either. */
  #noteFailing<Result>(read: Result | undefined): Result | undefined {
    if (!this.isOver) this.#setFailing(read === undefined);
    return read;
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
