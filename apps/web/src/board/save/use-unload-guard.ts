import type { DocumentConnection } from '@throughline/client';
import { useEffect } from 'react';
import { isAtRisk } from './save-words.ts';

/** Asks before the tab closes, but only while something could be lost by it. */
export function useUnloadGuard(connection: DocumentConnection): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (isAtRisk(connection.status())) event.preventDefault();
    };
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, [connection]);
}
