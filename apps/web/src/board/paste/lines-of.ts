/** Most notes that one paste makes. */
export const MOST_LINES = 200;

const BULLET = /^\s*(?:[-*•‣◦·–—]\s+|\(?\d{1,3}[.)]\s+|\[[ xX]?\]\s+)/u;

/**
 * The notes that a pasted text is: one for each line that says something, without its bullet or number. The cells of
 * a row of a table become one line.
 */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      line
        .split('\t')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(' · ')
        .replace(BULLET, '')
        .trim(),
    )
    .filter((line) => line !== '');
}
