import { Worker } from 'node:worker_threads';
import type { CommitterData, FromCommitter, ToCommitter } from './messages.ts';

const WORKER = new URL('./committer-worker.ts', import.meta.url);

/** The committer's thread as its owner sees it. */
export interface CommitterThread {
  send(message: ToCommitter, handOver?: ArrayBuffer[]): void;
}

/**
 * Starts the committer's thread.
 * @param on `exit` comes once, with the error that ended the thread, if one did
 */
export function startCommitterThread(
  module: URL | undefined,
  data: CommitterData,
  on: { message(message: FromCommitter): void; exit(error?: unknown): void },
): CommitterThread {
  const worker = new Worker(module ?? WORKER, { workerData: data });
  let cause: unknown;
  worker.on('message', (message: FromCommitter) => on.message(message));
  worker.on('error', (error) => {
    cause = error;
  });
  worker.on('exit', () => on.exit(cause));
  return { send: (message, handOver = []) => worker.postMessage(message, handOver) };
}
