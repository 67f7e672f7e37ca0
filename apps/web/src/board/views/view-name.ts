/**
 * The three views of a board. They show one document with the same rights; none can do more than another.
 * `board` lies as on a table, `outline` is a tree, `steps` shows one part at a time.
 */
export const VIEW_NAMES = ['board', 'outline', 'steps'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** The view that this text names, if any. */
export function viewNamed(text: string | null): ViewName | undefined {
  return VIEW_NAMES.find((name) => name === text);
}
