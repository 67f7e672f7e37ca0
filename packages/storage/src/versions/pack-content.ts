import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib';

const compress = promisify(zstdCompress);

/** Small is worth more than quick here: an hour's work is packed once, on another thread. */
const LEVEL = 15;
/** A reference may reach back over the largest content that there is (documents end at 8 MiB). */
const WINDOW_LOG = 24;

const params = {
  [constants.ZSTD_c_compressionLevel]: LEVEL,
  [constants.ZSTD_c_windowLog]: WINDOW_LOG,
};

/**
 * A content as few bytes: what it has in common with the one before is told by reference to it.
 * @param base the content of the version before; undefined for one that stands by itself
 */
export async function packContent(content: string, base: string | undefined): Promise<Uint8Array> {
  const bytes = Buffer.from(content);
  const dictionary = base === undefined ? {} : { dictionary: Buffer.from(base) };
  // A copy of its own: what zlib gives cannot be handed over to the writing thread.
  return new Uint8Array(await compress(bytes, { params, ...dictionary }));
}

/** @throws Error for bytes that were not packed against this base */
export function unpackContent(packed: Uint8Array, base: string | undefined): string {
  const dictionary = base === undefined ? {} : { dictionary: Buffer.from(base) };
  const reach = { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG };
  return zstdDecompressSync(packed, { params: reach, ...dictionary }).toString();
}
