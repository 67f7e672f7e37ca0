import type { ConveningSummary, Day, PhaseInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { dayWords, shortDayWords, spanWords, todayHere } from '../days.ts';
import { useWords } from '../use-words.ts';
import { layTimeline } from './lay-timeline.ts';
import styles from './timeline.module.css';
import { TimelineList } from './timeline-list.tsx';
import { TimelinePicture } from './timeline-picture.tsx';

/**
 * The time of a network: its phases and convenings, with today. A picture where there is room for
 * one; for readers of the screen, and on a phone, the same as a list.
 */
export function Timeline({
  phases,
  convenings,
  today = todayHere(),
}: {
  phases: readonly PhaseInfo[];
  convenings: readonly ConveningSummary[];
  today?: Day;
}) {
  const { t } = useTranslation('network');
  const { own, language } = useWords();
  const label = (thing: PhaseInfo | ConveningSummary) =>
    `${own(thing.name)} ${'startsOn' in thing ? spanWords(thing.startsOn, thing.endsOn, language) : shortDayWords(thing.date ?? today, language)}`;
  const timeline = layTimeline(phases, convenings, today, label);
  if (timeline === undefined) return null;
  return (
    <div className={styles.timeline}>
      {timeline.today === 'within' ? null : (
        <p className={styles.todayWords}>
          {t(`time.${timeline.today}`, { day: dayWords(today, language, today) })}
        </p>
      )}
      <TimelinePicture timeline={timeline} />
      <TimelineList phases={phases} convenings={convenings} today={today} />
    </div>
  );
}
