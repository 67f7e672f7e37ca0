import { useEffect } from 'react';

/** Has the browser ask before the tab is closed or loaded anew, while something would be lost by it. */
export function useUnloadGuard(wouldLose: boolean): void {
  useEffect(() => {
    if (!wouldLose) return;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, [wouldLose]);
}
