import type { Id, Step } from '@throughline/protocol';
import { type PointerEvent, useRef, useState } from 'react';
import { scrollAtEdge } from '../ui/scroll-at-edge.ts';
import { swallowClick } from '../ui/swallow-click.ts';
import { placeAt, type StepOnScreen } from './step-order.ts';

/** How far a press may slip, in px, and still be a press. */
const SLIP_PX = 6;

interface Drag {
  readonly stepId: Id;
  /** Before which step it would stand; null: at the end; undefined: where it is. */
  readonly before: Id | null | undefined;
}

/** What the steps of an agenda are told of one that is dragged. */
export interface StepDrop {
  markOf: (stepId: Id) => 'dragged' | 'before' | 'after' | undefined;
  begin: (step: Step, press: PointerEvent<HTMLElement>) => void;
}

/**
 * Lets a step be dragged among those to come: it follows the pointer, a line shows where it would stand,
 * and Esc puts it back. Where others move the room meanwhile, the server has the last word.
 * @param movable the steps to come
 */
export function useStepDrag(
  movable: readonly Step[],
  onMove: (step: Step, before: Id | null) => void,
): StepDrop {
  const [drag, setDrag] = useState<Drag>();
  const newest = useRef({ movable, onMove });
  newest.current = { movable, onMove };
  const last = movable.at(-1)?.id;
  return {
    markOf(stepId) {
      if (drag === undefined) return undefined;
      if (drag.stepId === stepId) return 'dragged';
      if (drag.before === stepId) return 'before';
      return drag.before === null && stepId === last ? 'after' : undefined;
    },
    begin(step, press) {
      const item = press.currentTarget.closest<HTMLElement>('[data-step]');
      if (press.button !== 0 || item === null) return;
      press.preventDefault();
      follow(press.nativeEvent, item, {
        at: (y) => {
          const before = placeAt(y, onScreen(newest.current.movable), step.id);
          setDrag((held) =>
            held?.stepId === step.id && held.before === before ? held : { stepId: step.id, before },
          );
        },
        end: (y) => {
          setDrag(undefined);
          const { movable: now, onMove: move } = newest.current;
          const before = y === undefined ? undefined : placeAt(y, onScreen(now), step.id);
          const stillToCome = now.find(({ id }) => id === step.id);
          if (before !== undefined && stillToCome) move(stillToCome, before);
        },
      });
    },
  };
}

/** Follows one press until it ends; `end` without a height means that nothing is to be moved. */
function follow(
  press: globalThis.PointerEvent,
  item: HTMLElement,
  tell: { at: (y: number) => void; end: (y: number | undefined) => void },
): void {
  const startY = press.clientY + scrollY;
  const over = new AbortController();
  const { signal } = over;
  const scrolling = scrollAtEdge(signal);
  let dragging = false;
  const move = (event: globalThis.PointerEvent) => {
    if (event.pointerId !== press.pointerId) return;
    const movedPx = event.clientY + scrollY - startY;
    if (!dragging && Math.abs(movedPx) < SLIP_PX) return;
    dragging = true;
    event.preventDefault();
    item.style.translate = `0 ${movedPx}px`;
    scrolling.at(event.clientY);
    tell.at(event.clientY);
  };
  const end = (y: number | undefined) => {
    over.abort();
    if (!dragging) return;
    swallowClick();
    item.style.translate = '';
    tell.end(y);
  };
  addEventListener('pointermove', move, { signal, passive: false });
  addEventListener('pointerup', (event) => end(event.clientY), { signal });
  addEventListener('pointercancel', () => end(undefined), { signal });
  addEventListener('keydown', (event) => event.key === 'Escape' && end(undefined), { signal });
}

/** Where the steps lie in the window now. The dragged one is no landmark: it has left its place. */
const onScreen = (movable: readonly Step[]): StepOnScreen[] =>
  movable.flatMap(({ id }) => {
    const item = document.querySelector(`[data-step="${CSS.escape(id)}"]`);
    if (item === null) return [];
    const { top, bottom } = item.getBoundingClientRect();
    return [{ id, top, bottom }];
  });
