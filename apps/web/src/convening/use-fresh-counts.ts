import { useEffect, useRef } from 'react';

/** People come in bursts; the list is fetched once for each burst. */
const SETTLE_MS = 1_000;

/**
 * Asks for the list again after someone came or went, because how many have joined stands only there.
 * @param presence a new map at each change
 */
export function useFreshCounts(presence: ReadonlyMap<string, number>, fetchAgain: () => void) {
  const seen = useRef(presence);
  useEffect(() => {
    if (seen.current === presence) return;
    const timer = setTimeout(() => {
      seen.current = presence;
      fetchAgain();
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [presence, fetchAgain]);
}
