import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureTextKey } from '../http/answer.ts';
import { sessionStore } from '../http/use-session.ts';
import { goTo } from '../routing/place.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';

/** Asks one who runs convenings before they sign out: their link worked once, so the way back is a new one. */
export function SignOutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['convening', 'shell']);
  const [leaving, setLeaving] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const signOut = async () => {
    setLeaving(true);
    const failed = await sessionStore.getState().leave();
    if (failed === undefined) goTo('/', { replace: true });
    else {
      setLeaving(false);
      setFailure(failed);
    }
  };
  return (
    <Dialog
      title={t('signOut.title')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('signOut.stay')}</Button>
          <Button
            look="danger"
            busyWords={leaving ? t('signOut.working') : undefined}
            onClick={() => void signOut()}
          >
            {t('signOut.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('signOut.body')}</p>
      {failure === undefined ? null : (
        <Notice kind="problem">
          <p>{t(failureTextKey(failure), { ns: 'shell' })}</p>
        </Notice>
      )}
    </Dialog>
  );
}
