import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { wantReminders } from './me-api.ts';
import styles from './my-data-part.module.css';
import { useDeed } from './use-deed.ts';

/** Whether one gets reminders by e-mail, and the button that changes it. */
export function RemindersChoice({ off: atFirst }: { off: boolean }) {
  const { t } = useTranslation('me');
  const [off, setOff] = useState(atFirst);
  const changing = useDeed();
  return (
    <>
      <span className={styles.item} role="status">
        {t(off ? 'data.remindersOff' : 'data.remindersOn')}
      </span>
      <Button
        busyWords={changing.working ? t('working') : undefined}
        onClick={() =>
          void changing.run(
            () => wantReminders(off),
            () => setOff(!off),
          )
        }
      >
        {t(off ? 'data.remindAgain' : 'data.stopReminders')}
      </Button>
      <FailureNotice failure={changing.failure} />
    </>
  );
}
