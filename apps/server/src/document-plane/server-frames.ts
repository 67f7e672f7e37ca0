/** FIN and the opcode of a binary message (RFC 6455, section 5.2). */
const WHOLE_BINARY_MESSAGE = 0x82;
/** Longest payload whose length stands in the second byte, and in the two bytes after it. */
const SHORT = 125;
const MEDIUM = 0xffff;
const MEDIUM_MARK = 126;
const LONG_MARK = 127;

/** Binary messages as a server writes them: unmasked, unfragmented, back to back in one buffer. */
export function serverFrames(payloads: readonly Uint8Array[]): Buffer {
  const size = payloads.reduce((sum, { length }) => sum + headerSize(length) + length, 0);
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const payload of payloads) {
    at = writeHeader(bytes, at, payload.length);
    bytes.set(payload, at);
    at += payload.length;
  }
  return bytes;
}

/** The header of one whole binary message of this length, as a server writes it. */
export function frameHeader(length: number): Buffer {
  const bytes = Buffer.allocUnsafe(headerSize(length));
  writeHeader(bytes, 0, length);
  return bytes;
}

function headerSize(length: number): number {
  if (length <= SHORT) return 2;
  return length <= MEDIUM ? 4 : 10;
}

function writeHeader(bytes: Buffer, at: number, length: number): number {
  bytes[at] = WHOLE_BINARY_MESSAGE;
  if (length <= SHORT) return bytes.writeUInt8(length, at + 1);
  if (length <= MEDIUM) {
    bytes[at + 1] = MEDIUM_MARK;
    return bytes.writeUInt16BE(length, at + 2);
  }
  bytes[at + 1] = LONG_MARK;
  return bytes.writeBigUInt64BE(BigInt(length), at + 2);
}
