import type { Id } from '@throughline/protocol';

/** A WebAuthn credential. Its public key is no secret. */
export interface PasskeyRecord {
  /** The credential's id, in base64url. */
  id: string;
  personId: Id;
  publicKey: Uint8Array;
  /** The authenticator's signature counter, as it last was. */
  counter: number;
  transports: readonly string[];
  device: string;
  createdAt: number;
  lastUsedAt: number | null;
}

export interface Passkeys {
  add(passkey: PasskeyRecord): Promise<void>;
  find(id: string): Promise<PasskeyRecord | undefined>;
  /** The oldest first. */
  ofPerson(personId: Id): Promise<readonly PasskeyRecord[]>;
  /** @returns false when its counter did not rise (unless it counts nothing): then it may be a copy */
  used(id: string, counter: number, at: number): Promise<boolean>;
  /** Only where it is this person's. */
  remove(id: string, personId: Id): Promise<void>;
}
