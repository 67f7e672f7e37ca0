import type { Language } from '@throughline/protocol';
import { type GoalView, wordsOf } from './read-goal.ts';
import { SENTENCE_FIELDS, type SentenceField } from './vocabulary.ts';

/** The blanks of the goal's sentence, the day by which among them. */
export type SentenceBlank = SentenceField | 'by';

/** A stretch of the sentence: its own words, or a blank. */
export type SentencePart = { readonly words: string } | { readonly blank: SentenceBlank };

/**
 * The goal's sentence in each language. Spanish asks for no verb that would have to agree with a group that
 * nobody knows yet.
 */
const SENTENCES: Readonly<Record<Language, string>> = {
  en: 'By {by}, {group} at {sites} will move from {from} to {to} on {measure}, because we {change}, decided with {deciders}.',
  es: 'Para el {by}, buscamos un cambio para {group} de {sites}: de {from} a {to} en {measure}, porque vamos a {change}, decidido con {deciders}.',
};

/** The sentence as its parts, in order. */
export function sentenceParts(language: Language): readonly SentencePart[] {
  return SENTENCES[language]
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 === 0 ? { words: part } : { blank: part as SentenceBlank }))
    .filter((part) => !('words' in part) || part.words !== '');
}

/** A day as people write it in this language; empty for none. */
export function dayInWords(day: string | undefined, language: Language): string {
  if (day === undefined) return '';
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** The sentence with what stands in its blanks; `gap` where one is empty. */
export function goalSentence(
  view: GoalView,
  language: Language,
  { gap = '___', words = (text: string) => text } = {},
): string {
  const filled = (blank: SentenceBlank) =>
    blank === 'by' ? dayInWords(view.fields.values.by, language) : wordsOf(view, blank);
  return sentenceParts(language)
    .map((part) => ('words' in part ? part.words : words(filled(part.blank)) || gap))
    .join('');
}

/** Whether anybody has begun the sentence. */
export function isSentenceBegun(view: GoalView): boolean {
  return SENTENCE_FIELDS.some((name) => wordsOf(view, name) !== '');
}
