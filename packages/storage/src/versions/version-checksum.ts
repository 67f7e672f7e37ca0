import { crc32 } from 'node:zlib';

/** Over a version's content as it is packed, and the place where it stands. What a person may change is not in it. */
export function versionChecksum(
  documentId: string,
  version: { number: number; hash: string; base: number | null; bytes: Uint8Array },
): number {
  const { number, hash, base, bytes } = version;
  return crc32(bytes, crc32(`version ${documentId} ${number} ${hash} ${base ?? '-'}`));
}
