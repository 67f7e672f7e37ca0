import { useEffect, useState } from 'react';

/** How many whole seconds are left until a moment; 0 from then on. It is looked at once a second. */
export function useSecondsLeft(until: number): number {
  const [left, setLeft] = useState(() => secondsUntil(until));
  useEffect(() => {
    setLeft(secondsUntil(until));
    const timer = setInterval(() => setLeft(secondsUntil(until)), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}

const secondsUntil = (until: number) => Math.max(0, Math.ceil((until - Date.now()) / 1_000));
