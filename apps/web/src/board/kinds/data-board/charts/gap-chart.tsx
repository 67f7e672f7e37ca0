import type { CardFigures, Figure } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './chart.module.css';
import { type Drawn, heightOf, spread, topOf } from './drawn.ts';
import { useFigureWords } from './figure-words.ts';
import { widestGap } from './gap.ts';
import { lineLook, MARKS, Mark } from './mark.tsx';
import { useWidth } from './use-width.ts';

const ABOVE = 14;
const BELOW = 30;
const LEFT = 44;

/** Groups over the years: a line each, its name at its end; the band between the highest and the lowest is the gap. */
export function GapChart({ card, drawn }: { card: CardFigures; drawn: readonly Drawn[] }) {
  const { t } = useTranslation('data');
  const [box, width] = useWidth<HTMLDivElement>();
  const say = useFigureWords();
  const height = Math.round(Math.min(420, Math.max(260, width * 0.62)));
  const labels = Math.min(170, width * 0.34);
  const state = drawn.find(({ whole }) => whole)?.state;
  const shown = drawn.map(({ district }) => district);
  const top = topOf(card, [...shown, ...(card.measure === 'rate' && state ? [state] : [])]);
  const last = card.times.length - 1;
  const x = (at: number) => LEFT + (last === 0 ? 0.5 : at / last) * (width - LEFT - labels);
  const y = (value: number) => height - BELOW - (value / top) * (height - ABOVE - BELOW);
  const gap = card.measure === 'rate' ? widestGap(drawn) : undefined;
  const points = (figures: readonly Figure[]) =>
    figures.map((figure, at) => ({ at, figure, value: heightOf(figure) }));
  return (
    <div ref={box} className={styles.chart}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
      >
        <Scale card={card} top={top} {...{ x, y, width: width - labels, height }} />
        {gap === undefined ? null : (
          <path
            className={styles.gap}
            d={`${gap.map(({ at, high }, i) => `${i === 0 ? 'M' : 'L'}${x(at)} ${y(high.value)}`).join('')}${gap
              .toReversed()
              .map(({ at, low }) => `L${x(at)} ${y(low.value)}`)
              .join('')}z`}
          />
        )}
        {card.measure === 'rate' && state ? (
          <path className={styles.stateTrend} d={pathOf(points(state), x, y)} />
        ) : null}
        {drawn.map((one) => (
          <g key={one.group}>
            <path
              className={styles.trend}
              {...lineLook(one.mark)}
              d={pathOf(points(one.district), x, y)}
            />
            {points(one.district).map(({ at, figure, value }) =>
              value === undefined ? null : (
                <Mark
                  key={at}
                  mark={one.mark}
                  x={x(at)}
                  y={y(value)}
                  open={figure.state !== 'value'}
                />
              ),
            )}
          </g>
        ))}
        <EndLabels card={card} drawn={drawn} state={state} {...{ x, y, height, width }} />
      </svg>
      {gap === undefined ? null : <GapWords card={card} gap={gap.at(-1)} />}
      <NotShown card={card} drawn={drawn} say={say} everyone={t('chart.everyone')} />
    </div>
  );
}

type Place = (value: number) => number;

function pathOf(
  points: readonly { at: number; value: number | undefined }[],
  x: Place,
  y: Place,
): string {
  let pen = false;
  return points
    .map(({ at, value }) => {
      const to = value === undefined ? '' : `${pen ? 'L' : 'M'}${x(at)} ${y(value)}`;
      pen = value !== undefined;
      return to;
    })
    .join('');
}

function Scale({
  card,
  top,
  x,
  y,
  width,
  height,
}: {
  card: CardFigures;
  top: number;
  x: Place;
  y: Place;
  width: number;
  height: number;
}) {
  const say = useFigureWords();
  // Years that stand too close are told every second one.
  const every = Math.ceil((card.times.length * 46) / Math.max(60, width - LEFT));
  return (
    <>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <path className={styles.track} d={`M${LEFT - 6} ${y(part * top)}H${width}`} />
          <text className={styles.tick} x={LEFT - 10} y={y(part * top) + 4} textAnchor="end">
            {say({ state: 'value', value: part * top }, card.measure)}
          </text>
        </g>
      ))}
      {card.times.map((time, at) =>
        (card.times.length - 1 - at) % every === 0 ? (
          <text key={time} className={styles.tick} x={x(at)} y={height - 8} textAnchor="middle">
            {time}
          </text>
        ) : null,
      )}
    </>
  );
}

