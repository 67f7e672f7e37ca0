import type { ConveningSummary, Day, PhaseInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { type KnotState, Strand, Thread } from '../../ui/strand.tsx';
import { dayWords, spanWords } from '../days.ts';
import { useWords } from '../use-words.ts';
import { phasesBeside } from './phases-beside.ts';
import styles from './timeline.module.css';

interface Entry {
  id: string;
  name: string;
  from: Day;
  to: Day;
  what: string;
}

/** The same as the picture tells, one after the other, today among them. */
export function TimelineList({
  phases,
  convenings,
  today,
}: {
  phases: readonly PhaseInfo[];
  convenings: readonly ConveningSummary[];
  today: Day;
}) {
  const { t } = useTranslation('network');
  const { own, language } = useWords();
  const entries: Entry[] = [
    ...phasesBeside(phases, convenings).map(({ id, name, startsOn, endsOn, kind }) => ({
      id,
      name: own(name),
      from: startsOn,
      to: endsOn,
      what: t(`phaseKind.${kind}`),
    })),
    ...convenings.flatMap(({ id, name, date, stage }) =>
      date === null
        ? []
        : [{ id, name: own(name), from: date, to: date, what: t(`stage.${stage}`) }],
    ),
  ].sort((a, b) => (a.from < b.from ? -1 : 1));
  return (
    <div className={styles.list}>
      <Thread>
        <ol>
          {entries.map(({ id, name, from, to, what }) => {
            const knot = knotOf(from, to, today);
            return (
              <li key={id}>
                <Strand knot={knot}>
                  <div className={styles.entry}>
                    <p className={styles.name}>
                      {name}
                      {knot === 'here' ? <span className={styles.now}>{t('time.now')}</span> : null}
                    </p>
                    <p className={styles.facts}>
                      {from === to ? dayWords(from, language) : spanWords(from, to, language)},{' '}
                      {what}
                    </p>
                  </div>
                </Strand>
              </li>
            );
          })}
        </ol>
      </Thread>
    </div>
  );
}

function knotOf(from: Day, to: Day, today: Day): KnotState {
  if (to < today) return 'tied';
  return from <= today ? 'here' : 'open';
}
