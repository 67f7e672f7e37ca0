import type { LogEntry, RoomNews, RootEntry } from '@throughline/rooms';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** The form of these messages; a server that knows another passes them over, and finds all in the database. */
const FORM = 1;
const HAS_AWARENESS = 1;
const ASKS = 2;
/** More than a tick of a room ever holds (512 frames), what it puts into root maps included. */
const MAX_ENTRIES = 2_048;
const MAX_CLAIMS = 2_048;
const MAX_ADDED = 65_536;

/** Encodes what one server tells of a document. */
export function encodeRoomNews(news: RoomNews): Uint8Array {
  return encoding.encode((encoder) => {
    const flags = (news.awareness === null ? 0 : HAS_AWARENESS) | (news.asksWhoIsThere ? ASKS : 0);
    encoding.writeUint8(encoder, FORM);
    encoding.writeUint8(encoder, flags);
    encoding.writeVarString(encoder, news.documentId);
    encoding.writeVarUint(encoder, news.epoch);
    writeAll(encoder, news.entries, writeLogEntry);
    writeAll(encoder, news.added, writeRootEntry);
    if (news.awareness !== null) encoding.writeVarUint8Array(encoder, news.awareness);
  });
}

/**
 * Reads what another server told.
 * @returns undefined for what is no such message: garbage, or of another release
 */
export function decodeRoomNews(bytes: Uint8Array): RoomNews | undefined {
  try {
    return read(decoding.createDecoder(bytes));
  } catch {
    return undefined;
  }
}

function read(decoder: decoding.Decoder): RoomNews | undefined {
  if (decoding.readUint8(decoder) !== FORM) return undefined;
  const flags = decoding.readUint8(decoder);
  if (flags > (HAS_AWARENESS | ASKS)) return undefined;
  const documentId = decoding.readVarString(decoder);
  const epoch = decoding.readVarUint(decoder);
  const entries = readAll(decoder, MAX_ENTRIES, readLogEntry);
  const added = readAll(decoder, MAX_ADDED, readRootEntry);
  const awareness = flags & HAS_AWARENESS ? readBytes(decoder) : null;
  if (decoding.hasContent(decoder) || !isContiguous(entries)) return undefined;
  return { documentId, epoch, entries, added, awareness, asksWhoIsThere: (flags & ASKS) !== 0 };
}

function writeLogEntry(encoder: encoding.Encoder, { seq, author, bytes, claims }: LogEntry): void {
  encoding.writeVarUint(encoder, seq);
  encoding.writeVarString(encoder, author);
  encoding.writeVarUint8Array(encoder, bytes);
  writeAll(encoder, claims, encoding.writeVarUint);
}

function readLogEntry(decoder: decoding.Decoder): LogEntry {
  return {
    seq: decoding.readVarUint(decoder),
    author: decoding.readVarString(decoder),
    bytes: readBytes(decoder),
    claims: readAll(decoder, MAX_CLAIMS, decoding.readVarUint),
  };
}

function writeRootEntry(encoder: encoding.Encoder, { root, key }: RootEntry): void {
  encoding.writeVarString(encoder, root);
  encoding.writeVarString(encoder, key);
}

const readRootEntry = (decoder: decoding.Decoder): RootEntry => ({
  root: decoding.readVarString(decoder),
  key: decoding.readVarString(decoder),
});

function writeAll<Item>(
  encoder: encoding.Encoder,
  items: readonly Item[],
  write: (encoder: encoding.Encoder, item: Item) => void,
): void {
  encoding.writeVarUint(encoder, items.length);
  for (const item of items) write(encoder, item);
}

/** Nothing is set aside for a number that was only claimed: what stands there is read one by one. */
function readAll<Item>(
  decoder: decoding.Decoder,
  most: number,
  readOne: (decoder: decoding.Decoder) => Item,
): Item[] {
  const count = decoding.readVarUint(decoder);
  if (count > most) throw new Error('more than there may be');
  const items: Item[] = [];
  for (let at = 0; at < count; at++) items.push(readOne(decoder));
  return items;
}

/** A copy: the room keeps it, and the whole message with it otherwise. */
function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  const { arr, pos } = decoder;
  if (length > arr.length - pos) throw new Error('longer than the message');
  decoder.pos += length;
  return arr.slice(pos, pos + length);
}

const isContiguous = (entries: readonly LogEntry[]) =>
  entries.every(({ seq }, at) => seq === (entries[0]?.seq ?? 0) + at && seq > 0);
