import * as Y from 'yjs';
import { bringBack } from './bring-back.ts';
import { followCopies, type Stretches } from './stretches.ts';
import { canComeBack, isOverwritten, isPlaceGone, mayTakeAway } from './undo-rules.ts';

/** What one step wrote and what it deleted. */
export interface Step {
  readonly insertions: Stretches;
  readonly deletions: Stretches;
}

/**
 * Takes a step back within a transaction: brings back what it deleted and deletes what it wrote, as far as the
 * rules of undo let it.
 * @returns whether anything changed
 */
export function takeBack(
  transaction: Y.Transaction,
  step: Step,
  scope: Y.UndoManager['scope'],
): boolean {
  const written = followCopies(transaction.doc, step.insertions);
  // Cuts the items at the ends of what the step wrote: each is then wholly in it or wholly not.
  structsOf(transaction, written);
  const lost = (struct: Y.Item | Y.GC) => !Y.isDeleted(written, struct.id) && !isBack(struct);
  if (
    !structsOf(transaction, step.deletions).filter(lost).every(canComeBack(transaction.doc, step))
  ) {
    return false;
  }
  const broughtBack = bringBackAll(
    transaction,
    step.deletions,
    (item) =>
      lost(item) && inScope(item, scope) && !isOverwritten(item, written) && !isPlaceGone(item),
  );
  const takenAway = takeAwayAll(
    transaction,
    written,
    (item) => inScope(item, scope) && mayTakeAway(item),
  );
  forgetPositions(transaction);
  return broughtBack || takenAway;
}

function inScope(item: Y.Item, scope: Y.UndoManager['scope']): boolean {
  return scope.some((type) => type instanceof Y.AbstractType && Y.isParentOf(type, item));
}

function bringBackAll(
  transaction: Y.Transaction,
  deletions: Stretches,
  may: (item: Y.Item) => boolean,
): boolean {
  let changed = false;
  // Finding a place can cut an item that waits for its turn, so there may be a rest to come back for.
  for (let round = true; round; ) {
    round = false;
    for (const item of itemsOf(transaction, deletions)) {
      if (!may(item) || !bringBack(transaction, item, deletions)) continue;
      round = true;
    }
    changed ||= round;
  }
  return changed;
}

function takeAwayAll(
  transaction: Y.Transaction,
  written: Stretches,
  may: (item: Y.Item) => boolean,
): boolean {
  let changed = false;
  // Backwards, so that a container comes after what was in it; and a note's values after all words.
  const items = itemsOf(transaction, written).reverse();
  const isValue = ({ parentSub }: Y.Item) => parentSub !== null;
  for (const item of [...items.filter((item) => !isValue(item)), ...items.filter(isValue)]) {
    if (item.deleted || !may(item)) continue;
    item.delete(transaction);
    changed = true;
  }
  return changed;
}

/** What some stretches hold, cut so that it holds nothing else. */
function structsOf(transaction: Y.Transaction, stretches: Stretches): (Y.Item | Y.GC)[] {
  const structs: (Y.Item | Y.GC)[] = [];
  Y.iterateDeletedStructs(transaction, stretches, (struct) => structs.push(struct));
  return structs;
}

function itemsOf(transaction: Y.Transaction, stretches: Stretches): Y.Item[] {
  return structsOf(transaction, stretches).filter((struct) => struct instanceof Y.Item);
}

function isBack(struct: Y.Item | Y.GC): boolean {
  return struct instanceof Y.Item && struct.redone !== null;
}

/** Lets types forget the positions that they keep for speed: items came and went without their knowing. */
function forgetPositions(transaction: Y.Transaction): void {
  for (const [type, keys] of transaction.changed) {
    if (keys.has(null) && type._searchMarker) type._searchMarker.length = 0;
  }
}
