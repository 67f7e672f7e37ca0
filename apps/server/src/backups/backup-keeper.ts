import { Worker } from 'node:worker_threads';
import type { Clock } from '@throughline/rooms';
import { type BackupOptions, backupsIn } from '@throughline/storage';
import type { BackupTurn } from './backup-turn.ts';

const TRY_AGAIN_MS = 600_000;
/** The longest that a timer of the system can wait. */
const LONGEST_WAIT_MS = 2_147_483_647;

/** How often backups are made, where they stand, and how many are kept. */
export interface BackupPlan {
  readonly everyMs: number;
  readonly into: string;
  readonly keep: number;
}

/** What one backup came to. */
export interface BackupFigures {
  readonly bytes: number;
  readonly boards: number;
}

/** Makes backups of a running server on a schedule, counted from the newest that there is. */
export class BackupKeeper {
  readonly #plan: BackupPlan;
  readonly #of: Pick<BackupOptions, 'dataDir' | 'databaseUrl'>;
  readonly #clock: Pick<Clock, 'after'>;
  readonly #now: () => number;
  readonly #turn: BackupTurn | undefined;
  readonly #told: (outcome: BackupFigures | { error: unknown }) => void;
  #callOff = () => {};
  #running: Promise<void> = Promise.resolve();
  #closed = false;

  /** @param ports `turn`: where several servers share the data; `told`: called after each try */
  constructor(
    plan: BackupPlan,
    ports: Pick<BackupOptions, 'dataDir' | 'databaseUrl'> & {
      clock: Pick<Clock, 'after'>;
      now: () => number;
      turn?: BackupTurn | undefined;
      told: (outcome: BackupFigures | { error: unknown }) => void;
    },
  ) {
    this.#plan = plan;
    this.#of = { dataDir: ports.dataDir, databaseUrl: ports.databaseUrl };
    this.#clock = ports.clock;
    this.#now = ports.now;
    this.#turn = ports.turn;
    this.#told = ports.told;
  }

  /** Waits for the next one, which is due at once where there is none yet. */
  async start(): Promise<void> {
    const [newest] = await backupsIn(this.#plan.into);
    const due = newest === undefined ? 0 : newest.at + this.#plan.everyMs - this.#now();
    this.#wait(Math.max(0, due));
  }

  /** Resolves once the one that is being made is made. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#callOff();
    await this.#running;
  }

  #wait(ms: number): void {
    if (this.#closed) return;
    const first = Math.min(ms, LONGEST_WAIT_MS);
    this.#callOff = this.#clock.after(first, () => {
      if (first < ms) this.#wait(ms - first);
      else this.#running = this.#makeOne();
    });
  }

  async #makeOne(): Promise<void> {
    const { into, keep, everyMs } = this.#plan;
    try {
      if (this.#turn && !(await this.#turn.take(this.#now()))) {
        this.#wait(Math.min(everyMs, TRY_AGAIN_MS));
        return;
      }
      const options = { ...this.#of, into, keep, now: this.#now() };
      const figures = await backUpInThread(options);
      await this.#turn?.made(options.now);
      this.#told(figures);
      this.#wait(everyMs);
    } catch (error) {
      this.#told({ error });
      this.#wait(Math.min(everyMs, TRY_AGAIN_MS));
    }
  }
}

/** @throws whatever the backup threw */
function backUpInThread(options: BackupOptions): Promise<BackupFigures> {
  const worker = new Worker(new URL('./backup-worker.ts', import.meta.url), {
    workerData: options,
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the backup's thread ended with ${code}`)));
  });
}
