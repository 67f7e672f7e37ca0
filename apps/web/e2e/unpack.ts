import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const ENTRY = 'PK\u0001\u0002';

/** Unpacks a ZIP that the server made into a folder, as somebody's own system would. */
export async function unpack(zip: Buffer, folder: string): Promise<void> {
  for (let at = zip.indexOf(ENTRY); at >= 0; at = zip.indexOf(ENTRY, at + 46)) {
    const [size, head] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28);
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, inflateRawSync(zip.subarray(from, from + size)));
  }
}
