import * as Y from 'yjs';
import { ENTRY_ROOTS, entryMap, isFragment } from '../document/roots.ts';
import { lastCopy } from './bring-back.ts';
import { isHeldOnTo } from './held-on-to.ts';
import { entryHoldsWords, holdsWords } from './holds-words.ts';
import type { Stretches } from './stretches.ts';

/**
 * Whether what a step took away can come back, if it is words. They cannot into a paragraph that somebody else
 * took away since, nor when they were cleared from memory with it. Then nothing of the step may be taken back:
 * it may have written the same words elsewhere.
 */
export function canComeBack(
  doc: Y.Doc,
  step: { readonly deletions: Stretches },
): (struct: Y.Item | Y.GC) => boolean {
  return (struct) => {
    if (!(struct instanceof Y.Item)) return false;
    if (struct.parentSub !== null) return true;
    if (struct.content instanceof Y.ContentDeleted) return false;
    return !(struct.content instanceof Y.ContentString) || hasPlace(doc, struct, step.deletions);
  };
}

/** Whether an item's parent is there, or will be once the same step has brought it back. */
function hasPlace(doc: Y.Doc, item: Y.Item, broughtBack: Stretches): boolean {
  if (!(item.parent instanceof Y.AbstractType)) return false;
  if (item.parent._item === null) return true;
  const container = lastCopy(doc, item.parent._item);
  if (!container.deleted) return true;
  return Y.isDeleted(broughtBack, container.id) && hasPlace(doc, container, broughtBack);
}

/**
 * Whether the old value of a key may not come back: the key has a value by now that is not the one that the
 * step itself gave it, or the old one was cleared from memory.
 */
export function isOverwritten(item: Y.Item, writtenByStep: Stretches): boolean {
  if (item.parentSub === null || !(item.parent instanceof Y.AbstractType)) return false;
  if (item.content instanceof Y.ContentDeleted) return true;
  const now = item.parent._map.get(item.parentSub);
  return now !== undefined && !now.deleted && !Y.isDeleted(writtenByStep, now.id);
}

/**
 * Whether the old place of something may not come back, because another person took away by now what it was
 * under: it would be taken from sight with all that others wrote in it.
 */
export function isPlaceGone({ parent, parentSub, content }: Y.Item): boolean {
  if (parentSub !== 'parent' || !isEntry(parent) || !parent.doc) return false;
  const passed = new Set<unknown>();
  for (let id: unknown = content.getContent()[0]; typeof id === 'string'; ) {
    if (passed.has(id)) return false;
    passed.add(id);
    const above = entryMap(parent.doc, 'items', id);
    if (!above || isTakenAwayByOthers(above)) return true;
    id = above.get('parent');
  }
  return false;
}

function isTakenAwayByOthers(entry: Y.Map<unknown>): boolean {
  const deletion = entry._map.get('deletedAt');
  const isMine = (item: Y.Item | null | undefined) => item?.id.client === entry.doc?.clientID;
  if (deletion && !deletion.deleted) {
    return typeof entry.get('deletedAt') === 'number' && !isMine(deletion);
  }
  return !isMine(entry._item) && !entryHoldsWords(entry) && !isHeldOnTo(entry);
}

/**
 * Whether a step may take an item away that it wrote itself. Words always; a paragraph only when nobody's
 * words are left in it and another stays; never a note or an item of a board, whose `deletedAt` goes in its
 * place, and that only when nobody else gave it anything.
 */
export function mayTakeAway(item: Y.Item): boolean {
  const { content, parent, parentSub } = item;
  if (content instanceof Y.ContentType) {
    if (!(content.type instanceof Y.XmlElement) || holdsWords(content.type)) return false;
    return !isFragment(parent) || parent.length > 1;
  }
  if (parentSub === null || !isEntry(parent)) return true;
  return parentSub === 'deletedAt' && isAsItWasMade(parent, item.id.client) && !isHeldOnTo(parent);
}

/** Whether this is a note, an item of a board or a comment. */
function isEntry(type: unknown): type is Y.Map<unknown> {
  if (!(type instanceof Y.Map)) return false;
  const { doc, parent } = type;
  return doc !== null && ENTRY_ROOTS.some((root) => parent === doc.share.get(root));
}

/** Whether an entry of this client holds no words, and no value but those that it was made with. */
function isAsItWasMade(entry: Y.Map<unknown>, client: number): boolean {
  if (entry._item?.id.client !== client || entryHoldsWords(entry)) return false;
  for (const [key, value] of entry._map) {
    // A neighbour's arrival may give an entry a new key for its old place: no reason to keep it.
    if (key !== 'order' && !value.deleted && !isFirstValue(entry, value, client)) return false;
  }
  return true;
}

/** Whether a value is the first of its key, set by the entry's maker, or a copy of that. */
function isFirstValue(entry: Y.Map<unknown>, value: Y.Item, maker: number): boolean {
  let first = value;
  while (first.left) first = first.left;
  if (first.id.client !== maker || !entry.doc) return false;
  while (first.redone && first !== value) first = Y.getItem(entry.doc.store, first.redone);
  return first === value;
}
