import * as Y from 'yjs';
import { ENTRY_ROOTS, rootMap } from '../document/roots.ts';
import { entryHoldsWords } from './holds-words.ts';

/** The keys by which one entry says to which other it belongs. */
const HOLDS = ['parent', 'on', 'under'] as const;

/**
 * Whether something that is shown belongs to an entry: what stands under it, a comment, a reaction. Then an undo
 * of its addition would take that from sight as well.
 */
export function isHeldOnTo(entry: Y.Map<unknown>): boolean {
  const { doc, _item: item } = entry;
  const id = item?.parentSub;
  if (!doc || !id) return false;
  for (const key of rootMap(doc, 'reactions')?.keys() ?? []) {
    if (key.startsWith(`${id}/`)) return true;
  }
  return ENTRY_ROOTS.some((root) =>
    [...(rootMap(doc, root)?.values() ?? [])].some((other) => holdsOn(other, id)),
  );
}

function holdsOn(other: unknown, id: string): boolean {
  if (!(other instanceof Y.Map) || !HOLDS.some((key) => other.get(key) === id)) return false;
  const deletedAt = other.get('deletedAt');
  return deletedAt === undefined ? entryHoldsWords(other) : typeof deletedAt !== 'number';
}
