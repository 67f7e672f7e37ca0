import type * as Y from 'yjs';
import type { LiveDocument } from './live-document.ts';
import type { LogEntry } from './ports.ts';

/** Author of what the server itself writes in a document. */
export const SERVER_AUTHOR = 'server';

/** A change of the server's own. It runs once, at once and whole: never keep the document beyond it. */
export type ServerChange = (doc: Y.Doc) => void;

export type Served =
  /** It is durable, and everybody is told. */
  | 'served'
  /** A command with this id was carried out before: nothing was changed. */
  | 'repeated'
  /** The room ended first, and nothing of it is stored. */
  | 'over';

/** The document has no room for what the server wanted to write; nothing of it is stored. */
export class DocumentFull extends Error {
  constructor() {
    super('the document is full');
    this.name = 'DocumentFull';
  }
}

interface Ports {
  document(): LiveDocument;
  /** Whether a command with this id was carried out on the document. */
  knows(commandId: string): Promise<boolean>;
  /** Makes entries and command durable; `behind`: others appended first; undefined when the room ended first. */
  store(
    entries: readonly LogEntry[],
    commandId: string,
  ): Promise<'stored' | 'repeated' | 'behind' | undefined>;
  /** Tells everybody of an entry that is durable. */
  publish(entry: LogEntry): void;
  /** Builds the document again from what is stored. */
  rebuild(): Promise<unknown>;
  /** Reads what other servers appended, where there are any; says whether that was anything. */
  readOn(): Promise<boolean>;
  isOver(): boolean;
}

/** What was read of a document; `over`: its room ended first. */
export type Looked<Result> = { type: 'seen'; result: Result } | { type: 'over' };

interface Waiting {
  /** Never rejects. */
  run(): Promise<void>;
  /** The room ended first. */
  over(): void;
}

/**
 * What the server itself writes and reads in one document. Each change is a tick of its own: apply → append with
 * the command's id → COMMIT → fan out. What throws, and what turns out to be a repeat, leaves nothing
 * behind: the document is then built again from the log.
 */
export class Serving {
  readonly #ports: Ports;
  readonly #waiting: Waiting[] = [];

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get count(): number {
    return this.#waiting.length;
  }

  add(commandId: string, change: ServerChange): Promise<Served> {
    return this.#enqueue<Served>(() => this.#serve(commandId, change), 'over');
  }

  look<Result>(read: (doc: Y.Doc) => Result): Promise<Looked<Result>> {
    const look = async (): Promise<Looked<Result>> => {
      return { type: 'seen', result: this.#ports.document().look(read) };
    };
    return this.#enqueue<Looked<Result>>(look, { type: 'over' });
  }

  /** Carries out what has waited longest. Called between ticks only. */
  async next(): Promise<void> {
    await this.#waiting.shift()?.run();
  }

  /** The room is over: whoever waits is told, and may try again in the next one. */
  giveUp(): void {
    for (const waiting of this.#waiting.splice(0)) waiting.over();
  }

  #enqueue<Result>(work: () => Promise<Result>, over: Result): Promise<Result> {
    const answer = Promise.withResolvers<Result>();
    this.#waiting.push({
      run: () => work().then(answer.resolve, answer.reject),
      over: () => answer.resolve(over),
    });
    return answer.promise;
  }

  async #serve(commandId: string, change: ServerChange): Promise<Served> {
    const { knows, store, publish, rebuild, readOn, isOver } = this.#ports;
    if (await knows(commandId)) {
      await readOn();
      return 'repeated';
    }
    while (!isOver()) {
      const entry = await this.#write(change);
      const stored = await store(entry ? [entry] : [], commandId);
      if ((stored === 'repeated' && entry) || stored === 'behind') await rebuild();
      if (stored === 'stored' && entry) publish(entry);
      if (stored === 'stored') return 'served';
      if (stored === 'repeated') return stored;
    }
    return 'over';
  }

  /**
   * Has it written in the document as the log has it: what a change throws, and that it has nothing to change, is
   * believed only of one that was read on.
   */
  async #write(change: ServerChange): Promise<LogEntry | undefined> {
    const { document, rebuild, readOn } = this.#ports;
    for (let hasReadOn = false; ; ) {
      const written = document().serve(change);
      if (written.type === 'written' && written.entry) return written.entry;
      if (written.type === 'failed' && written.isSpoilt) await rebuild();
      if (!hasReadOn && (await readOn())) {
        hasReadOn = true;
        continue;
      }
      if (written.type === 'failed') throw written.error;
      return undefined;
    }
  }
}
