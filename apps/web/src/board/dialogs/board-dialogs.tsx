import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { useScreen } from '../use-screen.ts';
import type { LaterDialogProps } from './later-dialogs.tsx';
import type { MenuDialogProps } from './menu-dialog.tsx';
import { useLater } from './use-later.ts';

const fetchLater = () => import('./later-dialogs.tsx');

/** Fetched soon after the board is shown, long before most are opened, or with the first that is; until then a board weighs less. */
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
  const isTime = useLater();
  useEffect(() => {
    if (isTime) void fetchLater().catch(() => undefined);
  }, [isTime]);
  if (dialog === null) return null;
  return (
    <Suspense fallback={null}>
      <LaterDialog dialog={dialog} choices={choices} onClose={onClose} />
    </Suspense>
  );
}

/** Whoever is cut off before it could be fetched hears why nothing opens. */
function OutOfReach(): ReactNode {
  const { t } = useTranslation('board');
  const { screen } = useBoardTools();
  const done = t('save.offlineKept');
  useEffect(() => screen.setState({ dialog: null, done }), [screen, done]);
  return null;
}
