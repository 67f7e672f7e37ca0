import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './history.module.css';
import { type RestoredSay, restoring } from './restore-result.tsx';

export interface RestoreDialogProps {
  readonly boardId: string;
  readonly number: number;
  readonly part: string | null;
  /** What is put back, in words. */
  readonly called: string;
  readonly onClose: () => void;
  readonly onSaid: (said: RestoredSay) => void;
}

/** Asks once before what is on the board now goes. */
export function RestoreDialog({
  boardId,
  number,
  part,
  called,
  onClose,
  onSaid,
}: RestoreDialogProps) {
  const { t } = useTranslation(['versions', 'shell']);
  const [busy, setBusy] = useState(false);
  const put = async () => {
    setBusy(true);
    const said = await restoring(boardId, number, part);
    onClose();
    onSaid(said);
  };
  return (
    <Dialog title={t('restore.title')} closeLabel={t('close', { ns: 'shell' })} onClose={onClose}>
      <p>{t(part === null ? 'restore.askBoard' : 'restore.askPart', { name: called })}</p>
      <p>{t('restore.safe')}</p>
      <div className={styles.actions}>
        <Button
          look="strong"
          busyWords={busy ? t('restore.busy') : undefined}
          onClick={() => void put()}
        >
          {t('restore.confirm')}
        </Button>
        <Button onClick={onClose}>{t('restore.cancel')}</Button>
      </div>
    </Dialog>
  );
}
