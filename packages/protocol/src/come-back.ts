/** The longest that anybody is asked to stay away. */
export const MAX_COME_BACK_MS = 30_000;

/** The text of a close frame that also tells how long to wait before coming back: `restarting;1830`. */
export function comeBackText(reason: string, waitMs: number): string {
  return `${reason};${Math.round(comeBackWithin(waitMs))}`;
}

/** How long the text of a close frame asks to wait, within bounds; undefined when it does not say. */
export function comeBackWaitMs(text: string): number | undefined {
  const told = /;(\d{1,9})$/.exec(text)?.[1];
  return told === undefined ? undefined : comeBackWithin(Number(told));
}

/** A wait as long as anybody may be asked for. */
export const comeBackWithin = (ms: number) => Math.min(Math.max(ms, 0), MAX_COME_BACK_MS);
