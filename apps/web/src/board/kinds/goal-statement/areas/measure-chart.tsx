import { dayInWords, figureInWords, type GoalItem, oneLine } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../../i18n/start-i18n.ts';
import { layOut, type MeasurePoint, measurePoints, type Spot } from './measure-points.ts';
import styles from './measures.module.css';

const WIDTH = 260;
const HEIGHT = 110;
const MARGIN = { x: 40, top: 28, bottom: 28 };

export interface MeasureChartProps {
  readonly measure: GoalItem<'measure'>;
  readonly readings: readonly GoalItem<'reading'>[];
}

/** The way of a measure as a small picture, with the same values in a table. Nothing is drawn of one value. */
export function MeasureChart({ measure, readings }: MeasureChartProps) {
  const { t, i18n } = useTranslation('goal');
  const language = currentLanguage(i18n);
  const points = measurePoints(measure, readings);
  if (points.length < 2) return null;
  const { unit } = measure.values;
  const figure = (value: number) => figureInWords(value, unit, language);
  const when = ({ what, on }: MeasurePoint) =>
    what === 'reading'
      ? dayInWords(on, language) || '–'
      : t(what === 'start' ? 'measure.start' : 'measure.goal');
  const spots = layOut(points, { width: WIDTH, height: HEIGHT, isPercent: unit === 'percent' });
  return (
    <figure className={styles.chart}>
      <svg
        className={styles.picture}
        viewBox={`${-MARGIN.x} ${-MARGIN.top} ${WIDTH + 2 * MARGIN.x} ${HEIGHT + MARGIN.top + MARGIN.bottom}`}
        role="img"
        aria-label={chartWords(t, oneLine(measure.texts.what), points, figure)}
      >
        <line className={styles.axis} x1={-20} x2={WIDTH + 20} y1={HEIGHT} y2={HEIGHT} />
        <Way spots={spots} />
        {spots.map((spot) => (
          <g key={spot.id}>
            <circle
              className={spot.what === 'target' ? styles.aimDot : styles.dot}
              cx={spot.x}
              cy={spot.y}
              r={6}
            />
            <text className={styles.figure} x={spot.x} y={spot.y - 12} textAnchor="middle">
              {figure(spot.value)}
            </text>
            {spot.what === 'reading' ? null : (
              <text className={styles.when} x={spot.x} y={HEIGHT + 20} textAnchor="middle">
                {when(spot)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <details className={styles.table}>
        <summary>{t('measure.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('measure.when')}</th>
              <th scope="col">{t('measure.value')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.id}>
                <th scope="row">{when(point)}</th>
                <td>{figure(point.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** What was seen is a whole line; what is hoped for is a dashed one. */
function Way({ spots }: { spots: readonly Spot[] }) {
  const seen = spots.filter(({ what }) => what !== 'target');
  const target = spots.find(({ what }) => what === 'target');
  const last = seen.at(-1);
  return (
    <>
      {target && last ? (
        <line className={styles.target} x1={last.x} y1={last.y} x2={target.x} y2={target.y} />
      ) : null}
      <polyline className={styles.way} points={seen.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </>
  );
}

function chartWords(
  t: ReturnType<typeof useTranslation<'goal'>>['t'],
  name: string,
  points: readonly MeasurePoint[],
  figure: (value: number) => string,
): string {
  const measure = name || t('measure.untitled');
  const value = (what: MeasurePoint['what']) => {
    const point = points.findLast((one) => one.what === what);
    return point === undefined ? '–' : figure(point.value);
  };
  const ends = { measure, baseline: value('start'), target: value('target') };
  return points.some(({ what }) => what === 'reading')
    ? t('measure.chart', { ...ends, latest: value('reading') })
    : t('measure.chartStart', ends);
}
