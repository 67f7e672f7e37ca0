import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStorage, type Storage } from '@throughline/storage';
import { eventually, type Seeded, seeded } from '@throughline/testing';
import { Bench } from '../bench.ts';
import { Crowd } from '../crowd.ts';
import { between, History } from '../histories.ts';
import { joinBoard } from '../join-board.ts';
import type { Fault } from '../judge-board.ts';
import type { ServerKind } from '../server-process.ts';
import { SimulatedPage } from '../simulated-page.ts';
import { boardsIn } from '../stored-boards.ts';
import { BetweenNodes, crosserName } from './between-nodes.ts';
import { Cluster } from './cluster.ts';
import type { Incident } from './incidents.ts';

/** What was answered before may still be on its way to the pages. */
const ON_ITS_WAY_MS = 150;
/** Long past every bar: what has not come by then is counted as never. */
const HEALED_WITHIN_MS = 30_000;
/** So long two nodes have to themselves before the next thing happens. */
const MOST_QUIET_MS = 1_000;
/** A run of some minutes must not fill the boards: about two acts a second each. */
const SLOWER = 3.5;

export interface NodesRunOptions {
  /** What each node is. */
  readonly kinds: readonly ServerKind[];
  readonly clients: number;
  /** Over how many boards they are spread: 1 or 2; on the next one somebody writes and somebody else only reads. */
  readonly boards: number;
  readonly seed: number;
  readonly incidents: (cluster: Cluster, random: Seeded) => readonly Incident[];
  /** Ends the run at the first incident after which something is wrong: for the negative control. */
  readonly untilFault: boolean;
  /** What has not healed so long after a repair is counted as never. */
  readonly healedWithinMs?: number;
  /** The run fails when it is not over by then. */
  readonly limitMs: number;
}

/** What came of one incident. */
export interface IncidentReport {
  readonly name: string;
  /** Until everybody whose line broke had one again. */
  readonly backMs: number;
  /** From the repair (or from the writing, where nothing is repaired) to when all that was written on one node until then was seen on the other. */
  readonly crossedMs: number;
  /** Acks while it lasted. */
  readonly ackedMeanwhile: number;
}

export interface NodesRunReport {
  readonly seed: number;
  readonly clients: number;
  readonly incidents: readonly IncidentReport[];
  readonly edits: number;
  readonly acked: number;
  /** From node to node while nothing was wrong: the middle one, in ms. */
  readonly usualCrossingMs: number;
  /** From when nobody typed any more to when everything was saved and the same everywhere. */
  readonly convergedMs: number | undefined;
  /** How long pages were without a line, each time. */
  readonly gapsMs: readonly number[];
  readonly tookMs: number;
  readonly faults: readonly Fault[];
}

/**
 * Lets people on several nodes type while things happen to what these live on, and holds what the database and every
 * screen hold against what was acked.
 * @throws when a server ends by itself, or the run does not get on in time
 */
export async function runNodes(options: NodesRunOptions): Promise<NodesRunReport> {
  const { promise: trouble, reject: fail } = Promise.withResolvers<never>();
  const cluster = await Cluster.start({ kinds: options.kinds, diedByItself: fail });
  const timer = setTimeout(() => fail(new Error('the run was not over in time')), options.limitMs);
  const listeners = process.getMaxListeners();
  // Each page's provider listens for the end of the process.
  process.setMaxListeners(listeners + 3 * options.clients);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-reader-'));
  const databaseUrl = cluster.postgres.url();
  // It reads beside the servers, and commits nothing.
  const storage = await openStorage({ dataDir: folder, databaseUrl, shared: true });
  const run = new NodesRun(options, cluster, storage);
  try {
    await Promise.race([run.play(), trouble]);
    return run.report();
  } catch (cause) {
    throw new Error(`seed ${options.seed}: ${cause}`, { cause });
  } finally {
    clearTimeout(timer);
    await run.leave();
    await storage.close().catch(() => undefined);
    await cluster.end();
    await rm(folder, { recursive: true, force: true });
    process.setMaxListeners(listeners);
  }
}

class NodesRun {
  readonly #options: NodesRunOptions;
  readonly #healedWithinMs: number;
  readonly #cluster: Cluster;
  readonly #storage: Storage;
  readonly #random: Seeded;
  readonly #history = new History();
  readonly #bench = new Bench();
  readonly #crowd: Crowd;
  readonly #incidents: IncidentReport[] = [];
  readonly #beganAtMs = performance.now();
  readonly #extras: SimulatedPage[] = [];
  #crossings: readonly BetweenNodes[] = [];
  #usualCrossingMs = Number.NaN;
  #convergedMs: number | undefined;

