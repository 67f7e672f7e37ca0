/** A place that a note can be moved to: the number of its area, and whether the note is there already. */
export interface MoveTarget {
  readonly number: number;
  readonly here: boolean;
}

/**
 * Which of the places a key goes to. Arrows walk around, Home and End go to the ends; an area's number goes to
 * its first place, pressed again to its next one. The place where the note is already is passed over.
 * @returns its index; undefined for a key that goes nowhere
 */
export function placeByKey(
  targets: readonly MoveTarget[],
  at: number,
  key: string,
): number | undefined {
  const open = targets.flatMap(({ here }, index) => (here ? [] : [index]));
  const next = (among: readonly number[]) => among.find((index) => index > at) ?? among[0];
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return next(open);
    case 'ArrowUp':
    case 'ArrowLeft':
      return open.filter((index) => index < at).pop() ?? open[open.length - 1];
    case 'Home':
      return open[0];
    case 'End':
      return open[open.length - 1];
    default:
      return next(open.filter((index) => String(targets[index]?.number) === key));
  }
}
