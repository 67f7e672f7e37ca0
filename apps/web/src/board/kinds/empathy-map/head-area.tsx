import type { Area, NoteView } from '@throughline/board';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteList } from '../../note/note-list.tsx';
import areaStyles from '../../steps/step.module.css';
import { StepHeading, stepHeadingId } from '../../steps/step-heading.tsx';
import styles from './head.module.css';

interface HeadAreaProps {
  readonly area: Area;
  readonly strains: readonly NoteView[];
  readonly hopes: readonly NoteView[];
  /** The outside has notes. */
  readonly open: boolean;
}

/**
 * The inside of the person: strains and hopes in the two halves of a drawn head. Until the outside
 * has notes its outline is only dotted, and a line says why; writing is never refused.
 */
export const HeadArea = memo(function HeadArea({ area, strains, hopes, open }: HeadAreaProps) {
  const { t } = useTranslation('empathy');
  const empty = strains.length + hopes.length === 0;
  const halves = [
    { list: 'strains', notes: strains },
    { list: 'hopes', notes: hopes },
  ] as const;
  return (
    <section
      className={`${areaStyles.area} ${styles.around}`}
      data-area={area.id}
      data-open={open}
      aria-labelledby={stepHeadingId(area.id)}
    >
      <div className={styles.frame}>
        <Rays />
        <div className={styles.head}>
          <Profile />
          <div className={styles.top}>
            <StepHeading id={area.id} number={area.number} centred />
            {open && !empty ? null : (
              <p className={styles.inside}>{t(open ? 'inside.open' : 'inside.wait')}</p>
            )}
          </div>
          <div className={styles.halves}>
            {halves.map(({ list, notes }) => (
              <div key={list} className={styles.half}>
                <h3 className={styles.halfTitle}>{t(`lists.${list}`)}</h3>
                <NoteList list={list} notes={notes} start={t(`listPrompts.${list}`)} />
              </div>
            ))}
          </div>
        </div>
      </div>
    </section>
  );
});

/** The thin lines from the head to the corners, as on the paper sheet. */
function Rays() {
  return (
    <svg
      className={styles.rays}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d="M0 0L100 100M100 0L0 100" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/**
 * An ear toward what they hear, a face toward what they see, a neck over what they say and do: drawn
 * over the outline's edge, so the head may be as large as its notes need.
 */
function Profile() {
  return (
    <>
      <svg className={styles.ear} viewBox="0 0 40 72" aria-hidden="true">
        <path className={styles.skin} d="M40 8C24-2 3 4 3 27c0 20 12 26 15 35 2 7 12 11 22 4z" />
        <path d="M37 8C24-2 3 4 3 27c0 20 12 26 15 35 2 7 12 11 20 4" />
        <path d="M30 20c-8-5-17-1-16 9 .6 6 7 7 7 13" />
      </svg>
      <svg className={styles.face} viewBox="0 0 36 150" aria-hidden="true">
        <path
          className={styles.skin}
          d="M-4 0H2c2 10-2 18 2 28 4 11 14 20 25 35 6 8 3 13-8 15-5 1-6 4-3 7 4 3 6 6 2 9-5 3-5 5-1 7 5 3 4 8-1 11-4 3-3 7-1 11 3 8-3 16-15 17-4 .5-4 5-4 10h-6z"
        />
        <path d="M2 0c2 10-2 18 2 28 4 11 14 20 25 35 6 8 3 13-8 15-5 1-6 4-3 7 4 3 6 6 2 9-5 3-5 5-1 7 5 3 4 8-1 11-4 3-3 7-1 11 3 8-3 16-15 17-4 .5-4 5-4 10" />
      </svg>
      <svg
        className={styles.neck}
        viewBox="0 0 100 40"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className={styles.skin} d="M10 0c3 14 2 26-6 41H99C90 30 86 16 88 0z" />
        <path d="M10 4c3 14 2 26-6 37M88 4c-1 14 4 28 11 37" />
      </svg>
    </>
  );
}
