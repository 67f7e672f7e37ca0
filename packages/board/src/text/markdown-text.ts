/** The lines of a text that hold anything, each ready for Markdown. */
export function textLines(text: string): string[] {
  return text
    .split('\n')
    .map(escapeText)
    .filter((line) => line !== '');
}

/** One line of text in which nothing is markup. */
export function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^(?:[-+=#:]|\d+(?=[.)]))/, escapeStart);
}

/** A backslash works before punctuation only, so that of a list number goes before its dot. */
function escapeStart(start: string): string {
  return /\d/.test(start) ? `${start}\\` : `\\${start}`;
}
