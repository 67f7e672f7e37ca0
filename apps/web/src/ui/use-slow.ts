import { useEffect, useState } from 'react';

/** How long something may take before the screen admits that it is slow. */
export const SLOW_AFTER_MS = 4_000;

/** Whether something that is going on has been going on for long. */
export function useSlow(goingOn: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!goingOn) return;
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [goingOn]);
  return slow;
}
