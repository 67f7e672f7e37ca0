import type { ScreenStore } from '../screen-store.ts';

/** Folds what stands under a line, or unfolds it. */
export function setFolded(screen: ScreenStore, id: string, fold: boolean): void {
  screen.setState(({ folded }) => {
    const next = new Set(folded);
    if (fold) next.add(id);
    else next.delete(id);
    return { folded: next };
  });
}
