import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { eventually, type Seeded, seeded } from '@throughline/testing';
import { Bench } from '../bench.ts';
import { Crowd } from '../crowd.ts';
import { type Expectations, History } from '../histories.ts';
import { KilledServer } from '../killed-server.ts';
import { DISK_FAULTS, type DiskFault } from './disk-faults.ts';
import type { DiskRunOptions, DiskRunReport } from './disk-run-report.ts';

/** After the repair; after a fault that passed by itself the same. */
const SAVED_WITHIN_MS = 10_000;
const SEEN_WITHIN_MS = 5_000;
const DEADLINE_PER_TIME_MS = 60_000;

/**
 * Lets the disk fail under a server while people type, and holds what they were told, what they saw
 * and what is in the store against what was acked.
 * @throws when the server ends by itself, or the run does not get on in time
 */
export async function failTheDisk(options: DiskRunOptions): Promise<DiskRunReport> {
  const { promise: trouble, reject: fail } = Promise.withResolvers<never>();
  const fault: DiskFault = DISK_FAULTS[options.fault];
  const server = await KilledServer.start(options.server, fail, fault.under);
  const late = () => fail(new Error('the run was not over in time'));
  const timer = setTimeout(late, DEADLINE_PER_TIME_MS * (options.times + 1));
  const listeners = process.getMaxListeners();
  // Each page's provider listens for the end of the process.
  process.setMaxListeners(listeners + 3 * (options.clients + options.times));
  const run = new DiskRun(options, fault, server);
  try {
    await Promise.race([run.play(), trouble]);
    return run.report();
  } catch (cause) {
    throw new Error(`${options.fault}, seed ${options.seed}: ${cause}`, { cause });
  } finally {
    clearTimeout(timer);
    await run.leave();
    await server.kill();
    await fault.clear?.(server.folder);
    await server.end({ keepFolder: false });
    process.setMaxListeners(listeners);
  }
}

class DiskRun {
  readonly #options: DiskRunOptions;
  readonly #fault: DiskFault;
  readonly #server: KilledServer;
  readonly #random: Seeded;
  readonly #history = new History();
  readonly #bench = new Bench();
  readonly #crowd: Crowd;
  readonly #toldMs: number[] = [];
  readonly #savedAgainMs: number[] = [];
  #editsMeanwhile = 0;
  #times = 0;

