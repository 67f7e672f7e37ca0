import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog.tsx';
import { useBoardTools } from '../board-tools.ts';
import { findNote } from '../content-now.ts';
import { PeopleDialog } from '../presence/people-dialog.tsx';
import { useScreen } from '../use-screen.ts';
import type { LaterDialogProps } from './later-dialogs.tsx';
import type { MenuDialogProps } from './menu-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';

const fetchLater = () => import('./later-dialogs.tsx');

/** Fetched at the first press or key on the page, long before most are opened; until then a board weighs less. */
const LaterDialog = lazy(async () => {
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
  switch (dialog.kind) {
    case 'move': {
      const note = findNote(tools, dialog.noteId);
      return note === undefined ? null : <MoveDialog note={note} onClose={onClose} />;
    }
    case 'people':
      return <PeopleDialog onClose={onClose} />;
    default:
      return (
        <Suspense fallback={null}>
          <LaterDialog dialog={dialog} choices={choices} onClose={onClose} />
        </Suspense>
      );
  }
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

function OutOfReach({ onClose }: LaterDialogProps) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  return (
    <Dialog title={t('menu.title')} closeLabel={shell('close')} onClose={onClose}>
      <p>{t('save.offlineNotKept')}</p>
    </Dialog>
  );
}