function EndLabels({
  card,
  drawn,
  state,
  x,
  y,
  height,
  width,
}: {
  card: CardFigures;
  drawn: readonly Drawn[];
  state: readonly Figure[] | undefined;
  x: Place;
  y: Place;
  height: number;
  width: number;
}) {
  const { t } = useTranslation('data');
  const lastOf = (figures: readonly Figure[] | undefined) =>
    (figures ?? [])
      .flatMap((figure, at) => {
        const value = heightOf(figure);
        return value === undefined ? [] : [{ at, value }];
      })
      .at(-1);
  const ends = [
    ...drawn.flatMap(({ group, mark, whole, district }) => {
      const end = lastOf(district);
      return end ? [{ name: group || t('chart.everyone'), mark, whole, ...end }] : [];
    }),
    ...(card.measure === 'rate' && state ? [lastOf(state)] : []).flatMap((end) =>
      end ? [{ name: card.state ?? '', mark: undefined, whole: false, ...end }] : [],
    ),
  ];
  const places = spread(
    ends.map(({ value }) => y(value)),
    16,
    ABOVE,
    height - BELOW,
  );
  const from = x(card.times.length - 1) + 12;
  return ends.map((end, index) => (
    <g key={end.name}>
      <path
        className={styles.leader}
        d={`M${x(end.at) + 7} ${y(end.value)}L${from + 6} ${places[index]}`}
      />
      <text
        className={styles.end}
        data-mark={end.mark === undefined ? 'state' : end.mark < 0 ? 'all' : end.mark % MARKS}
        x={from + 9}
        y={(places[index] ?? 0) + 4}
      >
        {shortened(end.name, (width - from - 10) / 6.6)}
      </text>
    </g>
  ));
}

const shortened = (name: string, room: number) =>
  name.length <= room ? name : `${name.slice(0, Math.max(3, Math.floor(room) - 1)).trimEnd()}…`;

function GapWords({ card, gap }: { card: CardFigures; gap: ReturnType<typeof lastGap> }) {
  const { t, i18n } = useTranslation('data');
  if (gap === undefined) return null;
  const value = t('chart.points', {
    value: new Intl.NumberFormat(i18n.language).format(gap.high.value - gap.low.value),
  });
  return (
    <p className={styles.gapWords}>
      {t('chart.gapOf', {
        value,
        high: gap.high.group,
        low: gap.low.group,
        time: card.times[gap.at] ?? '',
      })}
    </p>
  );
}

const lastGap = (gap: NonNullable<ReturnType<typeof widestGap>>) => gap.at(-1);

/** What no line can show, in words: which groups, in which years, and why. */
function NotShown({
  card,
  drawn,
  say,
  everyone,
}: {
  card: CardFigures;
  drawn: readonly Drawn[];
  say: ReturnType<typeof useFigureWords>;
  everyone: string;
}) {
  const rows = drawn.flatMap(({ group, district }) => {
    const why = Map.groupBy(
      district.flatMap((figure, at) =>
        heightOf(figure) === undefined
          ? [{ words: say(figure, card.measure), time: card.times[at] }]
          : [],
      ),
      ({ words }) => words,
    );
    return [...why].map(([words, all]) => ({
      group: group || everyone,
      words,
      times: all.map(({ time }) => time).join(', '),
    }));
  });
  return rows.length === 0 ? null : (
    <ul className={styles.notShown}>
      {rows.map(({ group, words, times }) => (
        <li key={`${group} ${words}`}>
          <strong>{group}</strong>: {words} ({times})
        </li>
      ))}
    </ul>
  );
}