  constructor(options: NodesRunOptions, cluster: Cluster, storage: Storage) {
    this.#options = options;
    this.#healedWithinMs = options.healedWithinMs ?? HEALED_WITHIN_MS;
    this.#cluster = cluster;
    this.#storage = storage;
    this.#random = seeded(options.seed);
    const found = this.#bench.find;
    const parts = { server: cluster, history: this.#history, found, slower: SLOWER };
    this.#crowd = new Crowd(parts, this.#random.below(2 ** 31));
  }

  async play(): Promise<void> {
    const { clients, boards, incidents, untilFault } = this.#options;
    await this.#crowd.join(clients, boards);
    for (const [boardId, docs] of this.#crowd.replicas()) {
      for (const doc of docs.values()) this.#bench.setBefore(boardId, doc);
    }
    await this.#startCrossings(boards);
    this.#crowd.startTyping();
    await this.#history.whenMoreAreAcked(5 * clients);
    await wait(MOST_QUIET_MS);
    this.#usualCrossingMs = this.#middleCrossingMs(performance.now() - MOST_QUIET_MS);
    for (const incident of incidents(this.#cluster, this.#random)) {
      await this.#suffer(incident);
      if (untilFault && this.#bench.faults.length > 0) return;
    }
    this.#crowd.stopTyping();
    for (const crossing of this.#crossings) crossing.rest();
    await this.#converge();
    await this.#lookAtEverything();
  }

  /** Both ways on a board on which everybody types; one way on a board that nobody on the other node writes on. */
  async #startCrossings(boards: number): Promise<void> {
    const busy = await this.#crosser(0, 0);
    const quiet = await this.#crosser(busy.length, boards);
    await Promise.all(this.#extras.map((page) => page.ready));
    for (const { boardId, doc } of quiet) this.#bench.setBefore(boardId, doc);
    const seed = () => this.#random.below(2 ** 31);
    this.#crossings = [
      new BetweenNodes({ pages: busy, writers: busy.length, number: 0, seed: seed() }),
      new BetweenNodes({ pages: quiet, writers: 1, number: busy.length, seed: seed() }),
    ];
    for (const crossing of this.#crossings) crossing.start();
  }

  /** One person on each node, all of one team. */
  async #crosser(number: number, teamNumber: number): Promise<SimulatedPage[]> {
    const { joinCode, origin, size } = this.#cluster;
    const pages: SimulatedPage[] = [];
    for (let node = 0; node < size; node++) {
      const name = crosserName(number + node);
      pages.push(this.#page(name, node, await joinBoard(origin, { joinCode, name, teamNumber })));
    }
    return pages;
  }

  #page(name: string, node: number, joined: Awaited<ReturnType<typeof joinBoard>>): SimulatedPage {
    const origin = this.#cluster.originOf(node);
    const [history, found] = [this.#history, this.#bench.find];
    const page = new SimulatedPage({ name, origin, joined, history, found });
    this.#extras.push(page);
    this.#crowd.include(page);
    return page;
  }

  async #suffer(incident: Incident): Promise<void> {
    const { name, acks } = incident;
    await this.#whenBack();
    if (this.#random.below(2) === 0) await wait(this.#random.below(MOST_QUIET_MS));
    else await this.#history.whenMoreAreAcked(1 + this.#random.below(60));
    const beganMs = performance.now();
    await incident.begin();
    const known = this.#history.expectations();
    await wait(Math.min(ON_ITS_WAY_MS, incident.holdMs));
    const acked = this.#history.count('ok');
    const backAtMs = incident.breaksLines ? this.#whenBack() : undefined;
    await this.#judgeStored(known, `in the database in ${name}`, incident);
    await wait(incident.holdMs);
    const ackedMeanwhile = this.#history.count('ok') - acked;
    if (acks === 'none' && ackedMeanwhile > 0)
      this.#bench.find({ kind: 'acked', where: name, detail: `${ackedMeanwhile} while it lasted` });
    if (acks === 'go-on' && ackedMeanwhile === 0)
      this.#bench.find({
        kind: 'unseen',
        where: name,
        detail: 'nothing was acked while it lasted',
      });
    await incident.repair();
    const repairedMs = performance.now();
    const backMs = backAtMs ? (await backAtMs) - beganMs : (await this.#whenBack()) - repairedMs;
    const haveCrossed = () => this.#haveCrossed(repairedMs);
    await eventually('what was written to cross', haveCrossed, this.#healedWithinMs).catch(
      (error) => this.#bench.find({ kind: 'unseen', where: name, detail: String(error) }),
    );
    const possibleFromMs = incident.isLasting ? 0 : repairedMs;
    const lates = this.#crossings.map((one) => one.latestMs(beganMs, repairedMs, possibleFromMs));
    const crossedMs = Math.max(...lates);
    this.#incidents.push({ name, backMs, crossedMs, ackedMeanwhile });
  }

  /** The others type on while the database is read: it holds what was known before, and nothing that is not known after. */
  async #judgeStored(
    known: ReturnType<History['expectations']>,
    where: string,
    { databaseIsAway = false }: Pick<Incident, 'databaseIsAway'>,
  ): Promise<void> {
    if (databaseIsAway) return;
    const stored = await boardsIn(this.#storage, this.#bench.boardIds);
    const expected = between(known, this.#history.expectations());
    for (const [boardId, doc] of stored) this.#bench.judge(expected, boardId, doc, where);
  }

  /** Nobody types any more: waits until all is saved, and the same everywhere. */
  async #converge(): Promise<void> {
    const beganMs = performance.now();
    const isSettled = () =>
      this.#crowd.isSettled() &&
      this.#extras.every((page) => page.isSaved) &&
      this.#haveCrossed(beganMs);
    try {
      await eventually('all pages saved and equal', isSettled, this.#healedWithinMs);
      this.#convergedMs = performance.now() - beganMs;
    } catch (error) {
      this.#bench.find({ kind: 'unequal', where: 'at the end', detail: String(error) });
    }
  }

  /** Every page, somebody who comes only now to each node, and the database. */
  async #lookAtEverything(): Promise<void> {
    const { joinCode } = this.#cluster;
    for (let teamNumber = 0; teamNumber <= this.#options.boards; teamNumber++) {
      for (let node = 0; node < this.#cluster.size; node++) {
        const name = `a newcomer at ${node}`;
        const joined = await joinBoard(this.#cluster.origin, { joinCode, name, teamNumber });
        await this.#page(name, node, joined).ready;
      }
    }
    const expected = this.#history.expectations();
    const stored = await boardsIn(this.#storage, this.#bench.boardIds);
    for (const [boardId, docs] of this.#crowd.replicas()) {
      const inStore = stored.get(boardId);
      if (inStore) docs.set('the database', inStore);
      this.#bench.judgeReplicas(expected, boardId, docs, 'at the end');
    }
  }

  #haveCrossed(beforeMs: number): boolean {
    return this.#crossings.every((crossing) => crossing.haveCrossed(beforeMs));
  }

  #middleCrossingMs(beforeMs: number): number {
    const delays = this.#crossings.flatMap((crossing) => crossing.delaysMs(0, beforeMs));
    return delays.toSorted((a, b) => a - b)[delays.length >> 1] ?? Number.NaN;
  }

  /** @returns when that was; Infinity, and a fault, when it takes too long */
  async #whenBack(): Promise<number> {
    const isBack = () => this.#isBack();
    return eventually('everybody to be back', isBack, this.#healedWithinMs).then(
      () => performance.now(),
      (error) => {
        this.#bench.find({ kind: 'unseen', where: 'on the way', detail: String(error) });
        return Number.POSITIVE_INFINITY;
      },
    );
  }

  #isBack(): boolean {
    return this.#crowd.isBack() && this.#extras.every((page) => page.isBack);
  }

  report(): NodesRunReport {
    return {
      seed: this.#options.seed,
      clients: this.#options.clients,
      incidents: this.#incidents,
      edits: this.#history.size,
      acked: this.#history.count('ok'),
      usualCrossingMs: this.#usualCrossingMs,
      convergedMs: this.#convergedMs,
      gapsMs: this.#crowd.pages.flatMap(({ gapsMs }) => gapsMs),
      tookMs: performance.now() - this.#beganAtMs,
      faults: this.#bench.faults,
    };
  }

  async leave(): Promise<void> {
    for (const crossing of this.#crossings) crossing.stop();
    await this.#crowd.leave();
  }
}
