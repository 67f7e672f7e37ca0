import { Worker } from 'node:worker_threads';
import type { NewDatasetForm } from '@throughline/protocol';
import { Turns } from '../turns.ts';
import type { ReadDataset } from './read-dataset.ts';

const WORKER = new URL('./dataset-worker.ts', import.meta.url);
const MOST_MEMORY_MB = 256;

/** One table at a time: boards are edited meanwhile. */
const turns = new Turns();

/**
 * Reads a table in a thread of its own, so that nobody who writes waits for it.
 * @throws the error that ended the thread: a table that needs too much memory, for one
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
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended before it had read the table')));
    return promise;
  });
}
