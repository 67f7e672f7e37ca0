import { useEffect } from 'react';
import type { BoardTools } from '../board-tools.ts';
import { holdsWordsAlone } from '../lost-words.ts';
import { isAtRisk } from './save-words.ts';

/** Asks before the tab closes, but only while something could be lost by it. */
export function useUnloadGuard({ connection, screen }: BoardTools): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      const wouldLose = isAtRisk(connection.status()) || holdsWordsAlone(screen.getState());
      if (wouldLose) event.preventDefault();
    };
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, [connection, screen]);
}
