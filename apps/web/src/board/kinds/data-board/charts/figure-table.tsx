import type { CardFigures } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './chart.module.css';
import { useFigureWords } from './figure-words.ts';

/** All figures of a card as a table: what the chart draws, for readers and for whoever wants the numbers. */
export function FigureTable({ figures }: { figures: CardFigures }) {
  const { t } = useTranslation('data');
  const say = useFigureWords();
  return (
    <section
      className={styles.scroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, it is scrolled by the keyboard too
      tabIndex={0}
      aria-label={`${t('chart.table')}: ${figures.title}, ${figures.location}`}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('chart.group')}</th>
            {figures.times.map((time) => (
              <th key={time} scope="col">
                {time}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.series.map(({ of, group, figures: all }) => (
            <tr key={`${of} ${group}`}>
              <th scope="row">
                {group || t('chart.everyone')}
                <span className={styles.of}>
                  {of === 'district' ? figures.location : figures.state}
                </span>
              </th>
              {all.map((figure, at) => (
                <td key={figures.times[at]} data-state={figure.state}>
                  {say(figure, figures.measure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
