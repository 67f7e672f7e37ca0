import type { BoardKind } from '@throughline/protocol';
import { createContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { browserAfter } from '../../clock/after.ts';
import type { KindScreen } from './kind-screen.ts';

const RETRY_MS = 2_000;

export type KindState =
  | { readonly state: 'opening' }
  | { readonly state: 'ready'; readonly screen: KindScreen }
  /** This version of the page has no screens for it; a newer one may. */
  | { readonly state: 'unknown' };

export type FetchKind = (kind: BoardKind) => Promise<KindScreen | undefined>;

/** How a part of one board fetches what it needs to read another: a kind does not know the registry that it is in. */
export const OtherKinds = createContext<FetchKind>(async () => undefined);

/** The screens of this kind with their texts. What cannot be had just now is asked for again. */
export function useFetchedKind(kind: BoardKind, fetchKind: FetchKind): KindState {
  const { i18n } = useTranslation('board');
  const [found, setFound] = useState<KindState & { readonly of?: BoardKind }>({ state: 'opening' });
  useEffect(() => {
    let cancel = () => {};
    let over = false;
    const ask = async () => {
      try {
        const screen = await fetchKind(kind);
        if (screen !== undefined) await i18n.loadNamespaces([screen.texts, 'talk']);
        if (over) return;
        setFound({ of: kind, ...(screen ? { state: 'ready', screen } : { state: 'unknown' }) });
      } catch {
        if (!over) cancel = browserAfter(RETRY_MS, () => void ask());
      }
    };
    void ask();
    return () => {
      over = true;
      cancel();
    };
  }, [kind, fetchKind, i18n]);
  return found.of === kind ? found : { state: 'opening' };
}
