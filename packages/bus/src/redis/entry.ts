import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** The form of what stands in a stream; a server that knows another sets it aside. */
const FORM = 1;
const ID_BYTES = 16;
const HEADER_BYTES = 1 + ID_BYTES;

/** What one server put into a stream. */
export interface Entry {
  readonly from: string;
  /** How many it had put into this stream with this one; a gap says that some were lost. */
  readonly number: number;
  readonly payload: Uint8Array;
}

/** The 16 bytes of a server's id. */
export function idBytes(nodeId: string): Uint8Array {
  return new Uint8Array(Buffer.from(nodeId.replaceAll('-', ''), 'hex'));
}

/** @param id of the server, as `idBytes` gives it */
export function encodeEntry(id: Uint8Array, number: number, payload: Uint8Array): Buffer {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, FORM);
  encoding.writeUint8Array(encoder, id);
  encoding.writeVarUint(encoder, number);
  encoding.writeUint8Array(encoder, payload);
  return Buffer.from(encoding.toUint8Array(encoder).buffer);
}

/** Whether a server put it there itself; nothing else of it is looked at. */
export function isFrom(id: Uint8Array, bytes: Buffer): boolean {
  return bytes[0] === FORM && bytes.subarray(1, HEADER_BYTES).equals(id);
}

/** @throws when it is none of ours, or of another form */
export function decodeEntry(bytes: Buffer): Entry {
  if (bytes[0] !== FORM || bytes.length <= HEADER_BYTES)
    throw new Error('an entry of another form');
  const hex = bytes.toString('hex', 1, HEADER_BYTES);
  const decoder = decoding.createDecoder(asPlain(bytes.subarray(HEADER_BYTES)));
  const number = decoding.readVarUint(decoder);
  return {
    from: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    number,
    payload: decoding.readTailAsUint8Array(decoder),
  };
}

const asPlain = (bytes: Buffer) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
