import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveStatus } from '../../connection/use-save-status.ts';
import { sessionStore } from '../../http/use-session.ts';
import { goTo } from '../../routing/place.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useBoardTools } from '../board-tools.ts';

/** Asks before this device forgets a person; says when something of theirs would be lost by it. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('board');
  const { t: shell } = useTranslation('shell');
  const { connection } = useBoardTools();
  const [step, setStep] = useState<'asking' | 'leaving' | 'failed'>('asking');
  const status = useSaveStatus(connection);
  const unsaved =
    status.kind === 'saving' ||
    status.kind === 'not-saving' ||
    (status.kind === 'offline' && status.unsent);

  const leave = async () => {
    setStep('leaving');
    const failure = await sessionStore.getState().leave();
    if (failure === undefined) goTo('/');
    else setStep('failed');
  };

  return (
    <Dialog
      title={t('menu.leaveTitle')}
      closeLabel={shell('close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('menu.stay')}</Button>
          <Button
            look="danger"
            busyWords={step === 'leaving' ? shell('opening') : undefined}
            onClick={() => void leave()}
          >
            {t('menu.leaveNow')}
          </Button>
        </>
      }
    >
      <p>{t('menu.leaveHelp')}</p>
      {unsaved ? <Notice kind="problem">{t('menu.leaveUnsaved')}</Notice> : null}
      {step === 'failed' ? <Notice kind="problem">{t('menu.leaveFailed')}</Notice> : null}
    </Dialog>
  );
}
