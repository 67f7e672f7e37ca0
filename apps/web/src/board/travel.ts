import { flushSync } from 'react-dom';

/** How long a note is on its way, in milliseconds. */
const TRAVEL_MS = 200;

/**
 * Makes a change that puts a note elsewhere, and lets the note travel there, so that everybody sees
 * where it went. With reduced motion it is there at once.
 */
export function travel(noteId: string, change: () => void): void {
  const before = cardOf(noteId)?.getBoundingClientRect();
  flushSync(change);
  const card = cardOf(noteId);
  if (before === undefined || card === null) return;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const after = card.getBoundingClientRect();
  const [x, y] = [before.left - after.left, before.top - after.top];
  if (Math.hypot(x, y) < 2) return;
  card.animate([{ transform: `translate(${x}px, ${y}px)`, zIndex: 5 }, { transform: 'none' }], {
    duration: TRAVEL_MS,
    easing: 'cubic-bezier(0.25, 0.6, 0.3, 1)',
  });
}

function cardOf(noteId: string): HTMLElement | null {
  return document.querySelector(`[data-note="${CSS.escape(noteId)}"]`);
}
