import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureTextKey } from '../http/answer.ts';
import { sessionStore } from '../http/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';

/** Asks before this device forgets the person who joined on it. */
export function SomeoneElse({
  name,
  onStay,
  onLeft,
}: {
  name: string;
  onStay: () => void;
  onLeft: () => void;
}) {
  const { t } = useTranslation(['join', 'shell']);
  const [leaving, setLeaving] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const leave = async () => {
    setLeaving(true);
    const failed = await sessionStore.getState().leave();
    setLeaving(false);
    if (failed === undefined) onLeft();
    else setFailure(failed);
  };
  return (
    <Dialog
      title={t('welcome.otherTitle')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onStay}
      actions={
        <>
          <Button onClick={onStay}>{t('welcome.same', { name })}</Button>
          <Button
            look="danger"
            busyWords={leaving ? t('welcome.leaving') : undefined}
            onClick={() => void leave()}
          >
            {t('welcome.other')}
          </Button>
        </>
      }
    >
      <p>{t('welcome.otherBody', { name })}</p>
      {failure === undefined ? null : (
        <Notice kind="problem">
          <p>{t(failureTextKey(failure), { ns: 'shell' })}</p>
        </Notice>
      )}
    </Dialog>
  );
}
