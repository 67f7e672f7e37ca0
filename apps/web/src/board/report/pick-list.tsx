import {
  MOST_PICKED,
  type OutlineNode,
  type Pickable,
  pickableIn,
  pickForReport,
  unpickForReport,
} from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import styles from './report.module.css';

/** Everything on the board that can go with a report-out, each with a box to tick. */
export function PickList({
  told,
  outline,
}: {
  told: readonly Pickable[];
  outline: readonly OutlineNode[];
}) {
  const { t } = useTranslation('reports');
  const words = useKindTexts();
  const { doc } = useBoardTools().connection;
  const picked = new Set(told.map(({ node }) => node.id));
  const all = pickableIn(outline);
  const isFull = picked.size >= MOST_PICKED;
  return (
    <details className={styles.pick}>
      <summary className={styles.more}>{t('pick')}</summary>
      <p role="status" className={styles.about}>
        {t(isFull ? 'pickFull' : 'pickHint', { count: MOST_PICKED })}
      </p>
      {all.length === 0 ? <p>{t('nothingToPick')}</p> : null}
      <ul className={styles.list}>
        {all.map(({ node: { id, text, language }, area }) => {
          const isPicked = picked.has(id);
          return (
            <li key={id}>
              <label className={styles.choice} data-full={(isFull && !isPicked) || undefined}>
                <input
                  type="checkbox"
                  className={styles.box}
                  checked={isPicked}
                  aria-disabled={(isFull && !isPicked) || undefined}
                  onChange={() => {
                    if (isPicked) unpickForReport(doc, id);
                    else if (!isFull) pickForReport(doc, id);
                  }}
                />
                <span>
                  <span lang={language}>{text}</span>
                  {area?.label === undefined ? null : (
                    <span className={styles.where}>{words(area.label)}</span>
                  )}
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
