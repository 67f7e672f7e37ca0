import type { SaveStatus } from './save-status.ts';

/** All that the status of a document that has not ended depends on. */
export interface StatusFacts {
  /** Something can be shown: a local copy with content was read, or the first sync is over. */
  readonly shown: boolean;
  readonly connected: boolean;
  /** Everything in the document went over this socket and was acked. */
  readonly settled: boolean;
  /** Something has waited for its ack for too long. */
  readonly overdue: boolean;
  /** The server does not say that it cannot save. */
  readonly serverSaves: boolean;
  readonly kept: boolean;
  readonly unsent: boolean;
}

export function statusOf(facts: StatusFacts): SaveStatus {
  if (!facts.shown) return { kind: 'opening' };
  if (!facts.connected) return { kind: 'offline', kept: facts.kept, unsent: facts.unsent };
  if (!facts.serverSaves || facts.overdue) return { kind: 'not-saving' };
  return facts.settled ? { kind: 'saved' } : { kind: 'saving' };
}

export function sameStatus(a: SaveStatus, b: SaveStatus): boolean {
  if (a.kind === 'offline' && b.kind === 'offline') {
    return a.kept === b.kept && a.unsent === b.unsent;
  }
  return a.kind === b.kind;
}
