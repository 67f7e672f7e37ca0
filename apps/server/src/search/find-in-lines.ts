import { fold } from '@throughline/network';
import type { BoardLine } from './board-lines.ts';

/** How many characters of a line are told, what was found about in their middle. */
const TOLD = 160;

/** Whether a line holds all of these words, each at the beginning of one of its own. */
export function holdsAll({ folded }: Pick<BoardLine, 'folded'>, words: readonly string[]): boolean {
  const padded = ` ${folded}`;
  return words.every((word) => padded.includes(` ${word}`));
}

/** What somebody looks for, as words without case and accents; none for nothing to look for. */
export const wordsOf = (query: string): readonly string[] => fold(query).split(' ').filter(Boolean);

/** The part of a text that shows where the first word stands, on one line; no character is cut in two. */
export function around(text: string, words: readonly string[]): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  if (line.length <= TOLD) return line.join('');
  const at = line.findIndex(
    (_, index) =>
      (index === 0 || /[^\p{L}\p{N}]/u.test(line[index - 1] ?? '')) &&
      fold(line.slice(index, index + 40).join('')).startsWith(words[0] ?? ''),
  );
  const from = Math.max(0, Math.min(at - TOLD / 4, line.length - TOLD));
  const cut = line
    .slice(from, from + TOLD)
    .join('')
    .trim();
  return `${from > 0 ? '… ' : ''}${cut}${from + TOLD < line.length ? ' …' : ''}`;
}
