import { type BoardContent, documentOf, kindOfBoard } from '@throughline/board';
import { sortedJson } from '@throughline/board/sorted-json';
import { LANGUAGES, type Language } from '@throughline/protocol';
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type Bundle,
  type BundledBoard,
  type BundledVersion,
} from './bundle-format.ts';
import { bundleSchema } from './bundle-schema.ts';
import { readableBoard } from './readable-board.ts';
import type { BundleFile } from './write-zip.ts';

/** A board as it goes into a bundle: ids are the bundle's, and its words are what its readers may know. */
export interface BoardToBundle {
  readonly facts: Omit<BundledBoard, 'hash' | 'file' | 'versions'>;
  readonly content: () => Promise<BoardContent>;
  readonly versions: readonly Omit<BundledVersion, 'hash' | 'file'>[];
  readonly version: (number: number) => Promise<BoardContent>;
}

/** A convening that is taken along. */
export interface ConveningToBundle {
  readonly facts: Omit<Bundle, 'format' | 'version' | 'people' | 'teams' | 'boards'>;
  readonly boards: readonly BoardToBundle[];
  /** Those who stand in what was read, and their teams: asked once all of it was. */
  readonly who: () => Promise<Pick<Bundle, 'people' | 'teams'>>;
  /** The hash by which a content is known: board SPEC, BH-4. */
  readonly hashOf: (content: BoardContent) => string;
}

/** What the pages of a bundle are made of. */
export interface BundlePages {
  /** Takes a board in, with the words of its versions as they are passed. */
  board(board: BundledBoard, content: BoardContent): void;
  version(board: BundledBoard, version: BundledVersion, content: BoardContent): void;
  page(bundle: Bundle, language: Language): string;
}

const folder = (index: number) => `boards/${String(index + 1).padStart(4, '0')}`;

/**
 * The files of a bundle, in the order of their names, each made when it is asked for. They hold nothing of the
 * server, of the moment or of who asks: a convening that is as it was gives the same files again.
 */
export async function* bundleFiles(
  convening: ConveningToBundle,
  pages: BundlePages,
): AsyncGenerator<BundleFile, void, undefined> {
  const boards: BundledBoard[] = [];
  for (const [index, board] of convening.boards.entries()) {
    boards.push(yield* boardFiles(convening, { board, in: folder(index), pages }));
  }
  const bundle: Bundle = {
    ...convening.facts,
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    ...(await convening.who()),
    boards,
  };
  yield { name: 'bundle.json', text: `${sortedJson(bundle, 1)}\n` };
  yield { name: 'index.es.html', text: pages.page(bundle, 'es') };
  yield { name: 'index.html', text: pages.page(bundle, 'en') };
  yield { name: 'schema.json', text: bundleSchema() };
}

async function* boardFiles(
  { hashOf }: ConveningToBundle,
  from: { readonly board: BoardToBundle; readonly in: string; readonly pages: BundlePages },
): AsyncGenerator<BundleFile, BundledBoard, undefined> {
  const { board, pages } = from;
  const content = await board.content();
  for (const language of LANGUAGES) {
    const text = asMarkdown(content, board.facts.kind, language);
    yield { name: `${from.in}/board.${language}.md`, text };
  }
  const file = `${from.in}/board.json`;
  const { id } = board.facts;
  yield { name: file, text: sortedJson({ id, content, ...readableBoard(content) }) };
  const bundled: BundledBoard = { ...board.facts, hash: hashOf(content), file, versions: [] };
  pages.board(bundled, content);
  for (const facts of board.versions) {
    const said = await board.version(facts.number);
    const name = `${from.in}/versions/${String(facts.number).padStart(6, '0')}.json`;
    yield { name, text: sortedJson(said) };
    const version: BundledVersion = { ...facts, hash: hashOf(said), file: name };
    bundled.versions.push(version);
    pages.version(bundled, version, said);
  }
  return bundled;
}

function asMarkdown(content: BoardContent, kind: BundledBoard['kind'], language: Language): string {
  const known = kindOfBoard(kind);
  return known ? known.markdown(known.read(documentOf(content)), language) : '';
}
