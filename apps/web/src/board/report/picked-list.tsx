import { movePicked, type Pickable, unpickForReport } from '@throughline/board';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useBoardTools } from '../board-tools.ts';
import styles from './report.module.css';

/** What was picked, in its order: each is moved and taken out by its buttons. */
export function PickedList({ told }: { told: readonly Pickable[] }) {
  const { t } = useTranslation('reports');
  const { mayWrite, connection } = useBoardTools();
  const [said, setSaid] = useState('');
  const title = useId();
  const ids = told.map(({ node }) => node.id);
  const move = (index: number, by: -1 | 1) => {
    const id = ids[index];
    // What stands after the two of them may be something that is not shown any more.
    const before = by === -1 ? ids[index - 1] : (ids[index + 2] ?? null);
    if (id === undefined || before === undefined) return;
    if (movePicked(connection.doc, id, before)) {
      setSaid(t('moved', { place: index + by + 1, of: ids.length }));
    }
  };
  return (
    <section className={styles.picked} aria-labelledby={title}>
      <h3 id={title} className={styles.heading}>
        {t('picked')}
      </h3>
      {told.length === 0 ? <p className={styles.about}>{t('pickedNone')}</p> : null}
      <ol className={styles.list}>
        {told.map(({ node: { id, text, language } }, index) => (
          <li key={id} className={styles.note}>
            <p lang={language}>{text}</p>
            {mayWrite ? (
              <div className={styles.ways}>
                <Button
                  aria-label={`${t('up')}: ${text}`}
                  aria-disabled={index === 0 || undefined}
                  onClick={() => move(index, -1)}
                >
                  {t('up')}
                </Button>
                <Button
                  aria-label={`${t('down')}: ${text}`}
                  aria-disabled={index === told.length - 1 || undefined}
                  onClick={() => {
                    if (index < told.length - 1) move(index, 1);
                  }}
                >
                  {t('down')}
                </Button>
                <Button
                  aria-label={`${t('out')}: ${text}`}
                  onClick={() => unpickForReport(connection.doc, id)}
                >
                  {t('out')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      <VisuallyHidden>
        <p role="status">{said}</p>
      </VisuallyHidden>
    </section>
  );
}
