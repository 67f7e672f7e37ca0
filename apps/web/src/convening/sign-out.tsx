import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionStore } from '../http/use-session.ts';
import { useNavigate } from '../routing/use-place.ts';
import { Button } from '../ui/button.tsx';

/** Ends the steward's session on this device. */
export function SignOut() {
  const { t } = useTranslation(['convening', 'shell']);
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  const signOut = async () => {
    const failure = await sessionStore.getState().leave();
    if (failure === undefined) navigate('/', { replace: true });
    else setFailed(true);
  };
  return (
    <>
      {failed ? <span role="alert">{t('leave.failed', { ns: 'shell' })}</span> : null}
      <Button look="quiet" onClick={() => void signOut()}>
        {t('signOut')}
      </Button>
    </>
  );
}
