import type { Clock } from '@throughline/rooms';

/** The clock of this process, by its own timers. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
