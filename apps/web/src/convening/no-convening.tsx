import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainMessage } from '../shell/plain-message.tsx';
import styles from './no-convening.module.css';

/** Typed into the terminal, in any language. */
const START_AFRESH = 'DATA_DIR=./data-2 npm start';

/** A server without a convening: why, and the one way to another sample. */
export function NoConvening({ justDeleted }: { justDeleted: boolean }) {
  const { t } = useTranslation('convening');
  useEffect(() => {
    // The dialog that asked is gone, and the desk with it: the keyboard and the reader go on here.
    if (justDeleted) document.getElementById('main')?.focus();
  }, [justDeleted]);
  return (
    <PlainMessage
      title={t(justDeleted ? 'none.deletedTitle' : 'none.title')}
      body={t(justDeleted ? 'none.deleted' : 'none.body')}
    >
      <div className={styles.way}>
        <p>{t('none.another')}</p>
        <pre className={styles.command} translate="no">
          <code>{START_AFRESH}</code>
        </pre>
        <p>{t('none.newLink')}</p>
      </div>
    </PlainMessage>
  );
}
