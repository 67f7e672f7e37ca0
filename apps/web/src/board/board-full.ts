import { BoardFull } from '@throughline/board';

/** What `add` gives; undefined when the board takes no more. */
export function unlessFull<Made>(add: () => Made): Made | undefined {
  try {
    return add();
  } catch (problem) {
    if (problem instanceof BoardFull) return undefined;
    throw problem;
  }
}
