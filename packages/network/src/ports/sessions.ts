import type { Id } from '@throughline/protocol';

export interface StoredSession {
  tokenHash: string;
  personId: Id;
  createdAt: number;
  expiresAt: number;
}

/** A session as it is found by a secret that a browser brings. */
export interface FoundSession {
  /** Of its secret as it is now. */
  tokenHash: string;
  personId: Id;
  /** Until when its secret may be changed, as it is to be; null: it is good as it is. */
  renewBy: number | null;
  /** Where it was found by the secret before: the present one, sealed under that. */
  handedOver: Uint8Array | null;
}

/** Sessions, known only by the SHA-256 of their secret. */
export interface SessionStore {
  create(session: StoredSession): Promise<void>;
  /**
   * Puts a new session in place of an old one, which ends, in one step: at each sign-in and each
   * rise in level. @returns false when the old one was not there; then nothing is stored
   */
  rotate(oldTokenHash: string, session: StoredSession): Promise<boolean>;
  /** A session that has not expired at `now`, by its secret, or for a moment by the one before. */
  find(tokenHash: string, now: number): Promise<FoundSession | undefined>;
  /**
   * The same for many that somebody holds, in few queries, by what was asked for: whoever holds one by the secret
   * before finds it however long ago that was changed.
   */
  findAll(tokenHashes: readonly string[], now: number): Promise<ReadonlyMap<string, FoundSession>>;
  /** Has the secret of every session of a person be changed when it is brought next; after `by` it is good for nothing. */
  askForRenewal(personId: Id, by: number): Promise<void>;
  /**
   * Puts a new secret in place of one that is to be changed. @returns false when it is not, or not any more
   * @param next `handedOver`: the new secret, sealed under the old one, for who brings that until `earlierUntil`
   */
  renew(
    tokenHash: string,
    next: { tokenHash: string; handedOver: Uint8Array; earlierUntil: number },
    now: number,
  ): Promise<boolean>;
  /** The oldest first. */
  ofPerson(personId: Id): Promise<readonly StoredSession[]>;
  end(tokenHash: string): Promise<void>;
  /** Ends every session of a person, on every device. */
  endAllOf(personId: Id): Promise<void>;
  /** Removes what expired before `now`. */
  sweep(now: number): Promise<void>;
}

/** The steward's one-time sign-in link, known only by the SHA-256 of its secret. */
export interface StewardLinks {
  /** Puts a new link in place of any that was not used. */
  replace(tokenHash: string): Promise<void>;
  /** Uses the link up: true once, false ever after and for any other token. */
  redeem(tokenHash: string): Promise<boolean>;
}
