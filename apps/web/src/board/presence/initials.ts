/** One or two letters that stand for a name: of its first and its last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => firstLetter(word ?? ''))
    .join('')
    .toLocaleUpperCase();
}

/** The first letter as a person sees it: an accent or a joined sign is part of it. */
function firstLetter(word: string): string {
  // Firefox has it from 125 on only.
  const Segmenter = Intl.Segmenter as typeof Intl.Segmenter | undefined;
  if (Segmenter === undefined) return [...word.normalize()][0] ?? '';
  const letters = new Segmenter(undefined, { granularity: 'grapheme' }).segment(word);
  return letters[Symbol.iterator]().next().value?.segment ?? '';
}
