import * as decoding from 'lib0/decoding';
import { varUintSize, writeVarUint } from './var-uint.ts';

/**
 * The frames of a document connection. 0 to 3 and the sync numbers are y-websocket's and
 * y-protocols' own; those from 64 on are ours and are sent only to clients that asked for acks.
 */
export const FRAME = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  ack: 64,
  saving: 65,
  rights: 66,
} as const;
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** Largest frame that is read from a socket, in bytes. */
export const MAX_FRAME_BYTES = 1_048_576;
/** Largest awareness entry of one person, in bytes of its JSON. */
export const MAX_AWARENESS_BYTES = 2_048;

/**
 * A frame from a client. `update` holds what step 2 and update frames carry: both count for acks.
 * `answersSync` tells step 2: it holds everything that this client has and the server lacked.
 */
export type ClientFrame =
  | { type: 'sync-request'; stateVector: Uint8Array }
  | { type: 'update'; update: Uint8Array; answersSync: boolean }
  | { type: 'awareness'; update: Uint8Array }
  | { type: 'query-awareness' };

/**
 * Reads one frame from a client.
 * @returns the frame, or undefined when the bytes are not one whole frame of this protocol
 */
export function parseClientFrame(bytes: Uint8Array): ClientFrame | undefined {
  try {
    const decoder = decoding.createDecoder(bytes);
    const frame = readClientFrame(decoder);
    return decoding.hasContent(decoder) ? undefined : frame;
  } catch {
    return undefined;
  }
}

function readClientFrame(decoder: decoding.Decoder): ClientFrame | undefined {
  switch (decoding.readVarUint(decoder)) {
    case FRAME.sync:
      return readSync(decoder);
    case FRAME.awareness:
      return { type: 'awareness', update: decoding.readVarUint8Array(decoder) };
    case FRAME.queryAwareness:
      return { type: 'query-awareness' };
    default:
      return undefined;
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame | undefined {
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  if (step === SYNC.step1) return { type: 'sync-request', stateVector: payload };
  if (step === SYNC.step2 || step === SYNC.update) {
    return { type: 'update', update: payload, answersSync: step === SYNC.step2 };
  }
  return undefined;
}

/**
 * Kinds and counts, and then perhaps a payload behind its length, as lib0 would encode them. Each edit
 * makes a frame or two, and an encoder costs several times what it writes: the size is known here.
 */
function frame(numbers: readonly number[], payload?: Uint8Array): Uint8Array {
  const head = payload === undefined ? numbers : [...numbers, payload.length];
  let size = payload?.length ?? 0;
  for (const number of head) size += varUintSize(number);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const number of head) at = writeVarUint(bytes, at, number);
  if (payload !== undefined) bytes.set(payload, at);
  return bytes;
}

/** Asks for what the sender of this state vector's receiver has and the sender lacks. */
export const syncStep1Frame = (stateVector: Uint8Array) =>
  frame([FRAME.sync, SYNC.step1], stateVector);
/** The answer to a sync step 1: everything that the asker lacks, as one Yjs update. */
export const syncStep2Frame = (update: Uint8Array) => frame([FRAME.sync, SYNC.step2], update);
/** One Yjs update (version 1 encoding). */
export const updateFrame = (update: Uint8Array) => frame([FRAME.sync, SYNC.update], update);
/** One awareness update, as y-protocols encodes it. */
export const awarenessFrame = (update: Uint8Array) => frame([FRAME.awareness], update);
/** Asks who is here; the answer is an awareness frame. */
export const queryAwarenessFrame = () => frame([FRAME.queryAwareness]);
/** "The first `count` update frames from this socket are durable." */
export const ackFrame = (count: number) => frame([FRAME.ack, count]);
/** Whether this document's updates reach the disk just now. */
export const savingFrame = (working: boolean) => frame([FRAME.saving, working ? 1 : 0]);

/** What somebody may do on a board just now. */
export interface Rights {
  readonly mayWrite: boolean;
  readonly mayComment: boolean;
}

/** What the reader of this frame may do just now: write is the first bit, comment the second. */
export const rightsFrame = ({ mayWrite, mayComment }: Rights) =>
  frame([FRAME.rights, (mayWrite ? 1 : 0) | (mayComment ? 2 : 0)]);

/** Whether these bytes, on their way from a client, are a frame that the server will count and ack. */
export function isUpdateFrame(bytes: Uint8Array): boolean {
  return bytes[0] === FRAME.sync && (bytes[1] === SYNC.step2 || bytes[1] === SYNC.update);
}

/** What the server says beside the document. */
export type ServerNotice =
  | { readonly type: 'ack'; readonly count: number }
  | { readonly type: 'saving'; readonly working: boolean }
  | ({ readonly type: 'rights' } & Rights);

/** What a server frame of ours says, or undefined for y-websocket's own frames. */
export function parseServerNotice(bytes: Uint8Array): ServerNotice | undefined {
  const decoder = decoding.createDecoder(bytes);
  switch (decoding.readVarUint(decoder)) {
    case FRAME.ack:
      return { type: 'ack', count: decoding.readVarUint(decoder) };
    case FRAME.saving:
      return { type: 'saving', working: decoding.readVarUint(decoder) === 1 };
    case FRAME.rights: {
      const bits = decoding.readVarUint(decoder);
      return { type: 'rights', mayWrite: (bits & 1) !== 0, mayComment: (bits & 2) !== 0 };
    }
    default:
      return undefined;
  }
}
