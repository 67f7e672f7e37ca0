import { parentPort, workerData } from 'node:worker_threads';
import { readDataset } from './read-dataset.ts';

parentPort?.postMessage(readDataset(workerData));
