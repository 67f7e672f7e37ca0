import { cellAt, type EvidenceTable, type Reading } from '@throughline/evidence';
import type { Measure } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './bring.module.css';

const MOST = 5;

/** The first figures as they were read, with their signs, and how many have none. */
export function LinesAsRead({ table }: { table: EvidenceTable }) {
  const { t, i18n } = useTranslation('data');
  const percent = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const number = new Intl.NumberFormat(i18n.language);
  const say = (reading: Reading, measure: Measure) =>
    reading.state === 'value'
      ? (measure === 'rate' ? percent : number).format(reading.value)
      : t(`chart.${reading.state}`);
  const count = (state: Reading['state']) =>
    table.cells.reduce(
      (sum, cell) => sum + [cell?.rate, cell?.count].filter((one) => one?.state === state).length,
      0,
    );
  return (
    <div className={styles.example}>
      <p className={styles.label}>{t('bring.example')}</p>
      <ul className={styles.lines}>
        {firstLines(table).map(({ where, reading, measure }) => (
          <li key={`${where} ${measure}`}>
            {where}: <strong>{say(reading, measure)}</strong>
          </li>
        ))}
      </ul>
      <p className={styles.about}>
        {t('bring.states', { few: count('too-few'), none: count('not-available') })}
      </p>
    </div>
  );
}

function firstLines(table: EvidenceTable) {
  const lines: { where: string; reading: Reading; measure: Measure }[] = [];
  for (const [l, place] of table.locations.entries()) {
    for (const [g, group] of table.groups.entries()) {
      for (const [t, time] of table.times.entries()) {
        const cell = table.cells[cellAt(table, l, g, t)];
        const where = [place, group, time].filter((part) => part !== '').join(' · ');
        for (const measure of ['rate', 'count'] as const) {
          const reading = cell?.[measure];
          if (reading) lines.push({ where, reading, measure });
        }
        if (lines.length >= MOST) return lines.slice(0, MOST);
      }
    }
  }
  return lines;
}
