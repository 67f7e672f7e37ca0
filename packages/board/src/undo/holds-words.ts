import * as Y from 'yjs';
import { isFragment } from '../document/roots.ts';

/** Whether any text of a note, an item or a comment holds words. */
export function entryHoldsWords(entry: Y.Map<unknown>): boolean {
  for (const value of entry.values()) if (isFragment(value) && holdsWords(value)) return true;
  return false;
}

/** Whether a text holds anything but empty paragraphs. */
export function holdsWords(type: Y.XmlFragment): boolean {
  const waiting: unknown[] = type.toArray();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof Y.XmlElement) waiting.push(...next.toArray());
    else if (!(next instanceof Y.XmlText) || next.length > 0) return true;
  }
  return false;
}
