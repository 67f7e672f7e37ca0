import type { Id } from '@throughline/protocol';

/**
 * A person's own way back: the `link` that they keep, the `card` that was printed for them, or the way to
 * the questions of a `pulse`.
 */
export interface ReturnLinkRecord {
  hash: string;
  personId: Id;
  kind: 'link' | 'card' | 'pulse';
  createdAt: number;
  expiresAt: number;
}

/**
 * Return links, known only by the SHA-256 of their secret. They work until they expire, are revoked
 * or are replaced.
 */
export interface ReturnLinks {
  /** Puts a link in place of any earlier one of the same person and kind. */
  put(link: ReturnLinkRecord): Promise<void>;
  /** The person whose link this is, while it holds at `now`. */
  find(hash: string, now: number): Promise<Id | undefined>;
  /** Those of a person that were not revoked, the oldest first. */
  ofPerson(personId: Id): Promise<readonly ReturnLinkRecord[]>;
  /** Voids every link of a person, or those of one kind. */
  revoke(personId: Id, kind?: ReturnLinkRecord['kind']): Promise<void>;
  /** Removes what expired before `now`. */
  sweep(now: number): Promise<void>;
}
