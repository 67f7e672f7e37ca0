import type { DocumentConnection, SaveStatus } from '@throughline/client';
import { useSyncExternalStore } from 'react';

/** What may be said about this person's writing just now. */
export function useSaveStatus(connection: DocumentConnection): SaveStatus {
  return useSyncExternalStore(connection.subscribe, connection.status);
}
