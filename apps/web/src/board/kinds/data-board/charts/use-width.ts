import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of what a chart is drawn in, in CSS pixels, and as it changes. */
export function useWidth<Box extends HTMLElement>(): [RefObject<Box | null>, number] {
  const box = useRef<Box>(null);
  const [width, setWidth] = useState(320);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(200, Math.floor(entry.contentRect.width)));
    });
    watch.observe(element);
    setWidth(Math.max(200, Math.floor(element.getBoundingClientRect().width)));
    return () => watch.disconnect();
  }, []);
  return [box, width];
}
