import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { SignOutDialog } from './sign-out-dialog.tsx';

/** Ends the steward's session on this device, after asking. */
export function SignOut() {
  const { t } = useTranslation('convening');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('signOut.confirm')}
      </Button>
      {asking ? <SignOutDialog onClose={() => setAsking(false)} /> : null}
    </>
  );
}
