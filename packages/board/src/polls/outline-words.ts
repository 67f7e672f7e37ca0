import type { OutlineNode } from '../kinds/outline.ts';

/** What each note, signal, item and group of a board says now, by its id. */
export function outlineWords(nodes: readonly OutlineNode[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const waiting = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.what !== 'area' && node.what !== 'field') words.set(node.id, node.text);
    waiting.push(...node.children);
  }
  return words;
}
