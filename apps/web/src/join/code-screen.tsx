import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.tsx';
import { CodeForm } from './code-form.tsx';
import styles from './code-screen.module.css';
import { ThreadedNotes } from './threaded-notes.tsx';

/** The first screen of someone who holds a code and no link. */
export function CodeScreen({ title }: { title: string }) {
  const { t } = useTranslation('join');
  return (
    <Page title={title}>
      <div className={styles.screen}>
        <div className={styles.words}>
          <h1>{t('code.title')}</h1>
          <p className={styles.lead}>{t('code.lead')}</p>
          <CodeForm />
          <p className={styles.promise}>{t('code.promise')}</p>
        </div>
        <div className={styles.drawing}>
          <ThreadedNotes from="below" />
        </div>
      </div>
    </Page>
  );
}
