import { useTranslation } from 'react-i18next';
import styles from './join-intro.module.css';
import { ThreadedNotes } from './threaded-notes.tsx';

/** Where a person is about to go. */
export function JoinIntro({ convening }: { convening: string }) {
  const { t } = useTranslation('join');
  return (
    <div className={styles.intro}>
      <p className={styles.eyebrow}>{t('form.eyebrow')}</p>
      <h1>{convening}</h1>
      <p className={styles.lead}>{t('form.lead')}</p>
    </div>
  );
}

/** What a person can count on. */
export function JoinPromises() {
  const { t } = useTranslation('join');
  return (
    <div className={styles.aside}>
      <div className={styles.drawing}>
        <ThreadedNotes from="left" />
      </div>
      <ul className={styles.promises}>
        <li>{t('promise.device')}</li>
        <li>{t('promise.saved')}</li>
        <li>{t('promise.back')}</li>
      </ul>
    </div>
  );
}
