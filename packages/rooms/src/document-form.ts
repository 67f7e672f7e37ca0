import type { StateSummary } from './ports.ts';

/** What can be asked of a document's content, in whichever form it is kept. */
export interface DocumentForm {
  /** The next free clock of a client id: everything below it is known. */
  clockOf(client: number): number;
  /** Whether every item in this range is known and deleted already. */
  isDeleted(client: number, clock: number, length: number): boolean;
  /**
   * What one with this state vector lacks, deletions included, as one Yjs update.
   * @throws on bytes that are no state vector
   */
  missingFrom(stateVector: Uint8Array): Uint8Array;
  stateVector(): Uint8Array;
  /** All of it, as one Yjs update. */
  state(): Uint8Array;
  /** What stands beside the state in the store. */
  summary(): StateSummary;
}
