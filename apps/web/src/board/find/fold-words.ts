import type { OutlineNode } from '@throughline/board';

/** A text without case and accents, words parted by single blanks. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A line that holds what was looked for, with the title of the area that it stands in. */
export interface FoundLine {
  readonly id: string;
  readonly text: string;
  readonly area: OutlineNode;
  readonly node: OutlineNode;
}

/**
 * The lines of an outline in which each of the words stands at the beginning of one, in any case, accents aside.
 * @param nameOf what a line without words of its own is called
 */
export function findLines(
  outline: readonly OutlineNode[],
  query: string,
  nameOf: (node: OutlineNode) => string,
): readonly FoundLine[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found: FoundLine[] = [];
  const walk = (node: OutlineNode, area: OutlineNode) => {
    const text = `${node.text.trim() === '' ? nameOf(node) : node.text}`.trim();
    const padded = ` ${fold(text)}`;
    if (words.every((word) => padded.includes(` ${word}`)))
      found.push({ id: node.id, text, area, node });
    for (const child of node.children) walk(child, area);
  };
  for (const area of outline) walk(area, area);
  return found;
}
