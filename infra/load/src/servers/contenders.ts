import type { Dialect } from '../wire/dialect.ts';
import { hocuspocusDialect } from '../wire/hocuspocus-dialect.ts';
import { ySocketIoDialect } from '../wire/y-socket-io-dialect.ts';
import { relayDialect, yWebsocketDialect } from '../wire/y-websocket-dialect.ts';
import { ourDocumentPath } from './our-convening.ts';

/** The servers in the order in which each round runs them. */
export const CONTENDER_NAMES = [
  'ours',
  'hocuspocus',
  'y-websocket-server',
  'y-socket.io',
  'relay',
  'relay-5ms',
] as const;
export type ContenderName = (typeof CONTENDER_NAMES)[number];

/** One server that the benchmark can start and talk to. */
export interface Contender {
  readonly name: ContenderName | 'relay-lossy';
  /** The file in `launchers/` that starts it. */
  readonly launcher: string;
  readonly dialect: Dialect;
  /** Path of the upgrade request for a room. */
  path(room: string): string;
  /** A relay keeps none: nobody can ask it for a document. */
  readonly keepsDocuments: boolean;
  /** It tells writers what has reached it: with us what is durable, with Hocuspocus what is in memory. */
  readonly acks: boolean;
  /** Environment of the process. @param storeDir where it is to keep documents, when it is to keep them */
  environment(storeDir: string | undefined): Readonly<Record<string, string>>;
}

const yPersistence = (storeDir: string | undefined): Record<string, string> =>
  storeDir === undefined ? {} : { YPERSISTENCE: storeDir };
const nothing = () => ({});
const slashRoom = (room: string) => `/${room}`;

const OURS: Contender = {
  name: 'ours',
  launcher: 'ours.ts',
  dialect: yWebsocketDialect,
  path: ourDocumentPath,
  keepsDocuments: true,
  acks: true,
  // It has no way to run without its store.
  environment: (storeDir) => ({
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    DATA_DIR: storeDir ?? '',
  }),
};

const HOCUSPOCUS: Contender = {
  name: 'hocuspocus',
  launcher: 'hocuspocus.ts',
  dialect: hocuspocusDialect,
  path: () => '/',
  keepsDocuments: true,
  acks: true,
  environment: (storeDir) => (storeDir === undefined ? {} : { STORE_DIR: storeDir }),
};

const Y_WEBSOCKET_SERVER: Contender = {
  name: 'y-websocket-server',
  launcher: 'y-websocket-server.ts',
  dialect: yWebsocketDialect,
  path: slashRoom,
  keepsDocuments: true,
  acks: false,
  environment: yPersistence,
};

const Y_SOCKET_IO: Contender = {
  name: 'y-socket.io',
  launcher: 'y-socket-io.ts',
  dialect: ySocketIoDialect,
  path: () => '/socket.io/?EIO=4&transport=websocket',
  keepsDocuments: true,
  acks: false,
  environment: yPersistence,
};

const RELAY: Contender = {
  name: 'relay',
  launcher: 'relay.ts',
  dialect: relayDialect,
  path: slashRoom,
  keepsDocuments: false,
  acks: false,
  environment: nothing,
};

const RELAY_5MS: Contender = {
  ...RELAY,
  name: 'relay-5ms',
  environment: () => ({ TICK_MS: '5' }),
};

/** The negative control: loses one copy in twenty. */
export const LOSSY_RELAY: Contender = {
  ...RELAY,
  name: 'relay-lossy',
  environment: () => ({ DROP_PERCENT: '5' }),
};

const BY_NAME: Readonly<Record<ContenderName, Contender>> = {
  ours: OURS,
  hocuspocus: HOCUSPOCUS,
  'y-websocket-server': Y_WEBSOCKET_SERVER,
  'y-socket.io': Y_SOCKET_IO,
  relay: RELAY,
  'relay-5ms': RELAY_5MS,
};

export const contenderNamed = (name: ContenderName): Contender => BY_NAME[name];
