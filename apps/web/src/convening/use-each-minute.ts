import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** Draws the component anew each minute: for what is said in whole minutes. */
export function useEachMinute(): void {
  const [, drawAgain] = useState(0);
  useEffect(() => {
    const interval = setInterval(() => drawAgain((times) => times + 1), MINUTE_MS);
    return () => clearInterval(interval);
  }, []);
}
