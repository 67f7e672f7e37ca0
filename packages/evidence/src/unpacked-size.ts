const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end record may be followed by a comment of at most this length. */
const LONGEST_COMMENT = 65_535;

/**
 * How many bytes all parts of a ZIP say that they unpack to, by its table of contents; undefined
 * when it has none that can be read. An entry that says less than it holds is cut off by the reader.
 */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === undefined) return undefined;
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return undefined;
    const unpacked = view.getUint32(at + 24, true);
    // Who says nothing of an entry's size sets no limit to it.
    if (unpacked === 0 && view.getUint32(at + 20, true) > 2) return undefined;
    size += unpacked;
    const name = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const comment = view.getUint16(at + 32, true);
    at += 46 + name + extra + comment;
  }
  return size;
}

function endRecord(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}
