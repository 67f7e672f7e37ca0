import { POLLS_ROOT } from '../polls/poll-root.ts';
import { sortedJson } from './sorted-json.ts';

/** A value as JSON has it. */
export type Plain =
  | null
  | boolean
  | number
  | string
  | readonly Plain[]
  | { readonly [name: string]: Plain };

/** A text: its lines, and who wrote which stretch of each. */
export interface ContentText {
  readonly text: readonly string[];
  /**
   * For each line its stretches, one after the other: whose (a place in `hands`, -1 for nobody's) and how long.
   * Absent where all of it is its entry's author's, and in what readers are given.
   */
  readonly by?: readonly (readonly number[])[];
}
export interface ContentMap {
  readonly map: Readonly<Record<string, ContentValue>>;
}
export interface ContentList {
  readonly list: readonly ContentValue[];
}
/** A plain value that is an object or an array; all others stand as themselves. */
export interface ContentPlain {
  readonly value: Plain;
}
export type ContentValue =
  | null
  | boolean
  | number
  | string
  | ContentText
  | ContentMap
  | ContentList
  | ContentPlain;

/**
 * All that stands on a board, without how it came to be: no deleted note, no Yjs struct, no client id. A root
 * that this version does not know is in it all the same.
 */
export interface BoardContent {
  /** The format of this very record. */
  readonly format: 1;
  /** Author keys of those whose words are told apart by `by`; empty in what readers are given. */
  readonly hands: readonly string[];
  readonly roots: Readonly<Record<string, Readonly<Record<string, ContentValue>>>>;
}

export const isContentText = (value: ContentValue): value is ContentText =>
  typeof value === 'object' && value !== null && 'text' in value;
export const isContentMap = (value: ContentValue): value is ContentMap =>
  typeof value === 'object' && value !== null && 'map' in value;
export const isContentList = (value: ContentValue): value is ContentList =>
  typeof value === 'object' && value !== null && 'list' in value;

/** A text's lines as one text. */
export const textOf = (value: ContentValue | undefined): string =>
  value !== undefined && isContentText(value) ? value.text.join('\n') : '';

/** A content as it is stored: equal contents are equal, byte for byte. */
export const contentToJson = (content: BoardContent): string => sortedJson(content);

/** @throws Error for bytes that no version of this format wrote */
export function contentFromJson(json: string): BoardContent {
  const read = JSON.parse(json) as Partial<BoardContent> | null;
  if (read?.format !== 1 || !Array.isArray(read.hands) || typeof read.roots !== 'object') {
    throw new Error('this is no content of a board, or a newer one');
  }
  return read as BoardContent;
}

/** The same content as people who may read the board are given it: without who wrote which stretch. */
export function contentForReaders({ format, roots }: BoardContent): BoardContent {
  return { format, hands: [], roots: mapRoots(roots, withoutHands) };
}

function withoutHands(value: ContentValue): ContentValue {
  return isContentText(value) ? { text: value.text } : withParts(value, withoutHands);
}

/** What is said or voted about a board is not what the board says; and who wrote it may be erased. */
const NOT_HASHED_ROOTS = new Set<string>(['comments', 'reactions', POLLS_ROOT]);
const NOT_HASHED_NAMES = new Set(['author', 'role']);

/**
 * The text over which a board's content hash is made (SHA-256, of its UTF-8): what the board says and where, and
 * nothing of who wrote it or of what was said about it. So a person whose words stay can be erased, and the hash
 * of a sealed version with them in it stays what it was.
 */
export function hashedText({ format, roots }: BoardContent): string {
  const kept = Object.entries(roots).filter(([name]) => !NOT_HASHED_ROOTS.has(name));
  return sortedJson({ format, roots: mapRoots(Object.fromEntries(kept), asHashed) });
}

function asHashed(value: ContentValue): ContentValue {
  if (isContentText(value)) return { text: value.text };
  if (!isContentMap(value)) return withParts(value, asHashed);
  const kept = Object.entries(value.map).filter(([name]) => !NOT_HASHED_NAMES.has(name));
  return { map: Object.fromEntries(kept.map(([name, part]) => [name, asHashed(part)])) };
}

/** Changes every value of every root; roots that are empty then stay. */
export function mapRoots(
  roots: BoardContent['roots'],
  change: (value: ContentValue) => ContentValue,
): BoardContent['roots'] {
  return Object.fromEntries(
    Object.entries(roots).map(([root, values]) => [
      root,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)])),
    ]),
  );
}

/** Changes what stands in a map or list; everything else is as it was. */
export function withParts(
  value: ContentValue,
  change: (part: ContentValue) => ContentValue,
): ContentValue {
  if (isContentMap(value)) {
    const parts = Object.entries(value.map).map(([name, part]) => [name, change(part)]);
    return { map: Object.fromEntries(parts) };
  }
  return isContentList(value) ? { list: value.list.map(change) } : value;
}
