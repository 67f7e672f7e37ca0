import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { useScreen } from '../use-screen.ts';
import type { LaterDialogProps } from './later-dialogs.tsx';
import type { MenuDialogProps } from './menu-dialog.tsx';

const fetchLater = () => import('./later-dialogs.tsx');

/** Fetched at the first press or key on the page, long before most are opened; until then a board weighs less. */
const LaterDialog = lazy(async (): Promise<{ default: ComponentType<LaterDialogProps> }> => {
  try {
    return { default: (await fetchLater()).LaterDialog };
  } catch {
    return { default: OutOfReach };
  }
});

/** The dialog that is open, if any. */
export function BoardDialogs(choices: Omit<MenuDialogProps, 'onClose'>) {
  const tools = useBoardTools();
  const dialog = useScreen((screen) => screen.dialog);
  const onClose = () => tools.screen.setState({ dialog: null });
  useFetchedEarly();
  if (dialog === null) return null;
  return (
    <Suspense fallback={null}>
      <LaterDialog dialog={dialog} choices={choices} onClose={onClose} />
    </Suspense>
  );
}

/** Whoever is cut off from the network later on has them. */
function useFetchedEarly(): void {
  useEffect(() => {
    const fetch = () => void fetchLater().catch(() => undefined);
    const once = { once: true, capture: true };
    for (const sign of ['pointerdown', 'keydown']) document.addEventListener(sign, fetch, once);
    return () => {
      for (const sign of ['pointerdown', 'keydown'])
        document.removeEventListener(sign, fetch, once);
    };
  }, []);
}

/** Whoever is cut off before their first press on the page hears why nothing opens. */
function OutOfReach(): ReactNode {
  const { t } = useTranslation('board');
  const { screen } = useBoardTools();
  const done = t('save.offlineKept');
  useEffect(() => screen.setState({ dialog: null, done }), [screen, done]);
  return null;
}
