import type { Term } from './terms.ts';
import { weightOf } from './weight-of.ts';
import type { Area, Concept, Names } from './words/field-word.ts';
import { WORD_LIST } from './words/word-list.ts';

/** Something that two texts both speak of, in words for the reader: the reason for a suggestion. */
export type Shared =
  /** The same thing of the word list, perhaps in two languages. */
  | { readonly how: 'concept'; readonly names: Names }
  /** Two things of one part of school life. */
  | { readonly how: 'area'; readonly names: Names }
  /** The same word, as it stands in the other text. */
  | { readonly how: 'word'; readonly word: string };

const CONCEPT_OF: ReadonlyMap<string, Concept> = new Map(
  WORD_LIST.concepts.map((concept) => [`=${concept.id}`, concept]),
);
const AREA_OF: ReadonlyMap<string, Area> = new Map(
  WORD_LIST.areas.map((area) => [`#${area.id}`, area]),
);

/**
 * What terms of one text meet in another, the weightier first. An area is told only where none of its own
 * concepts is shared.
 */
export function sharedOf(keys: readonly string[], theirs: readonly Term[]): Shared[] {
  const told = new Set(keys.map((key) => CONCEPT_OF.get(key)?.area));
  return keys
    .filter((key) => !told.has(AREA_OF.get(key)?.id ?? ''))
    .sort((a, b) => weightOf(b) - weightOf(a))
    .map((key) => {
      const concept = CONCEPT_OF.get(key);
      if (concept) return { how: 'concept', names: concept.names };
      const area = AREA_OF.get(key);
      if (area) return { how: 'area', names: area.names };
      return { how: 'word', word: theirs.find((term) => term.key === key)?.word ?? key };
    });
}
