import { useSyncExternalStore } from 'react';

/** Safari tells of printing by this query, Firefox by events, Chromium by both. */
const ON_PAPER = 'print';
let announced = false;

/** Whether the page is being laid out for paper just now. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => announced || matchMedia(ON_PAPER).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(ON_PAPER);
  const tell = (printing: boolean) => () => {
    announced = printing;
    listener();
  };
  const begins = tell(true);
  const ends = tell(false);
  window.addEventListener('beforeprint', begins);
  window.addEventListener('afterprint', ends);
  query.addEventListener('change', listener);
  return () => {
    window.removeEventListener('beforeprint', begins);
    window.removeEventListener('afterprint', ends);
    query.removeEventListener('change', listener);
  };
}
