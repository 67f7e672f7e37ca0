/** What a server's words mean to the one who listens; bytes are lent for the call only. */
export interface Hearing {
  /** Let in: what is written from now on counts. */
  welcomed(): void;
  /** The server's answer to "what do I lack?": one Yjs update. */
  content(bytes: Buffer, start: number, end: number): void;
  /** What others wrote: one Yjs update, which may hold several edits. */
  update(bytes: Buffer, start: number, end: number): void;
  /** Where others are: one awareness update. */
  presence(bytes: Buffer, start: number, end: number): void;
  /** The server asked what it lacks and was answered with nothing: a frame that servers with acks count. */
  answered(): void;
  /** The first `count` update frames of this connection have reached the server's document. */
  acked(count: number): void;
}

/** One connection's end of a server's own protocol. */
export interface Speech {
  /** The WebSocket is open. */
  opened(): void;
  heard(bytes: Buffer, start: number, end: number, isText: boolean): void;
  /** The line has ended: nothing can be said any more. */
  closed?(): void;
  edit(update: Uint8Array): void;
  presence(update: Uint8Array): void;
}

/** What a speech is given: how to send, whom to tell, which room, and what its person has already. */
export interface SpeechPorts {
  readonly send: (payload: Uint8Array, isText?: boolean) => void;
  readonly hearing: Hearing;
  readonly room: string;
  readonly stateVector: Uint8Array;
}

/** How one kind of server is spoken to. */
export type Dialect = (ports: SpeechPorts) => Speech;

/** A Yjs update that holds nothing: no structs, no deletions. */
export const EMPTY_UPDATE = Uint8Array.of(0, 0);
/** The state vector of someone who has nothing. */
export const EMPTY_STATE_VECTOR = Uint8Array.of(0);
