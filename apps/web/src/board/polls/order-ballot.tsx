import type { Mark } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import styles from './ballot.module.css';

export interface OrderBallotProps {
  readonly options: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly marks: readonly Mark[];
  readonly onMarks: (marks: readonly Mark[]) => void;
}

/** Options are pressed one after another; what was put in a place can go up, down, and out again. */
export function OrderBallot({ options, nameOf, marks, onMarks }: OrderBallotProps) {
  const { t } = useTranslation('votes');
  const order = marks.toSorted((a, b) => a.count - b.count).map(({ option }) => option);
  const open = options.filter((id) => !order.includes(id));
  const put = (next: readonly string[]) =>
    onMarks(next.map((option, index) => ({ option, count: index + 1 })));
  const move = (index: number, by: number) => {
    const moved = order[index];
    if (moved !== undefined) put(order.toSpliced(index, 1).toSpliced(index + by, 0, moved));
  };
  return (
    <>
      <p>{t('orderAbout')}</p>
      <ol className={styles.list}>
        {order.map((id, index) => (
          <li key={id} className={styles.row}>
            <span className={styles.name} dir="auto">
              {index + 1}. {nameOf(id)}
            </span>
            <span className={styles.stepper}>
              {[
                { sign: '↑', label: 'up', by: -1, can: index > 0 },
                { sign: '↓', label: 'down', by: 1, can: index < order.length - 1 },
              ].map(({ sign, label, by, can }) => (
                <button
                  key={sign}
                  type="button"
                  className={styles.step}
                  aria-label={t(label === 'up' ? 'orderUp' : 'orderDown', { option: nameOf(id) })}
                  aria-disabled={!can}
                  onClick={() => {
                    if (can) move(index, by);
                  }}
                >
                  {sign}
                </button>
              ))}
              <button
                type="button"
                className={styles.step}
                aria-label={t('orderOut', { option: nameOf(id) })}
                onClick={() => put(order.toSpliced(index, 1))}
              >
                ×
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p role="status">{t('orderLeft', { count: open.length })}</p>
      {open.map((id) => (
        <Button key={id} wide onClick={() => put([...order, id])}>
          <span dir="auto">{t('orderNext', { place: order.length + 1, option: nameOf(id) })}</span>
        </Button>
      ))}
    </>
  );
}
