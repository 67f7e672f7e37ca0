import { parentPort, workerData } from 'node:worker_threads';
import { type BackupOptions, backUp } from '@throughline/storage';

/** One backup in a thread of its own: copying blocks the thread that does it, and people are writing. */
const { bytes, boards } = await backUp(workerData as BackupOptions);
parentPort?.postMessage({ bytes, boards });
