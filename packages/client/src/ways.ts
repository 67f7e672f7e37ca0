import { countingSocket, type SocketBook } from './counting-socket.ts';
import type { DocumentOptions } from './document-connection.ts';
import { polledSocketClass } from './polled-socket.ts';
import { WayChoice } from './way-choice.ts';
import { WayMemory } from './way-memory.ts';
import { canPoll, socketSpeaks } from './way-questions.ts';

/** All ways by which frames can reach the server, as one socket class. */
export interface Ways {
  /** Each `new` of it goes by the way that is open now. */
  readonly socketClass: typeof WebSocket;
  stop(): void;
}

interface WaysEvents {
  /** Begins the book of each socket that is made. */
  readonly open: () => SocketBook;
  readonly giveUp: () => void;
  readonly tryNow: () => void;
}

/** WebSocket as long as it gets through, and long polling where it does not. */
export function openWays(options: DocumentOptions, events: WaysEvents): Ways {
  const { serverUrl, extraHeaders } = options;
  const Base = options.WebSocketPolyfill ?? globalThis.WebSocket;
  if (options.WebSocketPolyfill && !extraHeaders) {
    return { socketClass: countingSocket(Base, events.open), stop: () => {} };
  }
  const choice = new WayChoice({
    memory: new WayMemory(serverUrl, options.offlineCopy),
    canPoll: () => canPoll(serverUrl),
    socketSpeaks: () => socketSpeaks(Base, serverUrl),
    giveUp: events.giveUp,
    tryNow: events.tryNow,
    firstWordLimitMs: options.firstWordLimitMs,
  });
  const open = () => withTry(events.open(), choice);
  const classes = {
    websocket: countingSocket(Base, open),
    polling: countingSocket(polledSocketClass(extraHeaders), open),
  };
  const socketClass = new Proxy(classes.websocket, {
    construct: (_target, args) => Reflect.construct(classes[choice.way], args) as WebSocket,
  });
  return { socketClass, stop: () => choice.stop() };
}

function withTry(book: SocketBook, choice: WayChoice): SocketBook {
  const attempt = choice.begin();
  return {
    admit: book.admit,
    heard() {
      attempt.heard();
      book.heard();
    },
    closed(code) {
      attempt.closed(code);
      book.closed(code);
    },
  };
}
