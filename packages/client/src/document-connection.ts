import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { SaveStatus } from './save-status.ts';

export interface DocumentOptions {
  /** `ws://host` or `wss://host`, without a path. */
  readonly serverUrl: string;
  readonly documentId: string;
  /** The document's epoch, as the server told it over HTTP; it rises at each restore. */
  readonly epoch: number;
  readonly schemaVersion: number;
  /** Whose local copy this is. */
  readonly personKey: string;
  /** False: nothing of this document is written to this device. */
  readonly offlineCopy: boolean;
  /** In place of the browser's; then the only way to the server, unless `extraHeaders` are told too. */
  readonly WebSocketPolyfill?: typeof WebSocket;
  /** For tests outside a browser, where long polling sends no cookie by itself. */
  readonly extraHeaders?: Readonly<Record<string, string>>;
  /** How long a frame may stay unacked before the status is `not-saving`; 10,000 unless told. */
  readonly unackedLimitMs?: number;
  /** How long a connected server may be silent before the line counts as dead; 15,000 unless told. */
  readonly silenceLimitMs?: number;
  /** How long a new WebSocket may wait for the server's first frame; 5,000 unless told. */
  readonly firstWordLimitMs?: number;
  /** The longest wait between two tries to connect; 8,000 unless told. */
  readonly maxBackoffMs?: number;
}

/** One document on this page: its live copy, the people in it, and the truth about its saving. */
export interface DocumentConnection {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** The same object until it changes. */
  status(): SaveStatus;
  /** Calls the listener after each change of the status; gives back the way to stop that. */
  subscribe(listener: () => void): () => void;
  /** Whether this person may write, as the server last said; undefined before it has. */
  mayWrite(): boolean | undefined;
  /** The same of commenting and reacting, which one who only reads the board may be let do. */
  mayComment(): boolean | undefined;
  /** Calls the listener when the server says that one of them changed; gives back the way to stop that. */
  subscribeToRights(listener: () => void): () => void;
  /**
   * Resolves when the local copy was read and had content, or at the first sync, whichever is first.
   * Stays pending when the connection ends or is closed before that.
   */
  readonly ready: Promise<void>;
  /**
   * What this person wrote on this device before the document was last restored, and the server never
   * took. Taking it deletes the copies that held it: show it. Empty from the second call on.
   */
  takeTextsFromOlderCopies(): Promise<readonly string[]>;
  /** Leaves; the local copy stays. */
  close(): Promise<void>;
  /** Leaves and deletes the local copy. */
  forget(): Promise<void>;
}
