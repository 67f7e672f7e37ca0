/** A text as it is compared: no accents, no case, single spaces, no punctuation at its ends. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/^[\s"'.:;,]+|[\s"'.:;,]+$/g, '');
}

/** A text as it is shown: one line, no blanks at its ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
