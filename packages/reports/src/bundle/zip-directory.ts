import { UnusableBundle } from './bundle-problem.ts';

/** How much a bundle may be. A convening of 60 boards with 30 versions each is a tenth of it. */
export const BUNDLE_LIMITS = {
  bytes: 64 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  fileBytes: 32 * 1024 * 1024,
  files: 20_000,
} as const;

/** A file as a ZIP's table of contents tells of it; nothing is unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  readonly isPacked: boolean;
  readonly crc: number;
  readonly bytes: number;
  readonly unpackedBytes: number;
  /** Where its own head begins. */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const HEAD = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x0001;
/** Of a name in a ZIP that leads nowhere else: relative, downwards, and plain on every system. */
const PLAIN_NAME = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\:*?"<>|\p{C}][^\\:*?"<>|\p{C}]*$/u;
const UNIX_KIND = 0o170000;
const UNIX_LINK = 0o120000;

/**
 * The table of contents of a ZIP, judged before anything is unpacked.
 * @throws UnusableBundle for a name that leads elsewhere, a link, a name that stands there twice, files that lie
 * over each other, and more than a bundle may be
 */
export function zipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (bytes.byteLength > BUNDLE_LIMITS.bytes) throw new UnusableBundle('too-large', 'the file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) {
    throw new UnusableBundle('too-large', 'the table of contents');
  }
  if (count > BUNDLE_LIMITS.files) throw new UnusableBundle('too-large', 'files');
  const entries = new Map<string, ZipEntry>();
  const folded = new Set<string>();
  let at = start;
  let sum = 0;
  for (let left = count; left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) {
      throw new UnusableBundle('damaged', 'the table of contents');
    }
    const { entry, next, isFolder } = entryAt(view, bytes, at);
    at = next;
    const name = entry.name.toLowerCase();
    if (folded.has(name)) throw new UnusableBundle('unsafe-file', 'a name stands there twice');
    folded.add(name);
    sum += entry.unpackedBytes;
    if (sum > BUNDLE_LIMITS.unpackedBytes || entry.unpackedBytes > BUNDLE_LIMITS.fileBytes) {
      throw new UnusableBundle('too-large', 'what it unpacks to');
    }
    if (!isFolder) entries.set(entry.name, entry);
  }
  refuseOverlaps([...entries.values()], start);
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new UnusableBundle('not-a-bundle', 'no ZIP');
}

function entryAt(view: DataView, bytes: Uint8Array, at: number) {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const kind = (view.getUint32(at + 38, true) >>> 16) & UNIX_KIND;
  const name = nameIn(bytes.subarray(at + 46, at + 46 + nameLength));
  if (kind === UNIX_LINK) throw new UnusableBundle('unsafe-file', 'a link');
  if (!PLAIN_NAME.test(name)) throw new UnusableBundle('unsafe-file', 'a name');
  if ((flags & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) {
    throw new UnusableBundle('not-a-bundle', 'packed in another way');
  }
  const entry: ZipEntry = {
    name,
    isPacked: method === DEFLATED,
    crc: view.getUint32(at + 16, true),
    bytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
  return { entry, next, isFolder: name.endsWith('/') };
}

function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnusableBundle('unsafe-file', 'a name that is no text');
  }
}

/** Files that share their bytes are how a small file unpacks to a mountain. */
function refuseOverlaps(entries: readonly ZipEntry[], tableAt: number): void {
  let from = 0;
  for (const { at, bytes } of [...entries].sort((a, b) => a.at - b.at)) {
    if (at < from || at + 30 + bytes > tableAt) {
      throw new UnusableBundle('damaged', 'files lie over each other');
    }
    from = at + 30 + bytes;
  }
}

/**
 * Where the bytes of an entry are.
 * @throws UnusableBundle where its own head says something else than the table
 */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at } = entry;
  if (at + 30 > bytes.byteLength || view.getUint32(at, true) !== HEAD) {
    throw new UnusableBundle('damaged', 'the head of a file');
  }
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + entry.bytes > bytes.byteLength) throw new UnusableBundle('damaged', 'it was cut off');
  return bytes.subarray(from, from + entry.bytes);
}
