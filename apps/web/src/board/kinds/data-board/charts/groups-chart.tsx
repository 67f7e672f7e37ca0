import type { CardFigures, Figure } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './chart.module.css';
import { type Drawn, heightOf, topOf } from './drawn.ts';
import { useFigureWords } from './figure-words.ts';
import { usePatterns } from './patterns.tsx';
import { useWidth } from './use-width.ts';

const ROW = 50;
const BAR = 20;
/** Room at the end of the longest bar for its number. */
const END = 64;

/** Groups side by side, the highest first; a line across each bar is the state's. What is not a number is said as a word. */
export function GroupsChart({
  card,
  drawn,
  at,
}: {
  card: CardFigures;
  drawn: readonly Drawn[];
  at: number;
}) {
  const { t } = useTranslation('data');
  const [box, width] = useWidth<HTMLDivElement>();
  const say = useFigureWords();
  const { fill, defs } = usePatterns();
  const missing: Figure = { state: 'missing' };
  const rows = drawn
    .map((one) => ({
      ...one,
      own: one.district[at] ?? missing,
      whole: one.whole,
      line: one.state?.[at],
    }))
    .toSorted((a, b) => (heightOf(b.own) ?? -1) - (heightOf(a.own) ?? -1));
  // Beside a state of hundreds of thousands a district's bars could not be seen.
  const states = card.measure === 'rate' ? rows.flatMap(({ line }) => (line ? [line] : [])) : [];
  const top = topOf(card, [rows.map(({ own }) => own), states]);
  const x = (value: number) => (value / top) * (width - END);
  const height = rows.length * ROW + 6;
  return (
    <div ref={box} className={styles.chart}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
      >
        {defs}
        {rows.map((row, index) => (
          <g key={row.group} transform={`translate(0 ${index * ROW})`}>
            <text className={styles.name} data-whole={row.whole || undefined} y={17}>
              {row.group || t('chart.everyone')}
            </text>
            <Bar
              own={row.own}
              fill={fill(row.mark)}
              x={x}
              words={say(row.own, card.measure)}
              line={states.length === 0 ? undefined : row.line}
            />
            {states.length === 0 ? null : <StateLine figure={row.line} x={x} />}
          </g>
        ))}
      </svg>
      {states.length === 0 || card.state === null ? null : (
        <p className={styles.key}>
          <svg width="14" height="22" aria-hidden="true" focusable="false">
            <path className={styles.stateLine} d="M7 1V21" />
          </svg>
          {t('chart.stateMark', { state: card.state })}
        </p>
      )}
    </div>
  );
}

interface BarProps {
  readonly own: Figure;
  readonly fill: string;
  readonly x: (value: number) => number;
  readonly words: string;
  /** The state's figure, whose line the number must not lie on. */
  readonly line: Figure | undefined;
}

function Bar({ own, fill, x, words, line }: BarProps) {
  const value = heightOf(own);
  if (value === undefined) {
    return (
      <text className={styles.word} y={24 + BAR * 0.75}>
        {words}
      </text>
    );
  }
  const length = Math.max(2, x(value));
  const lineAt = line && heightOf(line);
  const inTheWay = lineAt !== undefined && x(lineAt) >= length && x(lineAt) < length + END;
  const wordsAt = inTheWay ? x(lineAt) + 10 : length + 8;
  return (
    <>
      <rect
        className={styles.bar}
        data-open={own.state !== 'value' || undefined}
        y={24}
        width={length}
        height={BAR}
        fill={own.state === 'value' ? fill : 'none'}
        rx={2}
      />
      <text className={styles.value} x={wordsAt} y={24 + BAR * 0.78}>
        {words}
      </text>
    </>
  );
}

function StateLine({ figure, x }: { figure: Figure | undefined; x: (value: number) => number }) {
  const value = figure && heightOf(figure);
  return value === undefined ? null : (
    <path className={styles.stateLine} d={`M${x(value)} ${20}V${28 + BAR}`} />
  );
}
