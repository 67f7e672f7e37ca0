/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@|%\t\r]/;

/** A cell that stays on its line, in its column, and is no formula where it is pasted. */
export function cellOf(text: string): string {
  const line = text.replace(/[\t\r\n\u2028\u2029]+/g, ' ').trim();
  return FORMULA.test(line) ? `'${line}` : line;
}

/** Rows as a spreadsheet takes them from the clipboard. */
export const tableOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cellOf).join('\t')).join('\n');
