import { parentPort } from 'node:worker_threads';
import { doPaperJob, type PaperJob } from './paper-job.ts';

parentPort?.on('message', async (job: PaperJob) => {
  try {
    const file = await doPaperJob(job, (done, of) => parentPort?.postMessage({ done, of }));
    parentPort?.postMessage({ file });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
