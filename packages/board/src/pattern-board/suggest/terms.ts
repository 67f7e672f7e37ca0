import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stopwords as englishStopwords } from '@orama/stopwords/english';
import { stopwords as spanishStopwords } from '@orama/stopwords/spanish';
import type { Language } from '@throughline/protocol';
import { EVERYDAY_WORDS } from './words/everyday-words.ts';
import type { Concept } from './words/field-word.ts';
import { WORD_LIST } from './words/word-list.ts';

/** One thing that a text speaks of: what is indexed, and the word that stood for it there. */
export interface Term {
  /** `=bus` for a concept of the word list, `#getting-there` for its area, the stem for any other word. */
  readonly key: string;
  readonly word: string;
}

const SMALL_WORDS: Record<Language, ReadonlySet<string>> = {
  en: new Set(englishStopwords.map(bare)),
  es: new Set(spanishStopwords.map(bare)),
};
const EVERYDAY: Record<Language, ReadonlySet<string>> = {
  en: new Set(EVERYDAY_WORDS.en.split(/\s+/).flatMap((word) => [bare(word), stemOf(word, 'en')])),
  es: new Set(EVERYDAY_WORDS.es.split(/\s+/).flatMap((word) => [bare(word), stemOf(word, 'es')])),
};
const CONCEPTS: Record<Language, ReadonlyMap<string, readonly Concept[]>> = {
  en: conceptsByForm('en'),
  es: conceptsByForm('es'),
};

/**
 * What a text speaks of, each once. A word of the word list counts as its concept and its area, in whatever form and
 * with or without its accents, so that two languages meet there; small and everyday words do not count.
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
    words.filter((word) => SMALL_WORDS[language].has(bare(word))).length;
  const english = small('en');
  const spanish = small('es');
  return english === spanish ? said : english > spanish ? 'en' : 'es';
}

function keysOf(word: string, language: Language): readonly string[] {
  const plain = bare(word);
  const stem = stemOf(word, language);
  const small = plain.length < 3 || SMALL_WORDS[language].has(plain);
  const known = CONCEPTS[language];
  const concepts = known.get(plain) ?? (small ? undefined : known.get(`${stem}*`));
  if (concepts)
    return concepts.flatMap((c) => (c.area ? [`=${c.id}`, `#${c.area}`] : [`=${c.id}`]));
  const everyday = EVERYDAY[language].has(plain) || EVERYDAY[language].has(stem);
  return small || everyday ? [] : [stem];
}

/** Concepts by each word as it stands, and by its stem with a `*` where any form of it will do. */
function conceptsByForm(language: Language): ReadonlyMap<string, readonly Concept[]> {
  const forms = new Map<string, Concept[]>();
  const add = (form: string, concept: Concept) => {
    const known = forms.get(form) ?? [];
    if (!known.includes(concept)) forms.set(form, [...known, concept]);
  };
  for (const concept of WORD_LIST.concepts) {
    for (const word of concept.words[language]) {
      add(bare(word.replace('!', '')), concept);
      if (!word.endsWith('!')) add(`${stemOf(word, language)}*`, concept);
    }
  }
  return forms;
}

function stemOf(word: string, language: Language): string {
  return bare(language === 'es' ? stemSpanish(word) : stemEnglish(word));
}

/** Without accents, so that who writes "autobus" or "ingles" is understood as well. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'");
}
