import { useSyncExternalStore } from 'react';

/** Under 700 px (at the browser's own text size) one area is shown at a time. */
const WIDER_THAN_A_PHONE = '(min-width: 43.75em)';

/** Whether this window is as narrow as a phone's; larger text makes any window narrower. */
export function usePhone(): boolean {
  return useSyncExternalStore(subscribe, () => !matchMedia(WIDER_THAN_A_PHONE).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(WIDER_THAN_A_PHONE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
