import { Worker } from 'node:worker_threads';
import type { NewDatasetForm } from '@throughline/protocol';
import { Turns } from '../turns.ts';
import type { ReadDataset } from './read-dataset.ts';

const WORKER = new URL('./dataset-worker.ts', import.meta.url);
const MOST_MEMORY_MB = 256;
/** A state's largest table takes a fifth of a second. */
const LONGEST_MS = 20_000;

/** The table would take more memory or time than a server has for one. */
export class TableTooLarge extends Error {
  override readonly name = 'TableTooLarge';
}

/** One table at a time: boards are edited meanwhile. */
const turns = new Turns();

/**
 * Reads a table in a thread of its own, so that nobody who writes waits for it.
 * @throws TableTooLarge, or the error that ended the thread
 */
export function readInThread(
  form: Pick<NewDatasetForm, 'text' | 'mapping' | 'threshold'>,
): Promise<ReadDataset> {
  return turns.take('table', () => {
    const { promise, resolve, reject } = Promise.withResolvers<ReadDataset>();
    const { text, mapping, threshold } = form;
    const worker = new Worker(WORKER, {
      workerData: { text, mapping, threshold },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const tooLong = setTimeout(() => {
      reject(new TableTooLarge());
      void worker.terminate();
    }, LONGEST_MS);
    worker.once('message', resolve);
    worker.once('error', (error) => reject(isTooMuch(error) ? new TableTooLarge() : error));
    worker.once('exit', () => {
      clearTimeout(tooLong);
      reject(new Error('the thread ended before it had read the table'));
    });
    return promise;
  });
}

const isTooMuch = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'RangeError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));
