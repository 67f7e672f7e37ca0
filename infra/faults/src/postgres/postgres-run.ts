import { setTimeout as wait } from 'node:timers/promises';
import { eventually, type Seeded, seeded } from '@throughline/testing';
import { PostgresServer } from '@throughline/testing/postgres-server';
import { Bench } from '../bench.ts';
import { Crowd } from '../crowd.ts';
import { History } from '../histories.ts';
import type { Fault } from '../judge-board.ts';
import { KilledServer } from '../killed-server.ts';
import type { ServerKind } from '../server-process.ts';

/** What was answered before may still be on its way to the pages. */
const ON_ITS_WAY_MS = 150;
const RESUMED_WITHIN_MS = 15_000;
const DEADLINE_PER_TIME_MS = 60_000;

export interface PostgresRunOptions {
  readonly server: Extract<ServerKind, 'real' | 'ackingEarly'>;
  /** How often Postgres is ended at once, and started again after a while. */
  readonly restarts: number;
  readonly pauses: number;
  readonly pauseMs: number;
  readonly clients: number;
  readonly seed: number;
}

export interface PostgresRunReport {
  readonly seed: number;
  readonly restarts: number;
  readonly pauses: number;
  readonly edits: number;
  readonly acked: number;
  readonly editsMeanwhile: number;
  /** From the last ack before a fault to when the last page knew that nothing is saved. */
  readonly toldMs: readonly number[];
  /** From when Postgres took connections again, or went on, to the next ack. */
  readonly resumedMs: readonly number[];
  /** From the same to when everything was saved and the same everywhere, where nobody typed any more. */
  readonly convergedMs: readonly number[];
  readonly faults: readonly Fault[];
}

/**
 * Ends and pauses Postgres under a server while people type, and holds what they were told and what the
 * database holds in the end against what was acked.
 * @throws when the server ends by itself, or the run does not get on in time
 */
export async function failPostgres(options: PostgresRunOptions): Promise<PostgresRunReport> {
  const { promise: trouble, reject: fail } = Promise.withResolvers<never>();
  const postgres = await PostgresServer.start();
  const server = await KilledServer.start(options.server, fail, undefined, postgres.url());
  const late = () => fail(new Error('the run was not over in time'));
  const timer = setTimeout(late, DEADLINE_PER_TIME_MS * (options.restarts + options.pauses + 1));
  const listeners = process.getMaxListeners();
  // Each page's provider listens for the end of the process.
  process.setMaxListeners(listeners + 3 * options.clients);
  const run = new PostgresRun(options, postgres, server);
  try {
    await Promise.race([run.play(), trouble]);
    return run.report();
  } catch (cause) {
    throw new Error(`seed ${options.seed}: ${cause}`, { cause });
  } finally {
    clearTimeout(timer);
    await run.leave();
    await server.end({ keepFolder: false });
    await postgres.resume();
    await postgres.destroy();
    process.setMaxListeners(listeners);
  }
}

class PostgresRun {
  readonly #options: PostgresRunOptions;
  readonly #postgres: PostgresServer;
  readonly #server: KilledServer;
  readonly #random: Seeded;
  readonly #history = new History();
  readonly #bench = new Bench();
  readonly #crowd: Crowd;
  readonly #toldMs: number[] = [];
  readonly #resumedMs: number[] = [];
  readonly #convergedMs: number[] = [];
  #editsMeanwhile = 0;

