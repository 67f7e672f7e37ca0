import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { eventually, type Seeded, seeded } from '@throughline/testing';
import { Bench } from './bench.ts';
import { Crowd } from './crowd.ts';
import { History } from './histories.ts';
import { type KillRunOptions, type KillRunReport, makeReport } from './kill-run-report.ts';
import { KilledServer } from './killed-server.ts';
import { readStoredBoards } from './stored-boards.ts';

const BACK_WITHIN_MS = 60_000;
const CONVERGE_WITHIN_MS = 30_000;
const LEAST_DEADLINE_MS = 60_000;
const DEADLINE_PER_KILL_MS = 10_000;

/**
 * Kills the server again and again while people type, and holds what is durable against what was acked:
 * in the store after each kill, and in the end over the wire and in the store once more.
 * @throws when a server ends by itself, does not stop cleanly, or the run does not get on in time
 */
export async function killWhileTyping(options: KillRunOptions): Promise<KillRunReport> {
  const { promise: trouble, reject: fail } = Promise.withResolvers<never>();
  const server = await KilledServer.start(options.server, fail);
  const deadlineMs = LEAST_DEADLINE_MS + DEADLINE_PER_KILL_MS * options.kills;
  const late = () => fail(new Error(`the run was not over after ${deadlineMs} ms`));
  const timer = setTimeout(late, deadlineMs);
  const listeners = process.getMaxListeners();
  // Each page's provider listens for the end of the process.
  process.setMaxListeners(listeners + options.clients + options.boards);
  const run = new KillRun(options, server);
  let clean = false;
  try {
    await Promise.race([run.play(), trouble]);
    const report = run.report();
    clean = report.faults.length === 0 || options.untilLost;
    return { ...report, folder: clean ? undefined : server.folder };
  } catch (cause) {
    throw new Error(`seed ${options.seed}, data in ${server.folder}: ${cause}`, { cause });
  } finally {
    clearTimeout(timer);
    await run.leave({ keepHistory: !clean });
    await server.end({ keepFolder: !clean });
    process.setMaxListeners(listeners);
  }
}

class KillRun {
  readonly #options: KillRunOptions;
  readonly #server: KilledServer;
  readonly #random: Seeded;
  readonly #crowd: Crowd;
  readonly #history = new History();
  readonly #bench = new Bench();
  readonly #beganAtMs = performance.now();
  #kills = 0;
  #unackedAtKills = 0;
  #convergedInMs: number | undefined;

  constructor(options: KillRunOptions, server: KilledServer) {
    this.#options = options;
    this.#server = server;
    this.#random = seeded(options.seed);
    const parts = { server, history: this.#history, found: this.#bench.find };
    this.#crowd = new Crowd(parts, this.#random.below(2 ** 31));
  }

  async play(): Promise<void> {
    const { clients, boards, kills, untilLost } = this.#options;
    await this.#crowd.join(clients, boards);
    for (const [boardId, docs] of this.#crowd.replicas()) {
      for (const doc of docs.values()) this.#bench.setBefore(boardId, doc);
    }
    this.#crowd.startTyping();
    while (this.#kills < kills) {
      await this.#killMoment();
      await this.#killOnce();
      if (untilLost && this.#bench.count('lost') > 0) return;
    }
    await this.#converge();
    await this.#lookAtEverything();
  }

  /**
   * A quarter of the kills come while people are still coming back; the others once everybody is, after
   * some acks, and half of these in the very moment of an ack, when one that came too early is caught.
   */
  async #killMoment(): Promise<void> {
    const whileComingBack = this.#random.below(4) === 0;
    const acks = 1 + this.#random.below(60);
    const atOnce = this.#random.below(2) === 0;
    const laterMs = this.#random.below(whileComingBack ? 400 : 60);
    if (!whileComingBack) {
      await eventually('everybody to be back', () => this.#crowd.isBack(), BACK_WITHIN_MS);
      await this.#history.whenMoreAreAcked(acks);
    }
    if (whileComingBack || !atOnce) await wait(laterMs);
  }

  /** Kills the server, looks into its store for all that was acked, and starts a new one. */
  async #killOnce(): Promise<void> {
    this.#kills += 1;
    this.#unackedAtKills += this.#history.count('invoked');
    await this.#server.kill();
    await this.#crowd.linesDown();
    await this.#crowd.loseSomePages();
    if (this.#kills === this.#options.kills) this.#crowd.stopTyping();
    await this.#startAgain(`in the store after kill ${this.#kills}`);
  }

  /** What is acked by now is what the dead server's store must hold; the next one acks more. */
  async #startAgain(where: string): Promise<void> {
    const expected = this.#history.expectations();
    const copy = await this.#server.copyStore();
    await Promise.all([this.#server.start(), this.#bench.judgeStore(expected, copy, where)]);
  }

  /** Nobody types any more: waits until all is saved, and the same everywhere. */
  async #converge(): Promise<void> {
    const { servingSinceMs } = this.#server;
    try {
      const isSettled = () => this.#crowd.isSettled();
      await eventually('all pages saved and equal', isSettled, CONVERGE_WITHIN_MS);
      this.#convergedInMs = performance.now() - servingSinceMs;
    } catch (error) {
      this.#bench.find({ kind: 'unequal', where: 'at the end', detail: String(error) });
    }
  }

  /** With everything settled, kills once more and reads the boards in every way that there is. */
  async #lookAtEverything(): Promise<void> {
    await this.#server.kill();
    await this.#startAgain('in the store after the last kill');
    await this.#crowd.addReaders(this.#options.boards);
    await this.#server.stop();
    const expected = this.#history.expectations();
    const stored = await readStoredBoards(this.#server.dataDir, this.#bench.boardIds);
    for (const [boardId, docs] of this.#crowd.replicas()) {
      const inStore = stored.get(boardId);
      if (inStore) docs.set('the store', inStore);
      this.#bench.judgeReplicas(expected, boardId, docs, 'at the end');
    }
  }

  report(): KillRunReport {
    return makeReport(this.#options, this.#history, {
      kills: this.#kills,
      unackedAtKills: this.#unackedAtKills,
      restartsMs: this.#server.restartsMs,
      convergedInMs: this.#convergedInMs,
      tookMs: performance.now() - this.#beganAtMs,
      faults: this.#bench.faults,
    });
  }

  /** Everybody leaves; the history is written beside the data where it is to be kept. */
  async leave({ keepHistory }: { keepHistory: boolean }): Promise<void> {
    if (keepHistory) {
      const lines = this.#history.lines.map((line) => `${JSON.stringify(line)}\n`);
      await writeFile(join(this.#server.folder, 'history.jsonl'), lines.join(''));
    }
    await this.#crowd.leave();
  }
}
