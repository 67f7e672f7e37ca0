import type { Id } from '@throughline/protocol';

export interface StoredSession {
  tokenHash: string;
  personId: Id;
  createdAt: number;
  expiresAt: number;
}

/** Sessions, known only by the SHA-256 of their secret. */
export interface SessionStore {
  create(session: StoredSession): Promise<void>;
  /**
   * Puts a new session in place of an old one, which ends, in one step: at each sign-in and each
   * rise in level. @returns false when the old one was not there; then nothing is stored
   */
  rotate(oldTokenHash: string, session: StoredSession): Promise<boolean>;
  /** The person behind a session that has not expired at `now`. */
  find(tokenHash: string, now: number): Promise<Id | undefined>;
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
