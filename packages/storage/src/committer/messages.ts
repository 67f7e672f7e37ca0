import type { Unit, UnitFaults } from './unit.ts';

/** What the committer's thread is started with. */
export interface CommitterData {
  file: string;
  /** One id a start of the thread. */
  run: string;
  busyTimeoutMs: number;
}

/** The last group that was committed, as it stands in the data file itself. */
export interface CommitMark {
  run: string;
  group: number;
  faults: UnitFaults;
}

export type ToCommitter =
  | { type: 'commit'; group: number; units: readonly Unit[] }
  | { type: 'scrub' }
  | { type: 'close' };

export type FromCommitter =
  | { type: 'ready'; mark: CommitMark }
  /** COMMIT has returned: every unit that is not among the faults is on the disk. */
  | { type: 'committed'; faults: UnitFaults; commitMs: number }
  /** What was deleted is nowhere in the files any more; or why that cannot be said. */
  | { type: 'scrubbed'; failure?: { code: string; message: string } }
  /** The group was rolled back: nothing of it is stored. */
  | { type: 'failed'; code: string; message: string };
