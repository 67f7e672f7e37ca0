import { type Counted, inTellingOrder } from '@throughline/board';
import type { PollKind } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './poll-result.module.css';

export interface ResultTableProps {
  readonly kind: PollKind;
  readonly counted: readonly Counted[];
  /** The options that have the most. */
  readonly first: readonly string[];
  readonly nameOf: (id: string) => string;
}

/** A table with a bar in each row. What leads is said in words too, and what came from paper is an outline. */
export function ResultTable({ kind, counted, first, nameOf }: ResultTableProps) {
  const { t } = useTranslation('votes');
  const most = Math.max(1, ...counted.map(({ count }) => count));
  const hasPaper = counted.some(({ paper }) => paper > 0);
  const rows = inTellingOrder(kind, counted);
  const unit = kind === 'dots' ? 'dots' : kind === 'ranking' ? 'points' : 'votes';
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('option')}</th>
          <th scope="col" className={styles.number}>
            {t(`unit.${unit}`)}
          </th>
          {hasPaper ? (
            <th scope="col" className={styles.number}>
              {t('ofPaper')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, count, paper }) => (
          <tr key={id} data-first={first.includes(id) || undefined}>
            <th scope="row" dir="auto">
              <span className={styles.name}>{nameOf(id)}</span>
              {first.includes(id) ? (
                <span className={styles.mark}>{t(first.length > 1 ? 'isLevel' : 'isMost')}</span>
              ) : null}
              {kind === 'scale' ? null : <Bar count={count} paper={paper} most={most} />}
            </th>
            <td className={styles.number}>{count}</td>
            {hasPaper ? <td className={styles.number}>{paper}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ count, paper, most }: { count: number; paper: number; most: number }) {
  const typed = ((count - paper) / most) * 100;
  return (
    <svg className={styles.bar} aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none">
      <rect className={styles.ground} width="100" height="6" />
      <rect className={styles.fill} width={typed} height="6" />
      <rect className={styles.paper} x={typed} width={(paper / most) * 100} height="6" />
    </svg>
  );
}
