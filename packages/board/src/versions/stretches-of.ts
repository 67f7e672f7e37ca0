import type { Words } from '../copy/words-by.ts';
import type { ContentText } from './content.ts';

/** A text's lines, each as the stretches that it is made of. What no stretch covers is the entry's author's. */
export function stretchesOf(
  { text, by }: ContentText,
  hands: readonly string[],
  author: string | undefined,
): Words[][] {
  return text.map((line, index) => {
    const stretches = by?.[index];
    if (stretches === undefined) return [{ by: author, words: line }];
    const words: Words[] = [];
    let from = 0;
    for (let at = 0; at < stretches.length; at += 2) {
      const to = from + (stretches[at + 1] ?? 0);
      words.push({ by: hands[stretches[at] ?? -1] || undefined, words: line.slice(from, to) });
      from = to;
    }
    if (from < line.length) words.push({ by: undefined, words: line.slice(from) });
    return words;
  });
}
