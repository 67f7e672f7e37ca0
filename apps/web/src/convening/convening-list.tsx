import type { ConveningForStaff } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { Link } from '../routing/link.tsx';
import styles from './convening-list.module.css';

/** Several convenings, to choose one from. */
export function ConveningList({ convenings }: { convenings: readonly ConveningForStaff[] }) {
  const { t, i18n } = useTranslation('convening');
  const language = currentLanguage(i18n);
  return (
    <>
      <h1>{t('choose')}</h1>
      <ul className={styles.list}>
        {convenings.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/convening/${id}`} className={styles.link}>
              {name[language]}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
