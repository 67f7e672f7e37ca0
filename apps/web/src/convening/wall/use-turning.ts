import { useEffect, useState } from 'react';

/** Which of so many parts is shown now: one after the other, each for as long. */
export function useTurning(count: number, eachMs: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (count < 2) return;
    const timer = setInterval(() => setTurn((before) => before + 1), eachMs);
    return () => clearInterval(timer);
  }, [count, eachMs]);
  return count === 0 ? 0 : turn % count;
}
