/** One line of a list with its cells. */
export interface PartedLine {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = ['\t', ';', ','] as const;

/**
 * A short list parted into lines and cells: by tabs, semicolons or commas, whichever parts most lines; cells may
 * be quoted. Blank lines are left out, and nothing else is.
 */
export function partedLines(text: string): readonly PartedLine[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((words, index) => ({ words, line: index + 1 }))
    .filter(({ words }) => words.trim() !== '');
  const partedBy = (delimiter: string) =>
    lines.map(({ words, line }) => ({ line, cells: cellsOf(words, delimiter) }));
  const parts = (parted: readonly PartedLine[]) =>
    parted.filter(({ cells }) => cells.length > 1).length;
  return DELIMITERS.map(partedBy).reduce((best, one) => (parts(one) > parts(best) ? one : best));
}

/** A quotation mark that nobody closes is read as any other sign. */
function cellsOf(words: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let rest = words;
  while (true) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    const after = quoted ? rest.slice(quoted[0].length) : rest;
    const isWhole = quoted && (after === '' || after.startsWith(delimiter));
    const end = isWhole ? rest.length - after.length : rest.indexOf(delimiter);
    const cell = isWhole
      ? quoted[1]?.replaceAll('""', '"')
      : rest.slice(0, end < 0 ? undefined : end);
    cells.push((cell ?? '').trim());
    if (end < 0 || end >= rest.length) return cells;
    rest = rest.slice(end + delimiter.length);
  }
}
