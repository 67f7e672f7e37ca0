import type { OutlineNode } from '@throughline/board';

/** The text that follows this one among those beside it; undefined after the last. */
export function textAfter(outline: readonly OutlineNode[], field: string): string | undefined {
  const at = outline.findIndex(({ id }) => id === field);
  if (at >= 0) return outline.slice(at + 1).find(isText)?.id;
  for (const { children } of outline) {
    const next = textAfter(children, field);
    if (next !== undefined) return next;
  }
  return undefined;
}

const isText = ({ what, fragment }: OutlineNode) => what === 'field' && fragment !== undefined;
