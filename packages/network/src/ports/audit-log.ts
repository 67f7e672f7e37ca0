import type { AuditEntry, Id } from '@throughline/protocol';
import type { Page, PageOf } from './page.ts';

/** One privileged act. Neither a name nor content: keys, ids and words of ours. */
export interface PrivilegedAct {
  /** Null for an act on the server as a whole. */
  networkId: Id | null;
  /** The author key of the one who did it, or `server`. */
  actorKey: string;
  action: string;
  thingId: Id | null;
  at: number;
}

/**
 * The audit log: for each network, and for the server, a chain in which each entry holds the hash of
 * the one before. Nothing is ever changed in it. It outlives its network.
 */
export interface AuditLog {
  /**
   * Does `work`, which is the act: the first thing that it stores and the act's entry are stored
   * together, both or neither. Work that stores nothing leaves no entry.
   */
  during<Result>(act: PrivilegedAct, work: () => Promise<Result>): Promise<Result>;
  /**
   * Adds the entry of an act that stores nothing of its own, as an export. Acts that come at once
   * are put one after another.
   */
  append(act: PrivilegedAct): Promise<void>;
  /** The newest first. */
  entries(networkId: Id | null, page: PageOf): Promise<Page<AuditEntry>>;
  /** Acts of one person, the oldest first. */
  ofActor(actorKey: string): Promise<readonly (AuditEntry & { networkId: Id | null })[]>;
  /** The number of the first entry that does not fit the one before it, or undefined when all do. */
  firstBroken(networkId: Id | null): Promise<number | undefined>;
  /** Removes what is older than `before`; the chain goes on, and is checked, from what is left. */
  sweep(before: number): Promise<void>;
}
