/** What a spreadsheet takes for the beginning of a formula, full-width signs too. */
const FORMULA_START = /^[\s\p{Cc}]*[=+\-@＝＋－＠\t\r\0]/u;

/**
 * A text as one cell of a CSV file that we give out: quoted where it must be, and with an apostrophe
 * before what a spreadsheet would run as a formula. Everything that people typed goes through here.
 */
export function safeCell(text: string): string {
  const harmless = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
