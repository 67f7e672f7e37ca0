import type { Unit, UnitFaults } from './unit.ts';

/** The last group that was committed, as it stands in the database itself. */
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
  /** COMMIT has returned: every unit that is not among the faults is stored. */
  | { type: 'committed'; faults: UnitFaults; commitMs: number }
  /** What was deleted is nowhere in the database's files any more; or why that cannot be said. */
  | { type: 'scrubbed'; failure?: { code: string; message: string } }
  /** The group was rolled back: nothing of it is stored. */
  | { type: 'failed'; code: string; message: string };

/** What writes, as the committer sees it: a thread with a file, or a connection to a server. */
export interface Writer {
  /** @param handOver memory that the sender does not need any more */
  send(message: ToCommitter, handOver?: ArrayBuffer[]): void;
}

export interface WriterEvents {
  message(message: FromCommitter): void;
  /** Comes once, with the error that ended the writer, if one did. */
  exit(error?: unknown): void;
}

/** Starts a writer. @param run one id a start: it stands in the mark of each group that it commits */
export type StartsWriter = (run: string, on: WriterEvents) => Writer;
