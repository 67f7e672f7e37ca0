import type { Id } from '@throughline/protocol';

/** What a secret that works once is for: four words for another device, or a link in an e-mail. */
export type OneTimeKind = 'phrase' | 'email';

export interface OneTimeSecret {
  kind: OneTimeKind;
  /**
   * Of a phrase: an HMAC under the server's pepper, for four words are few enough to be tried from a
   * stolen file. Of an e-mailed secret: its SHA-256.
   */
  hash: string;
  personId: Id;
  expiresAt: number;
}

/** Secrets that work once and not for long. */
export interface OneTimeSecrets {
  /** Puts a secret in place of any earlier one of the same person and kind. Rejects a hash that is taken. */
  put(secret: OneTimeSecret): Promise<void>;
  /** Uses a secret up: its person once, undefined ever after, once it expired, and for any other. */
  redeem(kind: OneTimeKind, hash: string, now: number): Promise<Id | undefined>;
  /** Removes what expired before `now`. */
  sweep(now: number): Promise<void>;
}
