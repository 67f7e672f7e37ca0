import type { DocumentConnection } from '@throughline/client';
import type { BoardInfo } from '@throughline/protocol';
import type { Unreachable } from '../http/answer.ts';

/** Why a board is closed to this person, for good until they do something about it. */
export type ClosedBecause =
  /** No session on this device any more. */
  | 'signed-out'
  /** No such board, or none that this person may know of. */
  | 'not-found'
  /** The board was here a moment ago: it was deleted, with its convening, while this page showed it. */
  | 'deleted'
  | 'forbidden'
  /** The page is older or newer than the server. */
  | 'outdated'
  /** The last change was over the server's limit. */
  | 'too-large'
  /** The board holds as much as a board may. */
  | 'full'
  /** What the server has stored of it is damaged, and nobody can open it. */
  | 'damaged'
  /** The server ended the connection several times in a row. */
  | 'refused';

/** A board on its way to the screen. Wherever it ends, words that the server never took come along. */
export type DocumentState = { readonly unsentTexts: readonly string[] } & (
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly board: BoardInfo; readonly connection: DocumentConnection }
  /** The server cannot be asked which board this is; it is asked again by itself. */
  | { readonly kind: 'unreachable'; readonly why: Unreachable | 'unexpected' }
  | { readonly kind: 'closed'; readonly because: ClosedBecause }
);
