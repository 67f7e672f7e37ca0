import { Worker } from 'node:worker_threads';
import { Turns } from '../turns.ts';
import type { PaperJob } from './paper-job.ts';

const WORKER = new URL('./paper-worker.ts', import.meta.url);
const MOST_MEMORY_MB = 512;
/** A board of two thousand notes takes about a second. */
const LONGEST_MS = 60_000;
/** The thread is kept for the next one who asks: to start it takes longer than most papers. */
const KEPT_MS = 60_000;
const MOST_WAITING = 60;

/** So many wait for their papers that one more would wait too long; or one would take more than a server has for it. */
export class TooManyPapers extends Error {
  override readonly name = 'TooManyPapers';
}

type Told =
  | { readonly done: number; readonly of: number }
  | { readonly file: Uint8Array }
  | { readonly error: unknown };

/** Makes papers one at a time in a thread of its own, so that nobody who writes waits for one. */
export class PaperMaker {
  readonly #turns = new Turns();
  #waiting = 0;
  #worker: Worker | undefined;
  #letGo: NodeJS.Timeout | undefined;

  /**
   * @param progress told in between; nothing is told before its turn has come
   * @throws TooManyPapers, or the error that ended the making
   */
  async make(job: PaperJob, progress: (done: number, of: number) => void): Promise<Uint8Array> {
    if (this.#waiting >= MOST_WAITING) throw new TooManyPapers();
    this.#waiting++;
    try {
      return await this.#turns.take('paper', () => this.#inThread(job, progress));
    } finally {
      this.#waiting--;
    }
  }

  #inThread(job: PaperJob, progress: (done: number, of: number) => void): Promise<Uint8Array> {
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    clearTimeout(this.#letGo);
    const worker = this.#thread();
    worker.ref();
    const onMessage = (told: Told) => {
      if ('done' in told) progress(told.done, told.of);
      else if ('file' in told) resolve(told.file);
      else reject(told.error);
    };
    const onGone = (error?: unknown) =>
      reject(error instanceof Error ? error : new Error('the thread of the papers ended'));
    const tooLong = setTimeout(() => {
      reject(new TooManyPapers());
      void worker.terminate();
    }, LONGEST_MS);
    worker.on('message', onMessage).once('error', onGone).once('exit', onGone);
    worker.postMessage(job);
    return promise.finally(() => {
      clearTimeout(tooLong);
      worker.off('message', onMessage).off('error', onGone).off('exit', onGone);
      worker.unref();
      this.#letGo = setTimeout(() => this.#end(worker), KEPT_MS).unref();
    });
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(WORKER, {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    // Whatever ends it, the next paper begins with a new one. An error without a listener would end the server.
    worker.on('error', () => this.#end(worker));
    worker.on('exit', () => this.#end(worker));
    this.#worker = worker;
    return worker;
  }

  #end(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined;
    void worker.terminate();
  }
}
