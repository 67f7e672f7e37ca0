import { useEffect, useState } from 'react';

/** Nothing that is needed to write comes later than this after the first press, so that nothing competes with it. */
const AFTER_PRESS_MS = 1_000;
/** Who only looks has it after this: whoever is cut off from the network later on has it. */
const AFTER_SHOWN_MS = 3_000;

const SIGNS = ['pointerdown', 'keydown'] as const;

/**
 * Whether it is time for what a board does beside writing: a moment after the first press or key on the page,
 * and soon after it is shown at the latest.
 */
export function useLater(): boolean {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    const timers = [setTimeout(() => setIsTime(true), AFTER_SHOWN_MS)];
    const press = () => {
      timers.push(setTimeout(() => setIsTime(true), AFTER_PRESS_MS));
    };
    for (const sign of SIGNS) document.addEventListener(sign, press, { once: true, capture: true });
    return () => {
      timers.forEach(clearTimeout);
      for (const sign of SIGNS) document.removeEventListener(sign, press, { capture: true });
    };
  }, []);
  return isTime;
}
