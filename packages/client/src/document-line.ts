import {
  type CloseReason,
  closeReason,
  DOCUMENTS_PATH,
  FRAME,
  PROTOCOL_VERSION,
  parseServerNotice,
  queryAwarenessFrame,
  type Rights,
} from '@throughline/protocol';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { SocketBook } from './counting-socket.ts';
import type { DocumentOptions } from './document-connection.ts';
import { FrameLedger } from './frame-ledger.ts';
import { watchNetwork } from './network-watch.ts';
import { ReconnectWaits } from './reconnect-waits.ts';
import type { Clocks } from './server-has.ts';
import { SilenceWatch } from './silence-watch.ts';
import { isWholeSyncFrame } from './sync-frame.ts';
import { watchWaking } from './watch-waking.ts';
import { openWays, type Ways } from './ways.ts';

/** What a WebSocket library closes with when a message is over its limit. */
const MESSAGE_TOO_BIG = 1009;
const SILENCE_LIMIT_MS = 15_000;
/** So many times longer may a server take for its first word, and for a first sync after that. */
const FIRST_WORD_TIMES = 2;
const FIRST_SYNC_TIMES = 6;
/** How soon a line has to answer when it may have died while this device slept. */
const ANSWER_LIMIT_MS = 1_500;
/** Makes the provider's own formula give `maxBackoffTime`, which is then exactly our wait. */
const ANY_BACKOFF = 64;

export interface LineEvents {
  /** Something that the status depends on may have changed. */
  changed(): void;
  /** This much is known to be on the server now. */
  durable(clocks: Clocks): void;
  /** Whether this person may write, as the server has just said. */
  rights(rights: Rights): void;
  /** The server ended the connection for good. */
  ended(reason: CloseReason): void;
}

/** The wire of one document: a stock provider, our frames beside its own, and a watch for dead lines. */
export class DocumentLine {
  readonly provider: WebsocketProvider;
  readonly #silence: SilenceWatch;
  readonly #waits: ReconnectWaits;
  readonly #ways: Ways;
  #ledger: FrameLedger | undefined;
  readonly #stopWatching: readonly (() => void)[];
  #serverSaves = true;
  /** Whether the server has spoken on this socket. */
  #heard = false;

