import type { Step } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import styles from './agenda-preview.module.css';

/** What an agenda holds, before it is taken over. */
export function AgendaPreview({ steps }: { steps: readonly Step[] }) {
  const { t, i18n } = useTranslation('convening');
  const language = currentLanguage(i18n);
  return (
    <ol className={styles.steps}>
      {steps.map(({ id, title, minutes, mode }) => (
        <li key={id}>
          {title[language]}{' '}
          <span className={styles.facts}>
            {t('steps.minutes', { count: minutes })}, {t(`steps.mode.${mode}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
