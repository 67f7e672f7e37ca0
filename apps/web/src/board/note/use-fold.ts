import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Fewer letters than this never need more lines than a folded note shows, and are not measured. */
const MAY_BE_LONG = 180;
const LINES = 12;

export interface Fold {
  /** Goes on the words when they `mayBeLong`. */
  readonly words: RefObject<HTMLSpanElement | null>;
  readonly mayBeLong: boolean;
  /** Something is hidden, or was and is shown by choice. */
  readonly folds: boolean;
  readonly open: boolean;
  toggle(): void;
}

/** Folds a long text after twelve lines (fold.module.css), so that one note leaves room for the others. */
export function useFold(text: string): Fold {
  const words = useRef<HTMLSpanElement>(null);
  const [overflows, setOverflows] = useState(false);
  const [open, setOpen] = useState(false);
  const mayBeLong = text.length > MAY_BE_LONG || text.split('\n').length > LINES;

  useLayoutEffect(() => {
    const element = words.current;
    if (!mayBeLong || open || element === null || typeof ResizeObserver === 'undefined') return;
    const look = () => setOverflows(element.scrollHeight > element.clientHeight + 1);
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [mayBeLong, open]);

  return {
    words,
    mayBeLong,
    folds: mayBeLong && (overflows || open),
    open,
    toggle: () => setOpen((before) => !before),
  };
}
