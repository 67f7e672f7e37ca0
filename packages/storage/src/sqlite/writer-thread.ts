import { Worker } from 'node:worker_threads';
import type { FromCommitter, StartsWriter, WriterEvents } from '../committer/messages.ts';

const WORKER = new URL('./writer-worker.ts', import.meta.url);
const BUSY_TIMEOUT_MS = 2_000;

/** What the writing thread is started with. */
export interface WriterData {
  file: string;
  run: string;
  busyTimeoutMs: number;
}

export interface WriterThreadOptions {
  file: string;
  /** The thread's module; tests give one with faults. */
  worker?: URL | undefined;
  busyTimeoutMs?: number | undefined;
}

/** Writes a data file in a thread of its own, for an fsync may stall for seconds. */
export function inWriterThread({
  file,
  worker: module = WORKER,
  busyTimeoutMs = BUSY_TIMEOUT_MS,
}: WriterThreadOptions): StartsWriter {
  return (run, on) => startThread(module, { file, run, busyTimeoutMs }, on);
}

function startThread(module: URL, data: WriterData, on: WriterEvents): ReturnType<StartsWriter> {
  const worker = new Worker(module, { workerData: data });
  let cause: unknown;
  worker.on('message', (message: FromCommitter) => on.message(message));
  worker.on('error', (error) => {
    cause = error;
  });
  worker.on('exit', () => on.exit(cause));
  return { send: (message, handOver = []) => worker.postMessage(message, handOver) };
}
