import {
  allClusters,
  cardsWithin,
  type PatternBoardView,
  type SeenInRule,
} from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { SeenInLine } from '../panel/seen-in-line.tsx';
import styles from './paper.module.css';

/** The board on paper: each pattern with its count and its words, then what was not sorted. */
export function PatternsOnPaper({ view, rule }: { view: PatternBoardView; rule: SeenInRule }) {
  const { t } = useTranslation('patterns');
  const rest = [...view.loose, ...view.outliers];
  return (
    <div className={styles.paper}>
      {allClusters(view.clusters).map((cluster) => (
        <section key={cluster.id} className={styles.pattern}>
          <h2 lang={cluster.item.language}>
            {cluster.item.texts.title?.text.trim() || t('pattern.untitled')}
          </h2>
          <p>
            <SeenInLine cluster={cluster} rule={rule} />
          </p>
          <ul>
            {cardsWithin(cluster).map((card) => (
              <li key={card.id} lang={card.language}>
                {card.text || t('card.gone')}
                {card.signal?.teamName ? ` (${card.signal.teamName})` : ''}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {rest.length > 0 ? (
        <section className={styles.pattern}>
          <h2>{t('list.loose')}</h2>
          <ul>
            {rest.map((card) => (
              <li key={card.id} lang={card.language}>
                {card.text || t('card.gone')}
                {card.signal?.teamName ? ` (${card.signal.teamName})` : ''}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
