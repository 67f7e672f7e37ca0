import { openStorage } from '@throughline/storage';
import { eventually, seeded } from '@throughline/testing';
import { Bench } from '../bench.ts';
import { Crowd } from '../crowd.ts';
import { History } from '../histories.ts';
import type { Fault } from '../judge-board.ts';
import { boardsIn } from '../stored-boards.ts';
import { Cluster } from './cluster.ts';
import { FoldNews } from './fold-news.ts';

const FOLDED_WITHIN_MS = 90_000;
const SETTLED_WITHIN_MS = 30_000;

export interface LeaseRunOptions {
  /** So many stale folds are wanted. */
  readonly stale: number;
  readonly clients: number;
  readonly seed: number;
  /** For the control: the node goes on at once, while its lease holds and nobody else has folded. */
  readonly goesOnAtOnce: boolean;
  readonly limitMs: number;
}

export interface LeaseRunReport {
  readonly seed: number;
  /** Folds that a node had ready when it was stopped, and tried to store after it went on. */
  readonly late: number;
  /** Of these, how many the database refused. */
  readonly refused: number;
  readonly stops: number;
  readonly edits: number;
  readonly acked: number;
  readonly faults: readonly Fault[];
}

/**
 * Stops the node that folds a document in the moment between making a checkpoint and storing it, until another node
 * has folded the same document, and lets it go on: what it stores then is stale.
 * @throws when a server ends by itself, or the run does not get on in time
 */
export async function outliveLeases(options: LeaseRunOptions): Promise<LeaseRunReport> {
  const { promise: trouble, reject: fail } = Promise.withResolvers<never>();
  const news = new FoldNews();
  const cluster = await Cluster.start({
    kinds: ['stoppingInFolds', 'stoppingInFolds'],
    diedByItself: fail,
    said: (node, text) => news.hear(node, text),
  });
  const timer = setTimeout(() => fail(new Error('the run was not over in time')), options.limitMs);
  const listeners = process.getMaxListeners();
  process.setMaxListeners(listeners + 3 * options.clients);
  const history = new History();
  const bench = new Bench();
  const parts = { server: cluster, history, found: bench.find };
  const crowd = new Crowd(parts, seeded(options.seed).below(2 ** 31));
  try {
    await Promise.race([play(), trouble]);
    const { late, refused } = news;
    const { seed } = options;
    const [edits, acked] = [history.size, history.count('ok')];
    return { seed, late, refused, stops: news.stops, edits, acked, faults: bench.faults };
  } catch (cause) {
    throw new Error(`seed ${options.seed}, ${news.late} late folds: ${cause}`, { cause });
  } finally {
    clearTimeout(timer);
    for (let node = 0; node < cluster.size; node++) cluster.resumeNode(node);
    await crowd.leave();
    await cluster.end();
    process.setMaxListeners(listeners);
  }

  async function play(): Promise<void> {
    await crowd.join(options.clients, 3);
    for (const [boardId, docs] of crowd.replicas()) {
      for (const doc of docs.values()) bench.setBefore(boardId, doc);
    }
    crowd.startTyping();
    while (news.late < options.stale) await stopOnce();
    crowd.stopTyping();
    const isSettled = () => crowd.isSettled();
    await eventually('all pages saved and equal', isSettled, SETTLED_WITHIN_MS).catch((error) =>
      bench.find({ kind: 'unequal', where: 'at the end', detail: String(error) }),
    );
    for (let node = 0; node < cluster.size; node++) await cluster.killNode(node);
    await judgeDatabase();
  }

  async function judgeDatabase(): Promise<void> {
    const databaseUrl = cluster.postgres.url();
    const dataDir = cluster.dataDirOf(0);
    const storage = await openStorage({ dataDir, databaseUrl, shared: true });
    const expected = history.expectations();
    try {
      for (const [boardId, doc] of await boardsIn(storage, bench.boardIds))
        bench.judge(expected, boardId, doc, 'in the database');
    } finally {
      await storage.close();
    }
  }

  async function stopOnce(): Promise<void> {
    const node = await eventually('somebody to fold', () => news.lastToFold, FOLDED_WITHIN_MS);
    const stopsBefore = news.stops;
    cluster.armNode(node.number);
    await eventually('it to be stopped', () => news.stops > stopsBefore, FOLDED_WITHIN_MS);
    const gathered = news.gatheredBy(node.number);
    if (!options.goesOnAtOnce) {
      const isFolded = () => gathered.every((one) => news.isFoldedSince(node.number, one));
      await eventually('another node to fold', isFolded, FOLDED_WITHIN_MS);
    }
    const due = news.late + gathered.length;
    cluster.resumeNode(node.number);
    await eventually('it to go on', () => news.late >= due, FOLDED_WITHIN_MS);
  }
}
