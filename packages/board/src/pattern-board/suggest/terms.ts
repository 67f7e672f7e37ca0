import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stopwords as englishStopwords } from '@orama/stopwords/english';
import { stopwords as spanishStopwords } from '@orama/stopwords/spanish';
import type { Language } from '@throughline/protocol';
import { CONCEPTS } from './words/concepts.ts';

/** One thing that a text speaks of: what is indexed, and the word that stood for it there. */
export interface Term {
  /** `=bus` for a concept of the word list, the stem for any other word. */
  readonly key: string;
  readonly word: string;
}

const STOPWORDS: Record<Language, ReadonlySet<string>> = {
  en: new Set(englishStopwords.map(bare)),
  es: new Set(spanishStopwords.map(bare)),
};

const CONCEPT_KEYS: Record<Language, ReadonlyMap<string, readonly string[]>> = {
  en: conceptKeys('en'),
  es: conceptKeys('es'),
};

/** Whether a key stands for a concept of the word list; its id if so. */
export function conceptOfKey(key: string): string | undefined {
  return key.startsWith('=') ? key.slice(1) : undefined;
}

/**
 * What a text speaks of, each once, in the order of the text. A word of the word list counts as its concept, in
 * whatever form and with or without its accents, so that two languages meet there.
 * @param language what its author says it is in; what it reads like counts more
 */
export function termsOf(text: string, language: Language): Term[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const spoken = readsLike(words, language);
  const terms = new Map<string, string>();
  for (const word of words) {
    for (const key of keysOf(word.replace(/['’]s$/, ''), spoken)) {
      if (!terms.has(key)) terms.set(key, word);
    }
  }
  return Array.from(terms, ([key, word]) => ({ key, word }));
}

/** The language of a text by the small words in it; `said` where they do not tell. */
function readsLike(words: readonly string[], said: Language): Language {
  const small = (language: Language) =>
    words.filter((word) => STOPWORDS[language].has(bare(word))).length;
  const english = small('en');
  const spanish = small('es');
  return english === spanish ? said : english > spanish ? 'en' : 'es';
}

function keysOf(word: string, language: Language): readonly string[] {
  const plain = bare(word);
  const stem = stemOf(word, language);
  const concepts = CONCEPT_KEYS[language].get(plain) ?? CONCEPT_KEYS[language].get(stem);
  if (concepts) return concepts;
  return plain.length < 3 || STOPWORDS[language].has(plain) ? [] : [stem];
}

function conceptKeys(language: Language): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const concept of CONCEPTS) {
    for (const form of new Set(concept[language].flatMap((w) => [bare(w), stemOf(w, language)]))) {
      keys.set(form, [...(keys.get(form) ?? []), `=${concept.id}`]);
    }
  }
  return keys;
}

function stemOf(word: string, language: Language): string {
  return bare(language === 'es' ? stemSpanish(word) : stemEnglish(word));
}

/** Without accents, so that who writes "autobus" or "ingles" is understood as well. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'");
}
