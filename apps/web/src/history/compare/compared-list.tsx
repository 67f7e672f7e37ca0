import type { Comparison } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useKindTexts } from '../../board/kinds/use-kind-texts.ts';
import styles from '../history.module.css';
import { areasOf, lineOf } from './areas-of.ts';
import { ChangedLine } from './changed-line.tsx';

/** Every change as a list, area by area: each says in words what became of it. */
export function ComparedList({ compared, area }: { compared: Comparison; area: string }) {
  const { t } = useTranslation('versions');
  const words = useKindTexts();
  const shown = areasOf(compared).flatMap(({ id, label }) => {
    if (area !== '' && area !== id) return [];
    const changes = compared.changes.filter((change) => lineOf(change).area === id);
    return changes.length === 0 ? [] : [{ id, label, changes }];
  });
  if (shown.length === 0) return <p role="status">{t('noChange')}</p>;
  return shown.map(({ id, label, changes }) => (
    <section key={id} aria-label={words(label) || id} className={styles.area}>
      <h2>{words(label) || id}</h2>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={`${change.type}-${lineOf(change).id}`}>
            <ChangedLine line={lineOf(change)} change={change} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
