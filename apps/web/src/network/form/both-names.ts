import type { LocalizedText } from '@throughline/protocol';

export const NO_NAME: LocalizedText = { en: '', es: '' };

/** A name for both languages, where one was left empty. */
export function bothNames({ en, es }: LocalizedText): LocalizedText {
  return { en: en.trim() === '' ? es : en, es: es.trim() === '' ? en : es };
}
