import type { NetworkList } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from '../../routing/link.tsx';
import { dateWords } from '../days.ts';
import { networkPath } from '../paths.ts';
import { useWords } from '../use-words.ts';
import styles from './networks-page.module.css';

/** A network on the list: what it holds, and until when it is kept. */
export function NetworkCard({ network }: { network: NetworkList[number] }) {
  const { t } = useTranslation('network');
  const { own, language } = useWords();
  const counts = [
    t('networks.teams', { count: network.teams }),
    ...(network.people === null ? [] : [t('networks.people', { count: network.people })]),
    t('networks.convenings', { count: network.convenings }),
  ];
  return (
    <li className={styles.network}>
      {network.sample ? <span className={styles.sample}>{t('networks.sample')}</span> : null}
      <h2 className={styles.name}>
        <Link to={networkPath(network.id)} className={styles.link}>
          {own(network.name)}
        </Link>
      </h2>
      <p>{counts.join(' · ')}</p>
      <p className={styles.kept}>
        {t('networks.kept', { day: dateWords(network.keptUntil, language) })}
      </p>
    </li>
  );
}