  constructor(options: PostgresRunOptions, postgres: PostgresServer, server: KilledServer) {
    this.#options = options;
    this.#postgres = postgres;
    this.#server = server;
    this.#random = seeded(options.seed);
    const parts = { server, history: this.#history, found: this.#bench.find };
    this.#crowd = new Crowd(parts, this.#random.below(2 ** 31));
  }

  async play(): Promise<void> {
    const { clients, restarts, pauses, pauseMs } = this.#options;
    await this.#crowd.join(clients, 1);
    for (const [boardId, docs] of this.#crowd.replicas()) {
      for (const doc of docs.values()) this.#bench.setBefore(boardId, doc);
    }
    this.#crowd.startTyping();
    const postgres = this.#postgres;
    const end = { begin: () => postgres.stopImmediately(), repair: () => postgres.run() };
    const pause = { begin: () => postgres.pause(), repair: () => postgres.resume() };
    for (let time = 1; time <= restarts; time++) {
      await this.#failOnce(`restart ${time}`, end, this.#random.below(1_500));
    }
    for (let time = 1; time <= pauses; time++) {
      await this.#failOnce(`pause ${time}`, pause, pauseMs, time === pauses);
    }
    await this.#server.kill();
    await this.#crowd.linesDown();
    const { dataDir } = this.#server;
    const expected = this.#history.expectations();
    await this.#bench.judgeStore(expected, dataDir, 'in the database', this.#postgres.url());
  }

  async #failOnce(
    when: string,
    { begin, repair }: { begin: () => Promise<void>; repair: () => Promise<void> },
    holdMs: number,
    isLast = false,
  ): Promise<void> {
    await this.#history.whenMoreAreAcked(1 + this.#random.below(60));
    const editsBefore = this.#history.size;
    const beganMs = performance.now();
    await begin();
    await wait(ON_ITS_WAY_MS);
    const acked = this.#history.count('ok');
    await wait(holdMs);
    const more = this.#history.count('ok') - acked;
    if (more > 0)
      this.#bench.find({ kind: 'acked', where: when, detail: `${more} while it was away` });
    if (holdMs > 2_000) this.#judgeTold(beganMs, when);
    this.#editsMeanwhile += this.#history.size - editsBefore;
    const ackedBefore = this.#history.count('ok');
    await repair();
    const repairedMs = performance.now();
    await eventually(
      'an ack after the repair',
      () => this.#history.count('ok') > ackedBefore,
      RESUMED_WITHIN_MS,
    );
    // Not sooner: where acks come early nothing waits for one, and only what is typed now brings one.
    if (isLast) this.#crowd.stopTyping();
    this.#resumedMs.push(performance.now() - repairedMs);
    if (isLast) await this.#converge(repairedMs, when);
  }

  /** Everybody was told before 2 s had passed without an answer. */
  #judgeTold(beganMs: number, when: string): void {
    const told = this.#crowd.pages.map((page) => page.toldAtMs);
    const untold = told.filter((at) => at < beganMs).length;
    if (untold > 0) {
      const detail = `${untold} of ${told.length} pages never heard that nothing is saved`;
      this.#bench.find({ kind: 'untold', where: when, detail });
      return;
    }
    const last = Math.max(...told);
    this.#toldMs.push(last - Math.max(beganMs, this.#history.lastOkBefore(last)));
  }

  async #converge(repairedMs: number, when: string): Promise<void> {
    const isSettled = () => this.#crowd.isSettled();
    try {
      await eventually('all pages saved and equal', isSettled, RESUMED_WITHIN_MS);
      this.#convergedMs.push(performance.now() - repairedMs);
    } catch (error) {
      this.#bench.find({ kind: 'unequal', where: when, detail: String(error) });
    }
    const expected = this.#history.expectations();
    for (const [boardId, docs] of this.#crowd.replicas()) {
      this.#bench.judgeReplicas(expected, boardId, docs, when);
    }
  }

  report(): PostgresRunReport {
    const { seed, restarts, pauses } = this.#options;
    return {
      seed,
      restarts,
      pauses,
      edits: this.#history.size,
      acked: this.#history.count('ok'),
      editsMeanwhile: this.#editsMeanwhile,
      toldMs: this.#toldMs,
      resumedMs: this.#resumedMs,
      convergedMs: this.#convergedMs,
      faults: this.#bench.faults,
    };
  }

  leave(): Promise<void> {
    return this.#crowd.leave();
  }
}
