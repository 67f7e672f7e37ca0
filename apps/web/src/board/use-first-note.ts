import { useEffect } from 'react';
import { goTo } from '../routing/place.ts';
import { useLocation } from '../routing/use-place.ts';
import { useBoardTools } from './board-tools.ts';
import { startDraft } from './writing.ts';

/**
 * Opens the first note under the finger of a person who has just come from the join page, once: a
 * reload of the page is no arrival. The note comes onto the board with its first letter.
 */
export function useFirstNote(): void {
  const tools = useBoardTools();
  const { state, pathname, search } = useLocation();
  const arrived = isArrival(state);
  useEffect(() => {
    if (!arrived) return;
    // Not within the effect: opening a note draws it at once.
    const timer = setTimeout(() => {
      goTo(`${pathname}${search}`, { replace: true });
      const { firstList } = tools.kind;
      if (firstList !== undefined) startDraft(tools, firstList, null);
    });
    return () => clearTimeout(timer);
  }, [arrived, pathname, search, tools]);
}

function isArrival(state: unknown): boolean {
  return (
    typeof state === 'object' && state !== null && 'firstNote' in state && state.firstNote === true
  );
}
