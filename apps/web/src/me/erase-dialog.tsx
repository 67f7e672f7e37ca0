import type { EraseReceipt, NetworkInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { sessionStore } from '../http/use-session.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { eraseMe } from './me-api.ts';
import styles from './my-data-part.module.css';
import { useDeed } from './use-deed.ts';

/** Asks once, in full, before everything of a person goes. */
export function EraseDialog({
  policy,
  onClose,
  onErased,
}: {
  policy: NetworkInfo['settings']['erasure'] | undefined;
  onClose: () => void;
  onErased: (receipt: EraseReceipt) => void;
}) {
  const { t } = useTranslation(['me', 'shell']);
  const erasing = useDeed();
  const erase = () =>
    erasing.run(eraseMe, async (receipt) => {
      onErased(receipt);
      // The session went with the person; what this device kept of them goes too.
      await sessionStore.getState().leave();
    });
  return (
    <Dialog
      title={t('erase.ask')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('erase.stay')}</Button>
          <Button
            look="danger"
            busyWords={erasing.working ? t('erase.working') : undefined}
            onClick={() => void erase()}
          >
            {t('erase.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('erase.goes')}</p>
      <ul className={styles.list}>
        <li>{t('erase.goesName')}</li>
        <li>{t('erase.goesWays')}</li>
        <li>{t('erase.goesDays')}</li>
      </ul>
      <p>{t(policy === undefined ? 'erase.words.unknown' : `erase.words.${policy}`)}</p>
      <p>{t('erase.final')}</p>
      <FailureNotice failure={erasing.failure} />
    </Dialog>
  );
}
