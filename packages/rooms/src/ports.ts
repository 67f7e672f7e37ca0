import type { PresentPerson } from '@throughline/protocol';
import type { LockedPart } from './locked-parts.ts';
import type { RootEntry } from './root-entries.ts';

/** One accepted update on its way into the log. */
export interface LogEntry {
  /** Position in the document's log: contiguous from 1 within an epoch. */
  seq: number;
  /** Author key of the person whose socket sent it, or `server`. */
  author: string;
  /** The Yjs update, version 1 encoding, as it was accepted. */
  bytes: Uint8Array;
  /** Yjs client ids that this update uses for the first time in this document. */
  claims: readonly number[];
}

/** What stands beside a folded state, so that it can be told and judged by without being decoded. */
export interface StateSummary {
  /** Yjs state vector of the state. */
  stateVector: Uint8Array;
  /** All deletions and nothing else, as one Yjs update: the answer to one who has everything. */
  deletions: Uint8Array;
}

/** A document as it lies in the store. */
export interface StoredDocument {
  epoch: number;
  /**
   * The folded log up to and including `seq`, as one Yjs update; null when nothing was folded yet.
   * Checkpoints of older releases have no summary.
   */
  checkpoint: { seq: number; state: Uint8Array; summary: StateSummary | null } | null;
  /** The log after the checkpoint, in order of `seq`, without a hole. */
  updates: readonly { seq: number; bytes: Uint8Array }[];
  /** Whose each Yjs client id is: client id → author key. */
  owners: ReadonlyMap<number, string>;
}

/** What a log holds after some place, in order and without a hole. */
export interface LogTail {
  updates: readonly { seq: number; author: string; bytes: Uint8Array }[];
  /** Whose each Yjs client id of the document is by now: client id → author key. */
  owners: ReadonlyMap<number, string>;
}

/** Where a document's log stands. */
export interface LogHead {
  epoch: number;
  /** Of the last entry. */
  seq: number;
}

/**
 * Where updates become durable. Every adapter passes `contracts/update-log.ts`.
 *
 * Guarantee: when `append` resolves, its entries survive SIGKILL and a power cut; when it rejects,
 * none of them is in the log. `load` never gives a document with a hole or with damaged bytes: it
 * throws DamagedDocument instead.
 */
export interface UpdateLog {
  /**
   * Whether other servers append to the same log. Then an append that is refused as `out-of-sequence` came
   * second: whoever reads on from `since` may try again.
   */
  readonly isShared: boolean;
  /** The document, or undefined when it was never created. */
  load(documentId: string): Promise<StoredDocument | undefined>;
  /**
   * Adds entries that directly follow the last one, all or none; refuses a seq that is taken.
   * @param commandId of the command that the server carries out with them: stored in the same
   * transaction, also where it has no entries. One that is stored already refuses all of it (`repeated`)
   */
  append(
    documentId: string,
    epoch: number,
    entries: readonly LogEntry[],
    commandId?: string,
  ): Promise<void>;
  /** Whether a command with this id was stored with the document. The last 2,000 at least are remembered. */
  knowsCommand(documentId: string, commandId: string): Promise<boolean>;
  /**
   * The entries after `seq`; undefined when the document is not there or in another epoch, when some of them
   * are folded by now, or when the log does not reach to `seq`: then `load` tells.
   */
  since(documentId: string, epoch: number, seq: number): Promise<LogTail | undefined>;
  /** Where the logs of these documents stand; those that are not there are left out. */
  heads(documentIds: readonly string[]): Promise<ReadonlyMap<string, LogHead>>;
  /** Stores the folded state and drops the entries that it holds, in one transaction. */
  fold(
    documentId: string,
    epoch: number,
    seq: number,
    state: Uint8Array,
    summary?: StateSummary,
  ): Promise<void>;
  /**
   * Puts another document in place of this one, under the next epoch, in one transaction: nothing of
   * what log, checkpoint and ownership held is left. Refuses when the log went on since `seq`. What
   * people have seen of it counts as seen.
   */
  replace(
    documentId: string,
    at: { epoch: number; seq: number },
    next: Pick<StoredDocument, 'owners'> & { state: Uint8Array },
  ): Promise<void>;
}

