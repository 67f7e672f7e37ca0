import * as Y from 'yjs';
import { isFragment } from './document-maps.ts';

/** Stretches of what clients wrote, by client: what Yjs calls a delete set, whatever became of its items. */
type Stretches = Y.UndoManager['undoStack'][number]['insertions'];

/**
 * What a step wrote, together with the copies that stand for it since an undo or redo brought it back. Yjs
 * follows a copy to its first item only, and takes all of that, with what has grown together with it.
 */
export function followCopies(doc: Y.Doc, written: Stretches): Stretches {
  const copies = Y.createDeleteSet();
  let found = false;
  const follow = (stretches: Stretches): void =>
    eachStruct(doc, stretches, (struct, clock, len) => {
      if (!(struct instanceof Y.Item) || struct.redone === null) return;
      const { client, clock: first } = struct.redone;
      const copy = { clock: first + clock - struct.id.clock, len };
      copies.clients.set(client, [...(copies.clients.get(client) ?? []), copy]);
      found = true;
      const only = Y.createDeleteSet();
      only.clients.set(client, [copy]);
      follow(only);
    });
  follow(written);
  return found ? Y.mergeDeleteSets([written, copies]) : written;
}

/**
 * The deletions of a step without the values that it may not restore: those of a key whose value now is not
 * the one that the step itself gave it.
 */
export function withoutOverwriting(
  doc: Y.Doc,
  step: { insertions: Stretches; deletions: Stretches },
): Stretches {
  const kept = Y.createDeleteSet();
  eachStruct(doc, step.deletions, (struct, clock, len) => {
    if (struct instanceof Y.Item && isOverwritten(struct, step.insertions)) return;
    const stretches = kept.clients.get(struct.id.client) ?? [];
    stretches.push({ clock, len });
    kept.clients.set(struct.id.client, stretches);
  });
  return Y.mergeDeleteSets([kept]);
}

function isOverwritten(item: Y.Item, byStep: Stretches): boolean {
  if (item.parentSub === null || !(item.parent instanceof Y.AbstractType)) return false;
  const now = item.parent._map.get(item.parentSub);
  return now !== undefined && !now.deleted && !Y.isDeleted(byStep, now.id);
}

/**
 * Whether every word that a step took away can come back. It cannot into a paragraph that somebody else took
 * away since; the step may have written those words again elsewhere, so it must not be undone by half.
 */
export function canGiveBack(
  doc: Y.Doc,
  step: { insertions: Stretches; deletions: Stretches },
): boolean {
  let can = true;
  eachStruct(doc, step.deletions, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return;
    if (Y.isDeleted(step.insertions, struct.id) || struct.redone !== null) return;
    can &&= hasPlace(doc, struct, step.deletions);
  });
  return can;
}

/** Whether an item's parent is there, or will be once the same step has brought it back. */
function hasPlace(doc: Y.Doc, item: Y.Item, broughtBack: Stretches): boolean {
  if (!(item.parent instanceof Y.AbstractType)) return false;
  let parent = item.parent._item;
  while (parent?.redone) parent = Y.getItem(doc.store, parent.redone);
  if (parent === null || !parent.deleted) return true;
  return Y.isDeleted(broughtBack, parent.id) && hasPlace(doc, parent, broughtBack);
}

/**
 * Whether a step may take an item away that it wrote itself. Words always; a paragraph only when nobody's
 * words are left in it and another stays; never a note, whose `deletedAt` goes in its place, and that only
 * when nobody else gave it anything.
 */
export function mayTakeAway(item: Y.Item): boolean {
  const { content, parent, parentSub } = item;
  if (content instanceof Y.ContentType) {
    if (!(content.type instanceof Y.XmlElement) || holdsWords(content.type)) return false;
    return !isFragment(parent) || parent.length > 1;
  }
  if (parentSub === null || !isNote(parent)) return true;
  return parentSub === 'deletedAt' && isAsItWasMade(parent, item.id.client);
}

function isNote(type: unknown): type is Y.Map<unknown> {
  return type instanceof Y.Map && type.doc !== null && type.parent === type.doc.share.get('notes');
}

/** Whether a note of this client holds no words, and no value but those that it was made with. */
function isAsItWasMade(note: Y.Map<unknown>, client: number): boolean {
  const text = note.get('text');
  if (note._item?.id.client !== client || (isFragment(text) && holdsWords(text))) return false;
  for (const [key, value] of note._map) {
    // A neighbour's arrival may give a note a new key for its old place: no reason to keep it.
    if (key !== 'order' && !value.deleted && !isFirstValue(note, value, client)) return false;
  }
  return true;
}

/** Whether a value is the first of its key, set by the note's maker, or a copy of that. */
function isFirstValue(note: Y.Map<unknown>, value: Y.Item, maker: number): boolean {
  let first = value;
  while (first.left) first = first.left;
  if (first.id.client !== maker || !note.doc) return false;
  while (first.redone && first !== value) first = Y.getItem(note.doc.store, first.redone);
  return first === value;
}

function holdsWords(type: Y.XmlFragment): boolean {
  const waiting: unknown[] = type.toArray();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof Y.XmlElement) waiting.push(...next.toArray());
    else if (!(next instanceof Y.XmlText) || next.length > 0) return true;
  }
  return false;
}

/** Visits the structs of some stretches, each with the part of it that lies inside: from `clock`, `len` long. */
function eachStruct(
  doc: Y.Doc,
  stretches: Stretches,
  visit: (struct: Y.Item | Y.GC, clock: number, len: number) => void,
): void {
  for (const [client, parts] of stretches.clients) {
    const structs = doc.store.clients.get(client);
    if (!structs) continue;
    for (const { clock, len } of parts) {
      const end = clock + len;
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i];
        if (!struct || struct.id.clock >= end) break;
        const from = Math.max(clock, struct.id.clock);
        visit(struct, from, Math.min(end, struct.id.clock + struct.length) - from);
      }
    }
  }
}
