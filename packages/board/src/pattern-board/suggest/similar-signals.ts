import type { Language } from '@throughline/protocol';
import MiniSearch from 'minisearch';
import { type Term, termsOf } from './terms.ts';
import { weightOf } from './weight-of.ts';
import { type Shared, sharedOf } from './what-texts-share.ts';

/** What is compared: a signal or a note, with the language that its author gave it. */
export interface Comparable {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
}

export interface Similar {
  readonly id: string;
  /** 0 to 1: how much of what the one speaks of the other speaks of too. */
  readonly likeness: number;
  /** What counted most first; never empty. */
  readonly shared: readonly Shared[];
}

export interface SimilarSignals {
  /** Takes these in place of all that were there; only what is new or says something else is read. */
  keep(all: Iterable<Comparable>): void;
  /**
   * The likest to one of them, likest first; none for an unknown id.
   * @param among which others are looked at
   */
  similarTo(id: string, among?: (id: string) => boolean): Similar[];
}

interface Indexed extends Comparable {
  readonly terms: readonly Term[];
}

/**
 * Finds similar texts across English and Spanish, on this device alone. They are ranked by BM25 over what they
 * speak of: the fewer texts speak of something, the more it counts. SPEC.md has the rules.
 */
export function similarSignals(): SimilarSignals {
  const index = new MiniSearch<Indexed>({
    fields: ['terms'],
    extractField: (note, field) => (field === 'id' ? note.id : keysOf(note)),
    tokenize: (keys) => keys.split(' ').filter((key) => key !== ''),
    processTerm: (key) => key,
  });
  const known = new Map<string, Indexed>();
  return {
    keep(all) {
      const gone = new Set(known.keys());
      for (const note of all) {
        gone.delete(note.id);
        const before = known.get(note.id);
        if (before?.text === note.text && before.language === note.language) continue;
        const { id, text, language } = note;
        const indexed = { id, text, language, terms: termsOf(text, language) };
        if (before) index.replace(indexed);
        else index.add(indexed);
        known.set(id, indexed);
      }
      for (const id of gone) {
        index.discard(id);
        known.delete(id);
      }
    },
    similarTo(id, among) {
      const note = known.get(id);
      if (!note) return [];
      const filter = (other: { id: string }) =>
        other.id === id || among === undefined || among(other.id);
      const found = index.search(keysOf(note), { filter, boostTerm: weightOf });
      const own = found.find((result) => result.id === id)?.score ?? 1;
      const others = found.filter((result) => result.id !== id);
      return others.map(({ id: other, score, queryTerms }) => ({
        id: String(other),
        likeness: Math.min(1, score / own),
        shared: sharedOf(queryTerms, known.get(String(other))?.terms ?? []),
      }));
    },
  };
}

function keysOf(note: Indexed): string {
  return note.terms.map((term) => term.key).join(' ');
}