  constructor(options: DiskRunOptions, fault: DiskFault, server: KilledServer) {
    this.#options = options;
    this.#fault = fault;
    this.#server = server;
    this.#random = seeded(options.seed);
    const parts = { server, history: this.#history, found: this.#bench.find };
    this.#crowd = new Crowd(parts, this.#random.below(2 ** 31));
  }

  async play(): Promise<void> {
    await this.#crowd.join(this.#options.clients, 1);
    for (const [boardId, docs] of this.#crowd.replicas()) {
      for (const doc of docs.values()) this.#bench.setBefore(boardId, doc);
    }
    while (this.#times < this.#options.times) {
      this.#times += 1;
      this.#crowd.startTyping();
      await this.#history.whenMoreAreAcked(1 + this.#random.below(40));
      await this.#failOnce(`time ${this.#times}`);
    }
    await this.#server.kill();
    await this.#crowd.linesDown();
    const { dataDir } = this.#server;
    await this.#bench.judgeStore(this.#history.expectations(), dataDir, 'in the store at the end');
  }

  /** One fault from its beginning until everything is saved and the same everywhere. */
  async #failOnce(when: string): Promise<void> {
    const beganMs = performance.now();
    const editsBefore = this.#history.size;
    const repair = await this.#fault.begin({
      pid: this.#server.pid,
      dataDir: this.#server.dataDir,
    });
    let repaired = false;
    try {
      await this.#everybodyIsTold(beganMs, when);
      if (!this.#fault.passes) await this.#whileItFails(when);
      this.#editsMeanwhile += this.#history.size - editsBefore;
      const everybodyLeaves = !this.#fault.passes && this.#times === this.#options.times;
      const sent = this.#history.expectationsIfAllArrived();
      if (everybodyLeaves) await this.#crowd.leave();
      const repairedMs = performance.now();
      await repair();
      repaired = true;
      if (everybodyLeaves) await this.#nextOneSeesAll(sent, repairedMs, when);
      else await this.#savedAgain(repairedMs, when);
    } finally {
      if (!repaired) await repair();
    }
  }

  async #everybodyIsTold(beganMs: number, when: string): Promise<void> {
    const pages = this.#crowd.pages;
    const told = () => pages.every((page) => page.toldAtMs > beganMs);
    const inTime = await within(SEEN_WITHIN_MS, told);
    const lastTold = Math.max(...pages.map((page) => page.toldAtMs));
    const lastOk = this.#history.lastOkBefore(lastTold);
    const took = lastTold - Math.max(beganMs, lastOk);
    if (inTime) this.#toldMs.push(took);
    if (inTime && took <= this.#options.toldWithinMs) return;
    const missing = pages.filter((page) => page.toldAtMs <= beganMs).length;
    const detail = inTime ? `it took ${Math.round(took)} ms` : `${missing} pages never heard`;
    this.#bench.find({ kind: 'untold', where: when, detail });
  }

  /** Nothing is acked any more; the board can still be opened, and people still see each other. */
  async #whileItFails(when: string): Promise<void> {
    const acked = this.#history.count('ok');
    const expected = this.#history.expectations();
    const [page, other] = this.#crowd.pages;
    if (!page || !other) throw new Error('it takes two to see each other');
    const holds = wait(this.#options.holdMs);
    const mark = randomUUID();
    page.showItself(mark);
    if (!(await within(SEEN_WITHIN_MS, () => other.sees(mark)))) {
      this.#bench.find({ kind: 'unseen', where: when, detail: 'people do not see each other' });
    }
    const reader = this.#crowd.openAnotherPage(page);
    if (await within(SEEN_WITHIN_MS, () => reader.isShown)) {
      this.#bench.judge(expected, reader.boardId, reader.doc, `to a reader, ${when}`);
    } else this.#bench.find({ kind: 'unseen', where: when, detail: 'the board does not open' });
    await holds;
    const more = this.#history.count('ok') - acked;
    if (more > 0) this.#bench.find({ kind: 'acked', where: when, detail: `${more} while failing` });
  }

  /**
   * After a repair that nobody was there to see: what had reached the server is there for the next who
   * comes.
   * @param expected what was sent, acked or not
   */
  async #nextOneSeesAll(expected: Expectations, sinceMs: number, when: string): Promise<void> {
    const [reader] = await this.#crowd.addReaders(1);
    if (!reader) throw new Error('nobody came');
    const { boardId, doc } = reader;
    const where = `to the next who came, ${when}`;
    const isWhole = () => this.#bench.faultsIn(expected, boardId, doc, where).length === 0;
    if (await within(SAVED_WITHIN_MS, isWhole))
      this.#savedAgainMs.push(performance.now() - sinceMs);
    else this.#bench.judge(expected, boardId, doc, where);
  }

  async #savedAgain(sinceMs: number, when: string): Promise<void> {
    this.#crowd.stopTyping();
    if (await within(SAVED_WITHIN_MS, () => this.#crowd.isSettled())) {
      this.#savedAgainMs.push(performance.now() - sinceMs);
    } else {
      this.#bench.find({ kind: 'unequal', where: when, detail: 'not all was saved again' });
    }
    const expected = this.#history.expectations();
    for (const [boardId, docs] of this.#crowd.replicas()) {
      this.#bench.judgeReplicas(expected, boardId, docs, when);
    }
  }

  report(): DiskRunReport {
    const { fault, seed } = this.#options;
    return {
      fault,
      seed,
      times: this.#times,
      edits: this.#history.size,
      acked: this.#history.count('ok'),
      editsMeanwhile: this.#editsMeanwhile,
      toldMs: this.#toldMs,
      savedAgainMs: this.#savedAgainMs,
      faults: this.#bench.faults,
    };
  }

  leave(): Promise<void> {
    return this.#crowd.leave();
  }
}

/** Whether `check` came true in time. */
async function within(ms: number, check: () => boolean): Promise<boolean> {
  try {
    return await eventually('it', check, ms);
  } catch {
    return check();
  }
}
