import type { ListId } from '@throughline/board';

/** An upright rectangle in the window's coordinates, as getBoundingClientRect gives it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A list of notes as it lies on the screen, its notes in reading order. */
export interface ListOnScreen {
  readonly list: ListId;
  readonly box: Box;
  readonly notes: readonly { readonly id: string; readonly box: Box }[];
}

/** Where a dragged note would go: before that note, or at the end of the list. */
export interface DropTarget {
  readonly list: ListId;
  readonly before: string | null;
}

/** How far beside a list, in px, a pointer still counts as over it. */
const REACH_PX = 12;

/**
 * Where a note that is let go at this point belongs.
 * @param dragged the note under the pointer; it is no landmark for its own place
 * @returns undefined when the point is over no list: letting go then changes nothing
 */
export function dropTarget(
  point: { readonly x: number; readonly y: number },
  lists: readonly ListOnScreen[],
  dragged: string,
): DropTarget | undefined {
  const over = lists.find(({ box }) => holds(box, point));
  if (over === undefined) return undefined;
  const others = over.notes.filter((note) => note.id !== dragged);
  const next = others.find((note) => comesBefore(point, note.box, over.box));
  return { list: over.list, before: next?.id ?? null };
}

function holds(box: Box, { x, y }: { x: number; y: number }): boolean {
  return (
    x >= box.left - REACH_PX &&
    x <= box.right + REACH_PX &&
    y >= box.top - REACH_PX &&
    y <= box.bottom + REACH_PX
  );
}

/** Whether the point lies before this note in reading order: by half its height, or, in rows, half its width. */
function comesBefore(point: { x: number; y: number }, note: Box, list: Box): boolean {
  if (point.y < note.top) return true;
  if (point.y > note.bottom) return false;
  const inRows = list.right - list.left > 1.6 * (note.right - note.left);
  return inRows ? point.x < (note.left + note.right) / 2 : point.y < (note.top + note.bottom) / 2;
}

/** Whether dropping there leaves the note where it is. */
export function isSamePlace(
  target: DropTarget,
  lists: readonly ListOnScreen[],
  dragged: string,
): boolean {
  const notes = lists.find(({ list }) => list === target.list)?.notes ?? [];
  const index = notes.findIndex((note) => note.id === dragged);
  return index >= 0 && (notes[index + 1]?.id ?? null) === target.before;
}
