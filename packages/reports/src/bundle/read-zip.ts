import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { UnusableBundle } from './bundle-problem.ts';
import { packedBytes, type ZipEntry, zipDirectory } from './zip-directory.ts';

const inflate = promisify(inflateRaw);

/** The files of a ZIP, each unpacked when it is asked for, and none to more than its table of contents says. */
export class ZipFiles {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  /** @throws UnusableBundle */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = zipDirectory(bytes);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * One file as text.
   * @throws UnusableBundle for one that is not there, or not what was packed
   */
  async text(name: string): Promise<string> {
    const entry = this.#entries.get(name);
    if (!entry) throw new UnusableBundle('not-a-bundle', 'a file is missing');
    const unpacked = await unpack(packedBytes(this.#bytes, entry), entry);
    if (unpacked.byteLength !== entry.unpackedBytes || crc32(unpacked) !== entry.crc) {
      throw new UnusableBundle('damaged', 'a file is not what was packed');
    }
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unpacked);
    } catch {
      throw new UnusableBundle('damaged', 'a file is no text');
    }
  }
}

async function unpack(packed: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  if (!entry.isPacked) return packed;
  try {
    // One byte more than it says tells that it says too little.
    return await inflate(packed, { maxOutputLength: entry.unpackedBytes + 1 });
  } catch {
    throw new UnusableBundle('damaged', 'a file cannot be unpacked');
  }
}
