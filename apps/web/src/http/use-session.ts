import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createSessionStore, type SessionStatus } from './session-store.ts';

/** Who uses this page; one per page, because the cookie is one per browser. */
export const sessionStore = createSessionStore(async (personKey) => {
  // Loaded only when someone leaves: the join page must not carry the document connection.
  const { forgetPerson } = await import('@throughline/client');
  await forgetPerson(personKey);
});

/** Who uses this device. The first screen that asks makes the server say it. */
export function useSession(): SessionStatus {
  const status = useStore(sessionStore, (store) => store.status);
  useEffect(() => {
    if (sessionStore.getState().status.kind === 'unknown') void sessionStore.getState().refresh();
  }, []);
  return status;
}
