import { Zip, ZipDeflate } from 'fflate';

/** A file of a bundle. */
export interface BundleFile {
  readonly name: string;
  readonly text: string;
}

/** Every file of every bundle is of this moment: a ZIP knows no time zone, and the oldest day that it knows is no news. */
const noTime = () => new Date(1980, 0, 1, 12);
const LEVEL = 6;

/**
 * A ZIP of these files, in pieces, as they come. The same files in the same order are the same bytes on every
 * machine: packed by code of our own and not by the machine's, with one time for all, and nothing of who made it.
 */
export async function* zipOf(
  files: AsyncIterable<BundleFile>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    if (piece.length > 0) packed.push(piece);
  });
  let last = '';
  for await (const { name, text } of files) {
    if (name <= last) throw new Error('the files of a bundle come in the order of their names');
    last = name;
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = noTime();
    zip.add(file);
    file.push(new TextEncoder().encode(text), true);
    yield* packed.splice(0);
  }
  zip.end();
  yield* packed.splice(0);
}
