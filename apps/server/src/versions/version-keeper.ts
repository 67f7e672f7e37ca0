import { setImmediate } from 'node:timers/promises';
import { contentFromJson } from '@throughline/board';
import type { Directory } from '@throughline/network';
import type { Clock, UpdateLog, VersionFacts, VersionStore } from '@throughline/rooms';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { Turns } from '../turns.ts';
import { summaryOfChange } from './summary-of-change.ts';
import { type Taken, taken } from './taken.ts';
import { cameSecond, untilNext } from './until-next.ts';
import { whoWrote } from './who-wrote.ts';

interface Ports {
  readonly versions: VersionStore;
  readonly updateLog: Pick<UpdateLog, 'load'>;
  readonly directory: Pick<Directory, 'board' | 'boardsOfConvening' | 'convening'>;
  readonly desk: Pick<ConveningDesk, 'state'>;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly trouble: (error: unknown) => void;
  readonly times?: VersionTimes | undefined;
  /** Where other servers keep versions of the same boards: whether somebody has a board open there. */
  readonly isInUseElsewhere?: ((documentId: string) => boolean) | undefined;
}

/** When versions are made by themselves, in milliseconds. */
export interface VersionTimes {
  /** How long a board has to be left alone for its session to be over. */
  readonly quietMs: number;
  /** How long people work until one is made beside their work. */
  readonly workMs: number;
}
const TIMES: VersionTimes = { quietMs: 60_000, workMs: 3_600_000 };

/** What is not told by the board itself about a version that is to be made. */
export interface VersionCause {
  readonly reason: VersionFacts['reason'];
  readonly name?: string;
  readonly by?: string;
  readonly conveningId?: string;
  readonly restored?: number;
  /** Make one also where nothing changed since the last. */
  readonly always?: boolean;
}

/** A board that was written on since it was last looked at. */
interface Open {
  people: number;
  /** Cancels what is due; undefined while nothing was written. */
  work: (() => void) | undefined;
  quiet: (() => void) | undefined;
}

/**
 * Makes versions of boards: when everybody has gone, and every hour while people are at work, if something
 * changed; and whenever it is asked to. What changed while no server ran is looked at when one starts. What is
 * read is the log, never an open room: a version holds what is durable. Server SPEC, V-rules.
 */
