import { scrollAtEdge } from '../../ui/scroll-at-edge.ts';
import { swallowClick } from '../../ui/swallow-click.ts';
import type { BoardTools } from '../board-tools.ts';
import { notesNow } from '../content-now.ts';
import { travel } from '../travel.ts';
import { dropTarget, isSamePlace, type ListOnScreen } from './drop-target.ts';

/** How far a press may slip, in px, and still be a press. */
const SLIP_PX = 6;

/**
 * Follows a press on a note: once it has moved it takes the note along. A mouse may take it anywhere,
 * a finger only by its handle, so that a swipe still scrolls. Esc puts the note back.
 */
export function beginDrag(
  tools: BoardTools,
  noteId: string,
  card: HTMLElement,
  press: PointerEvent,
): void {
  const onHandle =
    press.target instanceof Element && press.target.closest('[data-handle]') !== null;
  if (press.button !== 0 || (press.pointerType !== 'mouse' && !onHandle)) return;
  const { screen, changes } = tools;
  const start = { x: press.clientX + scrollX, y: press.clientY + scrollY };
  const over = new AbortController();
  const scrolling = scrollAtEdge(over.signal);
  let dragging = false;

  const follow = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    const moved = { x: event.clientX + scrollX - start.x, y: event.clientY + scrollY - start.y };
    if (!dragging && Math.hypot(moved.x, moved.y) < SLIP_PX) return;
    if (!dragging) {
      dragging = true;
      card.dataset.dragging = 'true';
      getSelection()?.empty();
    }
    event.preventDefault();
    card.style.translate = `${moved.x}px ${moved.y}px`;
    scrolling.at(event.clientY);
    const lists = listsOnScreen(tools);
    const target = dropTarget({ x: event.clientX, y: event.clientY }, lists, noteId);
    const useful = target !== undefined && !isSamePlace(target, lists, noteId) ? target : undefined;
    const shown = screen.getState().drag?.target;
    const same = shown?.list === useful?.list && shown?.before === useful?.before;
    if (!same || screen.getState().drag === null)
      screen.setState({ drag: { noteId, target: useful } });
  };

  const end = (dropped: boolean) => {
    over.abort();
    if (!dragging) return;
    const target = screen.getState().drag?.target;
    swallowClick();
    travel(noteId, () => {
      delete card.dataset.dragging;
      card.style.translate = '';
      screen.setState({ drag: null });
      if (dropped && target !== undefined) changes.move(noteId, target);
    });
  };

  const { signal } = over;
  addEventListener('pointermove', follow, { signal, passive: false });
  addEventListener('pointerup', () => end(true), { signal });
  addEventListener('pointercancel', () => end(false), { signal });
  addEventListener('keydown', (event) => event.key === 'Escape' && end(false), { signal });
}

/** Where the lists and their notes lie on the screen now. */
function listsOnScreen(tools: BoardTools): ListOnScreen[] {
  return [...notesNow(tools).keys()].flatMap((list) => {
    const element = document.querySelector(`[data-list="${CSS.escape(list)}"]`);
    if (element === null) return [];
    const notes = [...element.querySelectorAll<HTMLElement>('[data-note]')].map((note) => ({
      id: note.dataset.note ?? '',
      box: note.getBoundingClientRect(),
    }));
    return [{ list, box: element.getBoundingClientRect(), notes }];
  });
}