  constructor(doc: Y.Doc, options: DocumentOptions, events: LineEvents) {
    this.#silence = this.#watchSilence(options.silenceLimitMs ?? SILENCE_LIMIT_MS);
    this.#waits = new ReconnectWaits(options.maxBackoffMs);
    this.#ways = openWays(options, {
      open: () => this.#openBook(doc, events.changed),
      giveUp: () => this.#drop(),
      tryNow: () => this.#tryNow(),
    });
    this.provider = new WebsocketProvider(
      `${options.serverUrl}${DOCUMENTS_PATH}`,
      options.documentId,
      doc,
      {
        connect: false,
        disableBc: true,
        WebSocketPolyfill: this.#ways.socketClass,
        shouldReconnect: ({ code }) => !isFinal(code),
        params: {
          protocol: String(PROTOCOL_VERSION),
          schema: String(options.schemaVersion),
          epoch: String(options.epoch),
          acks: '1',
        },
      },
    );
    // Our own watch takes its place: it knows that a first sync may take longer than this one's 30 s.
    clearInterval(this.provider._checkInterval);
    this.#addHandlers(events);
    this.#listen(events);
    this.#stopWatching = [
      watchNetwork({
        // Tried again all the same: a server on this very machine is there without any network.
        lost: () => this.#drop(),
        back: () => this.#tryNow(),
      }),
      watchWaking(() => this.#askIfAlive()),
    ];
  }

  connect(): void {
    this.provider.connect();
  }

  /** An edit of this page, or of its local copy, was made; call it before the provider hears of it. */
  edited(): void {
    this.#ledger?.edited();
  }

  get connected(): boolean {
    return this.provider.wsconnected;
  }

  get synced(): boolean {
    return this.provider.synced;
  }

  /** Whether this socket carried everything to the server, and everything was acked. */
  get settled(): boolean {
    return this.connected && this.synced && this.#ledger?.settled === true;
  }

  /**
   * Since when, by `performance.now()`, something waits for its ack on this socket.
   * @param unsent whether there is an edit that a finished handshake would carry
   */
  waitingSinceMs(unsent: boolean): number | undefined {
    return this.connected ? this.#ledger?.waitingSinceMs(unsent) : undefined;
  }

  /** When the server was last heard on this socket, by `performance.now()`. */
  get heardAtMs(): number {
    return this.#silence.heardAtMs;
  }

  get serverSaves(): boolean {
    return this.#serverSaves;
  }

  /** Leaves: the others see this person go. Nothing is heard or sent after it. */
  close(): void {
    for (const stop of this.#stopWatching) stop();
    this.#silence.stop();
    this.#ways.stop();
    this.provider.awareness.setLocalState(null);
    this.provider.destroy();
    this.provider.awareness.destroy();
  }

  #openBook(doc: Y.Doc, changed: () => void): SocketBook {
    const ledger = new FrameLedger(doc);
    this.#ledger = ledger;
    this.#serverSaves = true;
    this.#heard = false;
    this.#silence.start();
    return {
      admit: (bytes) => {
        const passes = ledger.admit(bytes);
        changed();
        return passes;
      },
      heard: () => {
        this.#heard = true;
        this.#silence.heard();
      },
      closed: () => {},
    };
  }

  /** A large first sync, in one message, may keep a slow line busy for more than a minute. */
  #watchSilence(limitMs: number): SilenceWatch {
    const limitNowMs = () => {
      if (!this.connected || this.synced) return limitMs;
      return (this.#heard ? FIRST_SYNC_TIMES : FIRST_WORD_TIMES) * limitMs;
    };
    return new SilenceWatch(limitNowMs, () => this.#drop());
  }

  /** After a sleep the line may be dead without anybody having said so. */
  #askIfAlive(): void {
    if (!this.connected) {
      this.#tryNow();
      return;
    }
    this.provider.ws?.send(new Uint8Array(queryAwarenessFrame()));
    this.#silence.doubt(ANSWER_LIMIT_MS, () => {
      this.#drop();
      // This device woke alone: nobody comes back in the same moment.
      this.#tryNow();
    });
  }

  /** Gives this socket up without waiting for its close, which a dead line never brings. */
  #drop(): void {
    if (this.provider.ws === null) return;
    this.provider.disconnect();
    // Read by the attempt that `disconnect` has already scheduled.
    this.provider.shouldConnect = true;
  }

  /** Does not wait for the next attempt's turn. */
  #tryNow(): void {
    if (this.provider.shouldConnect) this.provider.connect();
  }

  #addHandlers(events: LineEvents): void {
    const { messageHandlers } = this.provider;
    for (const frame of [FRAME.ack, FRAME.saving, FRAME.rights]) {
      messageHandlers[frame] = (_reply, decoder) => this.#notice(decoder.arr, events);
    }
    const applySync = messageHandlers[FRAME.sync];
    messageHandlers[FRAME.sync] = (reply, decoder, ...rest) => {
      if (isWholeSyncFrame(decoder)) applySync?.(reply, decoder, ...rest);
      else this.#drop();
    };
  }

  /** Takes what the server says beside the document. */
  #notice(bytes: Uint8Array, events: LineEvents): void {
    const notice = parseServerNotice(bytes);
    switch (notice?.type) {
      case 'ack':
        this.#keepOthersPresent();
        for (const clocks of this.#ledger?.acked(notice.count) ?? []) events.durable(clocks);
        break;
      case 'saving':
        this.#serverSaves = notice.working;
        break;
      case 'rights':
        events.rights({ mayWrite: notice.mayWrite, mayComment: notice.mayComment });
        return;
      case undefined:
        return;
    }
    events.changed();
  }

  #listen(events: LineEvents): void {
    const { provider } = this;
    provider.on('sync', (synced) => {
      if (synced) this.#waits.worked();
      if (synced) this.#silence.check();
      events.changed();
    });
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.#meetAgain();
      events.changed();
    });
    // Before the provider reckons when to try again.
    provider.on('connection-close', (event) => {
      this.#silence.stop();
      provider.maxBackoffTime = this.#waits.afterClose(event?.reason);
      provider.wsUnsuccessfulReconnects = ANY_BACKOFF;
    });
    provider.on('closed', ({ code }) => events.ended(endReason(code)));
  }

  /**
   * The server says who went. Without this, a person whose tab is hidden would come and go: browsers
   * slow its renewals down to one a minute, and y-protocols forgets people after half of that.
   */
  #keepOthersPresent(): void {
    const { meta, clientID } = this.provider.awareness;
    for (const [client, entry] of meta) if (client !== clientID) entry.lastUpdated = Date.now();
  }

  /**
   * Peers that saw this person go ignore the same awareness clock: it must rise at each connect. And so would
   * this page ignore those whom it forgot when its line went: their clocks have not risen, and another server's
   * may even be lower.
   */
  #meetAgain(): void {
    const { awareness } = this.provider;
    const { meta, states, clientID } = awareness;
    for (const client of meta.keys()) {
      if (client !== clientID && !states.has(client)) meta.delete(client);
    }
    const mine = awareness.getLocalState();
    if (mine !== null) awareness.setLocalState(mine);
  }
}

function isFinal(code: number): boolean {
  return (code >= 4400 && code < 4500) || code === MESSAGE_TOO_BIG;
}

/** A final code that this page has no word for comes from a newer server. */
function endReason(code: number): CloseReason {
  if (code === MESSAGE_TOO_BIG) return 'tooLarge';
  return closeReason(code) ?? 'protocolMismatch';
}
