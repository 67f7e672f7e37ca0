/** Room between what is shown and the edges, in pixels. */
const GAP_PX = 8;

/** A stretch of the screen, from its top. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far the page scrolls for a field: not at all when the field shows, else so that the heading of its area is
 * the top line, or only as far as needed where the field would not show under it.
 */
export function scrollFor(screen: Stretch, heading: Stretch | undefined, field: Stretch): number {
  if (field.top >= screen.top && field.bottom <= screen.bottom) return 0;
  const toHeading = heading === undefined ? undefined : heading.top - screen.top;
  if (toHeading !== undefined && field.bottom - toHeading <= screen.bottom) return toHeading;
  const toTop = field.top - screen.top;
  return toTop < 0 ? toTop : Math.min(toTop, field.bottom - screen.bottom);
}

/** Brings the card of a field that has just got the keyboard into sight. */
export function showField(field: Element): void {
  // Only the board's header sticks to an edge while somebody writes.
  const header = document.querySelector('header')?.getBoundingClientRect();
  const screen = { top: (header?.bottom ?? 0) + GAP_PX, bottom: innerHeight - GAP_PX };
  const heading = field.closest('section')?.querySelector('h2')?.getBoundingClientRect();
  const card = field.closest('[data-state]') ?? field;
  const by = scrollFor(screen, heading, card.getBoundingClientRect());
  if (by !== 0) scrollBy({ top: by, behavior: 'instant' });
}
