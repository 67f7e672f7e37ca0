/** Runs something later; returns what cancels it. */
export type After = (ms: number, run: () => void) => () => void;

/** By the browser's own timer. */
export const browserAfter: After = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
