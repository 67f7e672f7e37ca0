import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { monthWords, shortDayWords, spanWords } from '../days.ts';
import { useWords } from '../use-words.ts';
import type { Placed, Timeline } from './lay-timeline.ts';
import styles from './timeline.module.css';

/** The picture: convenings are knots on the thread, phases lie under it, today stands across. */
export function TimelinePicture({ timeline }: { timeline: Timeline }) {
  const { t } = useTranslation('network');
  const { own, language } = useWords();
  const { phases, convenings, months, weeks, todayAt } = timeline;
  return (
    <div className={styles.picture} aria-hidden="true">
      <div className={styles.months}>
        {months.map(({ day, at }) => (
          <span key={day} className={styles.month} style={left(at)}>
            {monthWords(day, language)}
          </span>
        ))}
      </div>
      <div className={styles.weeks}>
        {weeks.map((at) => (
          <span key={at} className={styles.week} style={left(at)} />
        ))}
      </div>
      <div className={styles.threadRow} style={lanes(timeline.conveningLanes)}>
        <svg
          className={styles.thread}
          preserveAspectRatio="none"
          viewBox="0 0 1000 16"
          aria-hidden="true"
          fill="none"
        >
          <path
            d="M-20 9c90-5 180 3 300-1s190-4 290 1 200 3 300-1 110-1 150 0"
            stroke="currentColor"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {convenings.map((placed) => {
          const { thing } = placed;
          return (
            <div key={thing.id} className={styles.convening} style={place(placed)}>
              <span className={`${styles.knot} ${styles[thing.stage]}`} />
              <span className={`${styles.words} ${placed.endAligned ? styles.atEnd : ''}`}>
                <b>{own(thing.name)}</b> {shortDayWords(thing.date ?? '', language)}
              </span>
            </div>
          );
        })}
      </div>
      <div className={styles.phases} style={lanes(timeline.phaseLanes)}>
        {phases.map((placed) => {
          const { thing } = placed;
          return (
            <div key={thing.id} className={styles.phase} style={place(placed)}>
              <span className={`${styles.bar} ${styles[`bar-${thing.kind}`] ?? ''}`} />
              <span className={`${styles.words} ${placed.endAligned ? styles.atEnd : ''}`}>
                {own(thing.name)}{' '}
                <span className={styles.span}>
                  {spanWords(thing.startsOn, thing.endsOn, language)}
                </span>
              </span>
            </div>
          );
        })}
      </div>
      {todayAt === undefined ? null : (
        <div className={styles.today} style={left(todayAt)}>
          <span className={`${styles.todayFlag} ${todayAt > 90 ? styles.atEnd : ''}`}>
            {t('time.today')}
          </span>
        </div>
      )}
    </div>
  );
}

const left = (at: number): CSSProperties => ({ insetInlineStart: `${at}%` });
const lanes = (count: number) => ({ '--lanes': count }) as CSSProperties;
const place = ({ from, to, lane }: Placed<unknown>) =>
  ({
    insetInlineStart: `${from}%`,
    inlineSize: `${to - from}%`,
    '--lane': lane,
  }) as CSSProperties;
