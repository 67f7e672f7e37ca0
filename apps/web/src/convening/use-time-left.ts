import { leftMs } from '@throughline/convening';
import type { Timer } from '@throughline/protocol';
import { useEffect, useState } from 'react';

/**
 * How many whole seconds the present step has left, by the server's time; undefined while no time is kept.
 * Draws anew when the next second has passed, and not before.
 */
export function useTimeLeft(timer: Timer | null, serverNow: () => number): number | undefined {
  const [, drawAgain] = useState(0);
  const left = leftMs(timer, serverNow());
  const running = timer?.is === 'running' && left !== undefined && left > 0;
  useEffect(() => {
    if (!running || left === undefined) return;
    const toNextSecond = left % 1_000 || 1_000;
    const timeout = setTimeout(() => drawAgain((times) => times + 1), toNextSecond + 5);
    return () => clearTimeout(timeout);
  }, [running, left]);
  return left === undefined ? undefined : Math.ceil(left / 1_000);
}

/** `6:05`, or `1:02:05` from an hour on. */
export function clockFace(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor((seconds % 3_600) / 60);
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
