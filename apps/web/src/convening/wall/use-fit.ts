import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { fitLetters, keepFitted } from '../../ui/fit-letters.ts';

/** Sizes of letters in hundredths of the lesser side of the wall, the largest first. The last can still be read from the back of a room. */
const SIZES = [7, 6.2, 5.5, 4.9, 4.3, 3.8, 3.4, 3, 2.7, 2.4] as const;
/** How long one part stays where not all fits at once. */
const PART_MS = 12_000;

export interface Fit {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly page: number;
  readonly pages: number;
}

/**
 * Sets in `--fit` how large the letters of a box can be so that everything in it is seen. Where that is too much even
 * at the smallest size, what runs on in more columns is shown one part after the other.
 * @param what a new one asks for measuring anew
 */
export function useFit(what: unknown, largest: number = SIZES[0]): Fit {
  const box = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const [turn, setTurn] = useState(0);
  const page = turn % pages;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `what` is what asks for measuring anew.
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    return keepFitted(element, () => setPages(fitted(element, largest)));
  }, [what, largest]);

  useEffect(() => {
    if (pages === 1) return;
    const timer = setInterval(() => setTurn((before) => before + 1), PART_MS);
    return () => clearInterval(timer);
  }, [pages]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what came or went may have moved the parts.
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null) element.scrollLeft = page * stride(element);
  }, [page, pages, what]);

  return { box, page, pages };
}

/** From one part to the next: the width of the box, and the gap between its columns. */
function stride(element: HTMLElement): number {
  return element.clientWidth + (Number.parseFloat(getComputedStyle(element).columnGap) || 0);
}

/** Finds the size, and gives in how many parts all is shown. */
function fitted(element: HTMLElement, largest: number): number {
  const sizes = SIZES.filter((size) => size <= largest);
  if (fitLetters(element, sizes, 'vmin')) return 1;
  return Math.max(1, Math.ceil((element.scrollWidth - 1) / stride(element)));
}
