import type { Language } from '@throughline/protocol';
import { fold } from './fold.ts';

const LANGUAGE_OF_WORDS: ReadonlyMap<string, Language> = new Map([
  ...['en', 'eng', 'english', 'ingles'].map((word) => [word, 'en'] as const),
  ...['es', 'esp', 'spa', 'spanish', 'espanol', 'castellano'].map((word) => [word, 'es'] as const),
]);

/** The language that a cell of a list names, or undefined. */
export const readLanguage = (cell: string): Language | undefined =>
  LANGUAGE_OF_WORDS.get(fold(cell));
