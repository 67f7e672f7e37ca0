import type {
  BoardVisitors,
  Command,
  CommandReply,
  ConveningState,
  Lobby,
  NumberedEvent,
  Pulse,
  TeamPresence,
  You,
} from '@throughline/protocol';

/** `refused`: the server does not let this person in; it is not asked again. */
export type ControlStatus = 'connecting' | 'connected' | 'disconnected' | 'refused';

export interface ControlOptions {
  /** `http(s)://host` or `ws(s)://host`, without a path. */
  readonly serverUrl: string;
  readonly conveningId: string;
  /** The whole state; comes at each connect. */
  readonly onState: (state: ConveningState) => void;
  readonly onEvent: (event: NumberedEvent) => void;
  readonly onPresence: (presence: TeamPresence) => void;
  /** To one who waits in the lobby: what has become of them. */
  readonly onYou?: (you: You) => void;
  /** To those who run the convening: how many wait in its lobby. */
  readonly onLobby?: (lobby: Lobby) => void;
  /** To those who run the convening: how its boards do. */
  readonly onPulse?: (pulse: Pulse) => void;
  /** Whether what others do shows a few seconds later, for the servers cannot hear each other. */
  readonly onApart?: (isApart: boolean) => void;
  /** How many write alone for one's own board. As it came, to be read with the schema `Writing`. */
  readonly onWriting?: (writing: unknown) => void;
  /** To those who run the convening: the same of every board. As it came: `WritingByBoard`. */
  readonly onWritingByBoard?: (writing: unknown) => void;
  /** For tests outside a browser, where no cookie is sent by itself. */
  readonly extraHeaders?: Readonly<Record<string, string>>;
}

export interface ControlConnection {
  /**
   * The server's time, milliseconds since 1970. It goes by the clock of this device only until the server
   * has answered once.
   */
  serverNow(): number;
  /** The same value until it changes. */
  status(): ControlStatus;
  /** Calls the listener after each change of the status; gives back the way to stop that. */
  subscribe(listener: () => void): () => void;
  /**
   * Sends a command under an id of its own and waits for the server's answer, over reconnects too:
   * the same id is sent again, and the server changes nothing twice.
   * Rejects with `ConnectionClosed` only, after `close()`.
   */
  send(command: Command): Promise<CommandReply>;
  /** Who has a board of the convening open; nobody, to whom that is no business of. */
  who(boardId: string): Promise<BoardVisitors>;
  close(): void;
}

/** The connection was closed from this side while a command was waiting for its answer. */
export class ConnectionClosed extends Error {
  override readonly name = 'ConnectionClosed';
}
