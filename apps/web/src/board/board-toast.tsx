import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { UndoIcon } from '../ui/action-icons.tsx';
import { Button } from '../ui/button.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { useBoardTools } from './board-tools.ts';
import type { Toast } from './screen-store.ts';
import styles from './toast.module.css';
import { useScreen } from './use-screen.ts';

/**
 * What just happened, with the one thing to do about it. It stays until the next thing is done or
 * it is closed: nobody is hurried.
 */
export function BoardToast() {
  const { t } = useTranslation('board');
  const { screen, changes } = useBoardTools();
  const toast = useScreen((state) => state.toast);
  const close = () => screen.setState({ toast: null });
  // Its undo is of the last thing done: with the next one the offer is over.
  useEffect(() => {
    if (toast === null || toast.kind === 'board-full') return;
    const over = () => screen.setState({ toast: null });
    changes.undo.on('stack-item-added', over);
    return () => changes.undo.off('stack-item-added', over);
  }, [toast, screen, changes]);
  return (
    <div className={styles.place} role="status">
      {toast === null ? null : (
        <div className={styles.toast}>
          <ToastWords toast={toast} onClose={close} />
          <button
            type="button"
            className={styles.close}
            aria-label={t('undo.dismiss')}
            onClick={close}
          >
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}

function ToastWords({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const { t } = useTranslation('board');
  const { t: talk } = useTranslation('talk');
  const { changes } = useBoardTools();
  const act = (run: () => void) => () => {
    onClose();
    run();
  };
  switch (toast.kind) {
    case 'note-deleted':
    case 'item-deleted':
      return (
        <>
          <p>{t(toast.kind === 'note-deleted' ? 'undo.noteDeleted' : 'undo.itemDeleted')}</p>
          <Button onClick={act(() => changes.undo.undo())}>
            <UndoIcon /> {t('undo.undo')}
          </Button>
        </>
      );
    case 'link-gone':
      return <p>{talk('link.gone')}</p>;
    case 'link-copied':
      return <p>{talk('link.copied')}</p>;
    case 'board-full':
      return <p>{t('note.boardFull')}</p>;
    case 'area-locked':
      return <p>{t('reading.areaLocked')}</p>;
  }
}
