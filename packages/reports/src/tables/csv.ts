/** What a spreadsheet would run, or take for something else than text. */
const RUNS = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * A cell that nobody's spreadsheet runs: what begins like a formula gets an apostrophe before it, which spreadsheets do
 * not show; the words after it are as people wrote them. A number stays one.
 */
export function harmless(text: string): string {
  return RUNS.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}

/** Rows as CSV (RFC 4180), with the mark by which spreadsheets know that it is UTF-8. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
