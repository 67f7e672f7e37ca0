import type { CardFigures, Figure } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './chart.module.css';
import { type Drawn, heightOf, topOf } from './drawn.ts';
import { useFigureWords } from './figure-words.ts';
import { Mark } from './mark.tsx';
import { useWidth } from './use-width.ts';

const ROW = 54;
const SIDE = 26;

/** The district beside the state, group by group: the way between them is what to look at. */
export function StateChart({
  card,
  drawn,
  at,
}: {
  card: CardFigures;
  drawn: readonly Drawn[];
  at: number;
}) {
  const { t, i18n } = useTranslation('data');
  const [box, width] = useWidth<HTMLDivElement>();
  const say = useFigureWords();
  const missing: Figure = { state: 'missing' };
  const rows = drawn.map((one) => ({
    ...one,
    own: one.district[at] ?? missing,
    other: one.state?.[at] ?? missing,
  }));
  const top = topOf(card, [rows.map(({ own }) => own), rows.map(({ other }) => other)]);
  const x = (value: number) => SIDE + (value / top) * (width - 2 * SIDE);
  const height = rows.length * ROW + 4;
  const sign = new Intl.NumberFormat(i18n.language, { signDisplay: 'exceptZero' });
  return (
    <div ref={box} className={styles.chart}>
      <p className={styles.key}>
        <span aria-hidden="true">●</span> {card.location} <span aria-hidden="true">◇</span>{' '}
        {card.state}
      </p>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
      >
        {rows.map((row, index) => {
          const [own, other] = [heightOf(row.own), heightOf(row.other)];
          const apart =
            card.measure === 'rate' && row.own.state === 'value' && row.other.state === 'value'
              ? t('chart.points', {
                  value: sign.format(row.own.value - row.other.value).replace('-', '−'),
                })
              : undefined;
          return (
            <g key={row.group} transform={`translate(0 ${index * ROW})`}>
              <text className={styles.name} data-whole={row.whole || undefined} y={17}>
                {row.group || t('chart.everyone')}
              </text>
              {apart === undefined ? null : (
                <text className={styles.value} x={width} y={17} textAnchor="end">
                  {apart}
                </text>
              )}
              <path className={styles.track} d={`M${x(0)} 36H${x(top)}`} />
              {own === undefined || other === undefined ? null : (
                <path
                  className={styles.way}
                  data-mark={row.whole ? 'all' : 0}
                  d={`M${x(own)} 36H${x(other)}`}
                />
              )}
              {other === undefined ? null : (
                <path
                  className={styles.stateMark}
                  transform={`translate(${x(other)} 36)`}
                  d="M0 -8L8 0L0 8L-8 0z"
                />
              )}
              {own === undefined ? (
                <text className={styles.word} x={x(0)} y={41}>
                  {say(row.own, card.measure)}
                </text>
              ) : (
                <>
                  <Mark
                    mark={row.mark < 0 ? -1 : 0}
                    x={x(own)}
                    y={36}
                    open={row.own.state !== 'value'}
                  />
                  <NumberAt
                    x={x(own)}
                    other={other === undefined ? undefined : x(other)}
                    words={say(row.own, card.measure)}
                  />
                </>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** The district's number, on the side that the state is not. */
function NumberAt({ x, other, words }: { x: number; other: number | undefined; words: string }) {
  const left = other !== undefined && other > x && x > 80;
  return (
    <text
      className={styles.value}
      x={left ? x - 12 : x + 12}
      y={41}
      textAnchor={left ? 'end' : 'start'}
    >
      {words}
    </text>
  );
}
