import { usePhone } from '../use-phone.ts';
import { usePrinting } from '../use-printing.ts';
import { useScreen } from '../use-screen.ts';
import type { ViewName } from './view-name.ts';

/** The view that is shown: the chosen one, else one step at a time on a phone and the whole board elsewhere. */
export function useView(): ViewName {
  const chosen = useScreen((screen) => screen.view);
  const phone = usePhone();
  // Paper has room for the whole board, whatever screen it is sent from.
  const printing = usePrinting();
  if (printing) return 'board';
  return chosen ?? (phone ? 'steps' : 'board');
}
