import { WORD_LIST } from './words/word-list.ts';

const WHO_AND_WHERE: ReadonlySet<string> = new Set(
  WORD_LIST.concepts.filter((concept) => concept.area === undefined).map(({ id }) => `=${id}`),
);

/**
 * How much a term counts beside its rarity: areas and concepts tell what a text is about; who and where it
 * happened, and words that no list knows, tell less.
 */
export function weightOf(key: string): number {
  if (WHO_AND_WHERE.has(key)) return 0.2;
  if (key.startsWith('=')) return 1;
  return key.startsWith('#') ? 1 : 0.5;
}
