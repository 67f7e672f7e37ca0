import type { Language } from '@throughline/protocol';
import type { Words } from './paper.ts';

/** Control characters but for the end of a line; and what turns the direction of all that follows on a page. */
const NOT_PRINTED = /[\p{Cc}\u061c\u2028-\u202e\u2066-\u2069\ufff9-\ufffc\ufffe\uffff]/gu;

/** A text as it can stand in any file: no control character, no half of a character, every line trimmed at its end. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(NOT_PRINTED, ' ').trimEnd())
    .join('\n')
    .trim();
}

/** People's words, in their language. */
export const said = (text: string | undefined, language?: Language): Words => ({
  text: plain(text ?? ''),
  ...(language ? { language } : {}),
});

/** The same on one line, as in a sentence or a table. */
export const saidOnOneLine = (text: string | undefined, language?: Language): Words =>
  said((text ?? '').replace(/\s+/g, ' '), language);

export const isEmpty = ({ text }: Words): boolean => text === '';