/**
 * Where servers that append to the same log keep each other from it, while one of them puts something else in a
 * document's place. Every adapter passes `contracts/document-shuts.ts`.
 */
export interface DocumentShuts {
  /**
   * From now on every append to these documents is refused as `shut`, until they are opened or the time has passed.
   * The same token again makes it last longer. What is no document is passed over.
   * @param token whose they are then: of one who shuts them once
   * @returns false where another has shut one of them: then nothing is shut
   */
  shut(documentIds: readonly string[], token: string, forMs: number): Promise<boolean>;
  /** Opens those that are still shut under this token. */
  open(documentIds: readonly string[], token: string): Promise<void>;
}

/** The store holds bytes for this document that do not match their checksum, or a hole. */
export class DamagedDocument extends Error {
  readonly documentId: string;
  constructor(documentId: string, detail: string) {
    super(`document ${documentId} is damaged in the store: ${detail}`);
    this.name = 'DamagedDocument';
    this.documentId = documentId;
  }
}

/** Why the log refuses an append or a fold that it could have stored. Trying again cannot help. */
export type LogRefusal =
  | 'unknown-document'
  | 'stale-epoch'
  | 'out-of-sequence'
  /** Another server puts something else in the document's place, and nobody appends until it has. */
  | 'shut'
  | 'client-taken'
  /** Another server folds this document now. */
  | 'fenced'
  | 'repeated';

/** The log refused, and nothing was stored; any other rejection means: not saved, try again. */
export class LogRefused extends Error {
  readonly documentId: string;
  readonly refusal: LogRefusal;
  constructor(documentId: string, refusal: LogRefusal) {
    super(`the log of document ${documentId} refused: ${refusal}`);
    this.name = 'LogRefused';
    this.documentId = documentId;
    this.refusal = refusal;
  }
}

/** The document was restored or replaced since the caller loaded it: what it appends belongs to an older epoch. */
export class StaleEpoch extends LogRefused {
  constructor(documentId: string, epoch: number) {
    super(documentId, 'stale-epoch');
    this.message = `document ${documentId} is no longer at epoch ${epoch}`;
    this.name = 'StaleEpoch';
  }
}

/** The other end of one connection, as a room sees it. */
export interface RoomSocket {
  /**
   * Sends these frames in order. The very same array is given to many sockets: never change it, and
   * encode it for the wire once.
   */
  send(frames: readonly Uint8Array[]): void;
  /** Bytes that were sent and have not left yet. */
  readonly bufferedBytes: number;
  close(code: number, reason: string): void;
}

/** Who stands behind a socket, and what they may do at this very moment. */
export interface RoomMember {
  readonly person: PresentPerson;
  /** Author keys under which this person wrote before: client ids of theirs are this person's too. */
  readonly formerKeys?: ReadonlySet<string>;
  /** Asked at each frame: never copy its answer. */
  may(action: 'read' | 'comment' | 'write'): boolean;
  /** Where in the document nobody writes just now, whoever may write in it. Asked at each frame too. */
  lockedParts?(): readonly LockedPart[];
  /** Whether this client asked for acks and saving notices. */
  readonly wantsAcks: boolean;
}

/** Time as rooms see it, in milliseconds. */
export interface Clock {
  /** Time since some fixed moment, with fractions; never goes back. */
  now(): number;
  /** Runs `run` after `ms`; returns what cancels it. */
  after(ms: number, run: () => void): () => void;
}

/**
 * What one server did to a document, as it tells the others. A hint: whoever misses one finds in the log what it
 * missed, but for presence, which is told again.
 */
export interface RoomNews {
  readonly documentId: string;
  readonly epoch: number;
  /** What is durable, in order and without a hole; may be empty. */
  readonly entries: readonly LogEntry[];
  /** What the entries put into root maps. */
  readonly added: readonly RootEntry[];
  /**
   * Who is present there under which server's stamp, as an awareness update with `null` for those who left;
   * null: nothing has changed.
   */
  readonly awareness: Uint8Array | null;
  /** Asks the others who is present there with them. */
  readonly asksWhoIsThere: boolean;
}

/** The way to the rooms of other servers. */
export interface RoomBus {
  /** Whether the others cannot be reached just now. */
  readonly isAway: boolean;
  /** Neither throws nor waits; while the others cannot be reached it is lost. */
  publish(news: RoomNews): void;
}
