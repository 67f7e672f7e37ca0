import type { DocumentConnection } from '@throughline/client';
import { useEffect, useState } from 'react';

/** Whether there is something to show: the local copy was read, or the first sync is over. */
export function useReady(connection: DocumentConnection): boolean {
  const [readyOne, setReadyOne] = useState<DocumentConnection>();
  useEffect(() => {
    let mounted = true;
    void connection.ready.then(() => {
      if (mounted) setReadyOne(connection);
    });
    return () => {
      mounted = false;
    };
  }, [connection]);
  return readyOne === connection;
}
