import { comparePlaces } from '../document/order-keys.ts';
import type { ItemTypes } from './item-shapes.ts';
import type { FoundItem } from './read-item.ts';

/** An item with the parent under which it is shown. */
export interface PlacedItem {
  readonly found: FoundItem;
  readonly parent: string | null;
}

/**
 * Which items are shown, each under which parent, in their order among all of their type. One whose parent is
 * not shown, or may not be its parent, stands on the board itself where its type may, and is not shown where it
 * may not. Of items that stand under each other in a circle, the one with the smallest id stands on the board.
 */
export function placeItems(types: ItemTypes, found: ReadonlyMap<string, FoundItem>): PlacedItem[] {
  const shown = shownItems(types, found);
  const placed: PlacedItem[] = [];
  for (const item of shown.values()) {
    const parent = parentOf(types, shown, item);
    if (parent !== undefined) placed.push({ found: item, parent });
  }
  return keepRooted(placed).sort((a, b) => comparePlaces(a.found, b.found));
}

/** What is not away; and of what was taken back what holds words, or something that is shown. */
function shownItems(
  types: ItemTypes,
  found: ReadonlyMap<string, FoundItem>,
): ReadonlyMap<string, FoundItem> {
  const shown = new Map<string, FoundItem>();
  const show = (item: FoundItem): void => {
    for (let next: FoundItem | undefined = item; next && !shown.has(next.id); ) {
      shown.set(next.id, next);
      const parent: FoundItem | undefined = found.get(next.parent ?? '');
      const isBrought: boolean =
        parent?.state === 'taken-back' && mayStandUnder(types, next, parent.type);
      next = isBrought ? parent : undefined;
    }
  };
  for (const item of found.values()) {
    if (item.state === 'there' || (item.state === 'taken-back' && item.hasWords)) show(item);
  }
  return shown;
}

/** The parent under which an item is shown; undefined for none. */
function parentOf(
  types: ItemTypes,
  shown: ReadonlyMap<string, FoundItem>,
  item: FoundItem,
): string | null | undefined {
  const parent = item.parent === null ? undefined : shown.get(item.parent);
  const isItsParent =
    parent && mayStandUnder(types, item, parent.type) && !heldInCircle(types, shown, item);
  if (isItsParent) return parent.id;
  return mayStandUnder(types, item, null) ? null : undefined;
}

/** Whether the way up from an item comes back to it, and it is the one that lets go. */
function heldInCircle(
  types: ItemTypes,
  shown: ReadonlyMap<string, FoundItem>,
  item: FoundItem,
): boolean {
  // What nothing may stand under is the end of every way: boards hold thousands of these.
  if (!isEverParent(types, item.type)) return false;
  const passed = new Set<string>();
  let smallest = item.id;
  for (let at: FoundItem | undefined = item; at && !passed.has(at.id); ) {
    passed.add(at.id);
    if (at.id < smallest) smallest = at.id;
    const above: FoundItem | undefined = shown.get(at.parent ?? '');
    at = above && mayStandUnder(types, at, above.type) ? above : undefined;
    if (at === item) return smallest === item.id;
  }
  return false;
}

/** Without what stands under something that is not placed itself. */
function keepRooted(placed: readonly PlacedItem[]): PlacedItem[] {
  const byId = new Map(placed.map((item) => [item.found.id, item]));
  const rooted = new Set<PlacedItem>();
  const isRooted = (item: PlacedItem): boolean => {
    const above = item.parent === null ? undefined : byId.get(item.parent);
    const isKnown = item.parent === null || (above !== undefined && rooted.has(above));
    const is = isKnown || leadsToBoard(item);
    if (is) rooted.add(above ?? item);
    return is;
  };
  const leadsToBoard = (item: PlacedItem): boolean => {
    const passed = new Set<PlacedItem>();
    for (let at: PlacedItem | undefined = item; at; ) {
      if (at.parent === null) return true;
      if (passed.has(at)) return false;
      passed.add(at);
      at = byId.get(at.parent);
    }
    return false;
  };
  return placed.filter(isRooted);
}

function isEverParent(types: ItemTypes, type: string): boolean {
  for (const name in types) if (types[name]?.parents.includes(type)) return true;
  return false;
}

/** Whether an item may stand under one of this type; null is the board itself. */
export function mayStandUnder(
  types: ItemTypes,
  item: { readonly type: string },
  parentType: string | null,
): boolean {
  return types[item.type]?.parents.includes(parentType) ?? false;
}
