import type { CloseReason } from '@throughline/protocol';

/** What may be said to a person about their writing. `saved` is never said of what was not acked. */
export type SaveStatus =
  /** Nothing to show yet: no local copy was read and no first sync is over. */
  | { readonly kind: 'opening' }
  /** Connected, synced both ways, and the server has acked every update frame of this socket. */
  | { readonly kind: 'saved' }
  /** Connected or syncing, and something is not acked yet. */
  | { readonly kind: 'saving' }
  /**
   * No connection. `kept`: the local copy was read and its last write reached the disk.
   * `unsent`: something was written that the server is not known to have.
   */
  | { readonly kind: 'offline'; readonly kept: boolean; readonly unsent: boolean }
  /** Connected, but the server says that it cannot save, or it acks nothing for too long. */
  | { readonly kind: 'not-saving' }
  /**
   * The server ended this connection for good. For `updateRefused`, `partLocked`, `epochMismatch`,
   * `forbidden`, `tooLarge` and `documentFull` the local copy was thrown away, if it could be read. `unsentTexts` holds what this person
   * wrote and the server never took.
   */
  | {
      readonly kind: 'ended';
      readonly reason: CloseReason;
      readonly unsentTexts: readonly string[];
    };
