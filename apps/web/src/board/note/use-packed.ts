import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** The rows that packed cards are counted in, and the gap under each; list.module.css has the same numbers. */
const ROW_PX = 4;
const GAP_PX = 12;

/**
 * Packs the cards of a list with several columns, so that a tall card leaves no holes beside it. Each
 * card, in its order, goes to where a column ends first: the eye and the Tab key meet them in one order.
 * The style sheet does the placing; it is told how many rows each card needs.
 */
export function usePacked(list: RefObject<HTMLElement | null>): void {
  const watch = useRef<ResizeObserver>(undefined);
  const watched = useRef(new Set<Element>());

  useEffect(() => {
    const seen = watched.current;
    return () => {
      watch.current?.disconnect();
      watch.current = undefined;
      seen.clear();
    };
  }, []);

  // After each drawing: which cards there are is known to the list alone.
  useLayoutEffect(() => {
    if (list.current === null || typeof ResizeObserver === 'undefined') return;
    const cards = new Set(list.current.children);
    watch.current ??= new ResizeObserver((entries) => measure(entries.map(({ target }) => target)));
    for (const card of watched.current) {
      if (cards.has(card)) continue;
      watch.current.unobserve(card);
      watched.current.delete(card);
    }
    const added = [...cards].filter((card) => !watched.current.has(card));
    measure(added);
    for (const card of added) {
      watch.current.observe(card);
      watched.current.add(card);
    }
    list.current.dataset.packed = 'true';
  });
}

/** First all are measured, then all are told: in turns, each would lay the page out again. */
function measure(elements: readonly Element[]): void {
  const cards = elements.filter((element) => element instanceof HTMLElement);
  const heights = cards.map((card) => card.offsetHeight);
  cards.forEach((card, index) => {
    const rows = Math.ceil(((heights[index] ?? 0) + GAP_PX) / ROW_PX);
    card.style.setProperty('--rows', String(rows));
  });
}
