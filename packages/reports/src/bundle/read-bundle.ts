import { type BoardContent, kindOfBoard, kindOfContent } from '@throughline/board';
import type * as z from 'zod/mini';
import { BoardToImport } from './board-format.ts';
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type Bundle,
  type BundledBoard,
  type BundledVersion,
  BundleFormat,
} from './bundle-format.ts';
import { UnusableBundle } from './bundle-problem.ts';
import { ContentFormat, isShallow } from './content-format.ts';
import { faultIn } from './fault-in.ts';
import { ZipFiles } from './read-zip.ts';

/**
 * A bundle that was opened: what it says of itself is checked, and each board and version is when it is read. What
 * it says twice, for people, is not read.
 */
export class OpenBundle {
  readonly bundle: Bundle;
  readonly #files: ZipFiles;
  readonly #hashOf: (content: BoardContent) => string;

  private constructor(bundle: Bundle, files: ZipFiles, hashOf: (content: BoardContent) => string) {
    this.bundle = bundle;
    this.#files = files;
    this.#hashOf = hashOf;
  }

  /** @throws UnusableBundle */
  static async open(
    bytes: Uint8Array,
    hashOf: (content: BoardContent) => string,
  ): Promise<OpenBundle> {
    const files = new ZipFiles(bytes);
    if (!files.has('bundle.json')) throw new UnusableBundle('not-a-bundle', 'no bundle.json');
    const read = parsed(await files.text('bundle.json'));
    refuseOthers(read);
    const bundle = checked(BundleFormat, read);
    const fault = faultIn(bundle);
    if (fault !== undefined) throw new UnusableBundle('not-as-it-should-be', fault);
    return new OpenBundle(bundle, files, hashOf);
  }

  /** @throws UnusableBundle */
  async board({ file, hash, kind, id }: BundledBoard): Promise<BoardContent> {
    const read = checked(BoardToImport, parsed(await this.#files.text(file)));
    if (read.id !== id) throw new UnusableBundle('not-as-it-should-be', 'another board');
    return this.#sound(read.content, { hash, kind });
  }

  /** @throws UnusableBundle */
  async version({ kind }: BundledBoard, { file, hash }: BundledVersion): Promise<BoardContent> {
    const content = checked(ContentFormat, parsed(await this.#files.text(file)));
    return this.#sound(content, { hash, kind });
  }

  #sound(content: BoardContent, { hash, kind }: Pick<BundledBoard, 'hash' | 'kind'>) {
    if (kindOfContent(content) !== kind) {
      throw new UnusableBundle('not-as-it-should-be', 'another kind of board');
    }
    if (this.#hashOf(content) !== hash) {
      throw new UnusableBundle('damaged', 'the words are not those of the hash');
    }
    return content;
  }
}

function refuseOthers(read: unknown): void {
  const { format, version, boards } = (read ?? {}) as Readonly<Record<string, unknown>>;
  if (format !== BUNDLE_FORMAT || typeof version !== 'number') {
    throw new UnusableBundle('not-a-bundle', 'another format');
  }
  const isNewer = (board: unknown) => {
    const { kind, schemaVersion } = (board ?? {}) as Readonly<Record<string, unknown>>;
    const known = typeof kind === 'string' ? kindOfBoard(kind as BundledBoard['kind']) : undefined;
    return known !== undefined && typeof schemaVersion === 'number' && schemaVersion > known.schema;
  };
  if (version > BUNDLE_VERSION || (Array.isArray(boards) && boards.some(isNewer))) {
    throw new UnusableBundle('newer', 'a later release made it');
  }
}

function parsed(text: string): unknown {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new UnusableBundle('damaged', 'a file is no JSON');
  }
  if (!isShallow(read)) throw new UnusableBundle('not-as-it-should-be', 'it nests too deep');
  return read;
}

function checked<Schema extends z.ZodMiniType>(schema: Schema, read: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(read);
  if (data === undefined) {
    const where = error?.issues[0]?.path.map((part) => (typeof part === 'number' ? '#' : part));
    throw new UnusableBundle('not-as-it-should-be', String(where?.slice(0, 3).join('.')));
  }
  return data as z.output<Schema>;
}