export class VersionKeeper {
  readonly #ports: Ports;
  readonly #times: VersionTimes;
  readonly #turns = new Turns();
  readonly #open = new Map<string, Open>();
  readonly #under = new Set<Promise<unknown>>();
  #closed = false;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#times = ports.times ?? TIMES;
  }

  /** Something new in a document is durable. Called for every commit. */
  changed(documentId: string): void {
    const open = this.#opened(documentId);
    if (open.work || this.#closed) return;
    const { clock } = this.#ports;
    open.work = clock.after(this.#times.workMs, () => this.#due(documentId, 'hourly'));
    if (open.people === 0) this.#waitForQuiet(documentId, open);
  }

  /**
   * Another server stored something. It makes the version; where it cannot any more, this one does, a while later.
   * Called for each that is heard of.
   */
  changedElsewhere(documentId: string): void {
    const open = this.#opened(documentId);
    if (this.#closed) return;
    const { quietMs, workMs } = this.#times;
    const laterMs = quietMs / 4;
    open.work ??= this.#ports.clock.after(workMs + laterMs, () => this.#due(documentId, 'hourly'));
    if (open.people > 0) return;
    open.quiet?.();
    this.#waitForQuiet(documentId, open, laterMs);
  }

  /** How many people are at a board now. */
  people(documentId: string, count: number): void {
    const open = this.#opened(documentId);
    open.people = count;
    open.quiet?.();
    open.quiet = undefined;
    if (count > 0) return;
    if (open.work) this.#waitForQuiet(documentId, open);
    else this.#open.delete(documentId);
  }

  #opened(documentId: string): Open {
    const known = this.#open.get(documentId);
    if (known) return known;
    const open: Open = { people: 0, work: undefined, quiet: undefined };
    this.#open.set(documentId, open);
    return open;
  }

  #waitForQuiet(documentId: string, open: Open, laterMs = 0): void {
    const { clock } = this.#ports;
    open.quiet = clock.after(this.#times.quietMs + laterMs, () => this.#due(documentId, 'session'));
  }

  #due(documentId: string, reason: 'session' | 'hourly'): void {
    const { isInUseElsewhere } = this.#ports;
    this.#settle(documentId);
    if (reason === 'session' && isInUseElsewhere?.(documentId)) this.changedElsewhere(documentId);
    else if (isInUseElsewhere) this.#inBackground(this.#keepOnce(documentId, reason));
    else this.#inBackground(this.keep(documentId, { reason }));
  }

  /** Where another server just made one by itself, what came since waits for its own quiet or hour. */
  async #keepOnce(documentId: string, reason: 'session' | 'hourly'): Promise<void> {
    const { versions, now } = this.#ports;
    const last = (await versions.list(documentId)).at(-1);
    const isByItself = last?.reason === 'session' || last?.reason === 'hourly';
    const recentMs = (reason === 'session' ? this.#times.quietMs : this.#times.workMs) / 2;
    if (last && isByItself && now() - last.at < recentMs) return this.changedElsewhere(documentId);
    const keep = () => this.#keepInTurn(documentId, { reason });
    try {
      await this.inTurn(documentId, keep);
    } catch (error) {
      if (!cameSecond(error)) throw error;
      this.changedElsewhere(documentId);
    }
  }

  /** Nothing is due any more: what comes after this is new. */
  #settle(documentId: string): void {
    const open = this.#open.get(documentId);
    open?.work?.();
    open?.quiet?.();
    if (open?.people === 0) this.#open.delete(documentId);
    else if (open) Object.assign(open, { work: undefined, quiet: undefined });
  }

  /**
   * Makes a version of a board as it is now.
   * @returns the version; undefined where nothing changed since the last one, or there is no such board
   */
  keep(documentId: string, cause: VersionCause): Promise<VersionFacts | undefined> {
    return this.inTurn(documentId, () => this.keepInTurn(documentId, cause));
  }

  /** One after another for each board, with whatever else makes or changes its versions. */
  inTurn<Result>(documentId: string, work: () => Promise<Result>): Promise<Result> {
    return this.#turns.take(documentId, work);
  }

  /** The same for one whose turn it is already. */
  keepInTurn(documentId: string, cause: VersionCause): Promise<VersionFacts | undefined> {
    return untilNext(() => this.#keepInTurn(documentId, cause));
  }

  async #keepInTurn(documentId: string, cause: VersionCause): Promise<VersionFacts | undefined> {
    const { versions, updateLog, directory } = this.#ports;
    // Private writing and whatever else is no board has no versions.
    if (!(await directory.board(documentId))) return undefined;
    const stored = await updateLog.load(documentId);
    if (!stored) return undefined;
    const since = await versions.lookedAt(documentId);
    const last = (await versions.list(documentId)).at(-1);
    const now = taken(stored);
    const wasMade = last === undefined && since === undefined && now.at.seq <= 1;
    const before = last && (await versions.version(documentId, last.number));
    const isSame = wasMade || before?.content === now.json;
    if (isSame && !cause.always) {
      await versions.setLookedAt(documentId, now.at);
      return undefined;
    }
    const earlier = before && contentFromJson(before.content);
    const contents = { before: earlier, after: now.content };
    const people = isSame ? [] : whoWrote(stored, now.at, since, contents);
    return this.add(documentId, { last, before: earlier, now, people }, cause);
  }

  /** Adds a version that was made already. In turn only. */
  async add(
    documentId: string,
    made: {
      readonly last: VersionFacts | undefined;
      readonly before: ReturnType<typeof contentFromJson> | undefined;
      readonly now: Taken;
      readonly people: readonly string[] | null;
    },
    cause: VersionCause,
  ): Promise<VersionFacts> {
    const { last, before, now, people } = made;
    const facts: VersionFacts = {
      number: (last?.number ?? 0) + 1,
      at: this.#ports.now(),
      reason: cause.reason,
      name: cause.name ?? null,
      by: cause.by ?? null,
      conveningId: cause.conveningId ?? null,
      restored: cause.restored ?? null,
      hash: now.hash,
      people,
      summary: JSON.stringify(summaryOfChange(before, now.content)),
    };
    await this.#ports.versions.add(documentId, { ...facts, content: now.json }, now.at);
    return facts;
  }

  /** Seals every board of a convening that ended; one that is as it was sealed stays sealed as it was. */
  async seal(conveningId: string): Promise<void> {
    const { directory, versions } = this.#ports;
    const convening = await directory.convening(conveningId);
    if (!convening) return;
    const name = JSON.stringify(convening.name);
    for (const { id } of await directory.boardsOfConvening(conveningId)) {
      await setImmediate();
      const seal = async () => {
        const sealed = (await versions.list(id)).findLast((one) => one.conveningId === conveningId);
        const stored = await this.#ports.updateLog.load(id);
        if (!stored || (sealed && taken(stored).hash === sealed.hash)) return;
        await this.#keepInTurn(id, { reason: 'sealed', name, conveningId, always: true });
      };
      await this.inTurn(id, () => untilNext(seal)).catch(this.#ports.trouble);
    }
  }

  /** A convening went on: where it ended, its boards are sealed. */
  happened(conveningId: string, stages: readonly string[]): void {
    if (stages.some((stage) => stage === 'closed' || stage === 'sealed')) {
      this.#inBackground(this.seal(conveningId));
    }
  }

  /** What was written while no server ran, or just before one was killed; and what it had no time to seal. */
  async start(conveningIds: readonly string[]): Promise<void> {
    const { desk } = this.#ports;
    const work = async () => {
      for (const id of conveningIds) {
        const stage = (await desk.state(id))?.stage;
        if (stage === 'closed' || stage === 'sealed') await this.#sealWhatIsNot(id);
      }
      await this.keepWhatIsBehind();
    };
    await this.#inBackground(work());
  }

  /**
   * Makes versions of what nobody is about to make one of: the server that had it went. Where there are others, what
   * they are at just now is left to its quiet.
   */
  async keepWhatIsBehind(): Promise<void> {
    const { versions, directory, isInUseElsewhere } = this.#ports;
    for (const id of await versions.behind()) {
      if (this.#closed) return;
      await setImmediate();
      if (this.#open.has(id)) continue;
      if (!isInUseElsewhere) await this.keep(id, { reason: 'session' }).catch(this.#ports.trouble);
      else if (await directory.board(id)) this.changedElsewhere(id);
    }
  }

  /** Boards that have versions and none of this end: the server went in between. */
  async #sealWhatIsNot(conveningId: string): Promise<void> {
    const { versions, directory } = this.#ports;
    for (const { id } of await directory.boardsOfConvening(conveningId)) {
      const all = await versions.list(id);
      const isSealed = all.some((one) => one.conveningId === conveningId);
      if (all.length > 0 && !isSealed) return this.seal(conveningId);
    }
  }

  /** Ends with what is under way; what is due is looked at when a server starts next. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const id of [...this.#open.keys()]) this.#settle(id);
    await Promise.allSettled([...this.#under]);
  }

  #inBackground(work: Promise<unknown>): Promise<unknown> {
    const settled = work.catch((error) => {
      if (!this.#closed) this.#ports.trouble(error);
    });
    this.#under.add(settled);
    void settled.then(() => this.#under.delete(settled));
    return settled;
  }
}
