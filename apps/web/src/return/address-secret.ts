import { useEffect, useState } from 'react';
import { useLocation } from '../routing/use-place.ts';

/**
 * The secret in the address's fragment, which is taken out of the address and of the history at once:
 * nobody who looks over a shoulder or goes back should find it. Empty when there is none.
 */
export function takeSecret(): string {
  const secret = location.hash.slice(1);
  if (secret !== '') history.replaceState(history.state, '', location.pathname + location.search);
  return secret;
}

/** The secret that this page was opened with, or the last one that was opened on it since. */
export function useAddressSecret(): string {
  const [secret, setSecret] = useState(takeSecret);
  const { move } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link that is opened on this page only moves it.
  useEffect(() => {
    const next = takeSecret();
    if (next !== '') setSecret(next);
  }, [move]);
  return secret;
}
