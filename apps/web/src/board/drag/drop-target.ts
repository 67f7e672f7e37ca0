/** An upright rectangle in the window's coordinates, as getBoundingClientRect gives it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface NoteOnScreen {
  readonly id: string;
  readonly box: Box;
}

/** A list of notes as it lies on the screen, its notes in reading order. */
export interface ListOnScreen {
  readonly list: string;
  readonly box: Box;
  readonly notes: readonly NoteOnScreen[];
}

/** Where a dragged note would go: before that note, or at the end of the list. */
export interface DropTarget {
  readonly list: string;
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
  point: Point,
  lists: readonly ListOnScreen[],
  dragged: string,
): DropTarget | undefined {
  const over = lists.find(({ box }) => holds(box, point, REACH_PX));
  if (over === undefined) return undefined;
  const others = over.notes.filter((note) => note.id !== dragged);
  const at = others.findIndex(({ box }) => holds(box, point));
  const under = others[at];
  const next =
    under === undefined
      ? nextBelow(point, others)
      : others[isPast(point, under, over) ? at + 1 : at];
  return { list: over.list, before: next?.id ?? null };
}

function holds(box: Box, { x, y }: Point, reachPx = 0): boolean {
  return (
    x >= box.left - reachPx &&
    x <= box.right + reachPx &&
    y >= box.top - reachPx &&
    y <= box.bottom + reachPx
  );
}

/** Between notes: the next one below in the same column. */
function nextBelow({ x, y }: Point, notes: readonly NoteOnScreen[]): NoteOnScreen | undefined {
  return notes
    .filter(({ box }) => x >= box.left - REACH_PX && x <= box.right + REACH_PX && box.top >= y)
    .sort((one, other) => one.box.top - other.box.top)[0];
}

/** On a note: whether past its middle, across where notes stand beside each other, else down. */
function isPast({ x, y }: Point, { box }: NoteOnScreen, { box: list }: ListOnScreen): boolean {
  const besideOthers = list.right - list.left > 1.6 * (box.right - box.left);
  return besideOthers ? x >= (box.left + box.right) / 2 : y >= (box.top + box.bottom) / 2;
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
