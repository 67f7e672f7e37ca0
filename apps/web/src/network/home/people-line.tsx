import type { NetworkHome } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Link } from '../../routing/link.tsx';
import { peoplePath } from '../paths.ts';
import { useWords } from '../use-words.ts';
import styles from './people-line.module.css';

/** How many people are expected, here, and wait to be let in or matched, in one line. */
export function PeopleLine({
  home: { network },
  people,
}: {
  home: NetworkHome;
  people: NonNullable<NetworkHome['people']>;
}) {
  const { t } = useTranslation('network');
  const { list } = useWords();
  const { expected, here, waiting, unmatched } = people;
  const nobody = expected + here + waiting + unmatched === 0;
  const parts = [
    ...(expected > 0 ? [t('people.expected', { count: expected })] : []),
    t('people.here', { count: here }),
    ...(waiting > 0 ? [t('people.waiting', { count: waiting })] : []),
    ...(unmatched > 0 ? [t('people.unmatched', { count: unmatched })] : []),
  ];
  return (
    <p className={styles.people}>
      <b>{t('people.title')}:</b> {nobody ? t('people.none') : list(parts)}.{' '}
      <Link to={peoplePath(network.id)}>{t('people.see')}</Link>
    </p>
  );
}
