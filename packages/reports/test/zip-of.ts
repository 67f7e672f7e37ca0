import { crc32, deflateRawSync } from 'node:zlib';
import {
  type BundlePages,
  bundleFiles,
  type ConveningToBundle,
} from '../src/bundle/bundle-files.ts';
import { type BundleFile, zipOf } from '../src/bundle/write-zip.ts';

/** Pages of which these tests want nothing. */
export const NO_PAGES: BundlePages = { board() {}, version() {}, page: () => '<!doctype html>\n' };

export async function zipped(files: AsyncIterable<BundleFile>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(files)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

export const bundleOf = (convening: ConveningToBundle): Promise<Uint8Array> =>
  zipped(bundleFiles(convening, NO_PAGES));

/** A file of a ZIP that somebody makes by hand, with whatever lies they like. */
export interface Forged {
  readonly name: string;
  readonly text: string;
  readonly crc?: number;
  readonly says?: number;
  /** As Unix has it in a ZIP: 0o120777 is a link. */
  readonly mode?: number;
  /** Where its bytes are said to begin. */
  readonly at?: number;
}

/** A ZIP made by hand. */
export function forgedZip(files: readonly Forged[]): Uint8Array {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const { name, text, crc, says, mode = 0o100644, at: saidAt = at } of files) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const bytes = Buffer.from(name);
    const facts = Buffer.alloc(20);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc ?? crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    const sizes = Buffer.alloc(8);
    sizes.writeUInt32LE(says ?? plain.length, 0);
    sizes.writeUInt16LE(bytes.length, 4);
    const known = [facts.subarray(0, 18), sizes];
    parts.push(Buffer.from('PK\u0003\u0004'), ...known, bytes, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(mode * 0x10000, 6);
    rest.writeUInt32LE(saidAt, 10);
    table.push(Buffer.from('PK\u0001\u0002\u0014\u0003'), ...known, rest, bytes);
    at += 4 + 18 + 8 + bytes.length + packed.length;
  }
  const body = Buffer.concat(parts);
  const contents = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(body.length, 16);
  return new Uint8Array(Buffer.concat([body, contents, end]));
}
