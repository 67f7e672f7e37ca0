import type { Area, EmpathyMapView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { NoteList } from '../note/note-list.tsx';
import areaStyles from './area.module.css';
import { AreaHeading, areaHeadingId } from './area-heading.tsx';
import styles from './head.module.css';

const NO_NOTES: readonly [] = [];

/**
 * The inside of the person: strains and hopes in the two halves of a drawn head. Until the outside
 * has notes its outline is only dotted, and a line says why; writing is never refused.
 */
export function HeadArea({ area, map }: { area: Area; map: EmpathyMapView }) {
  const { t } = useTranslation('board');
  const open = map.insideOpen;
  const empty = area.lists.every((list) => map.lists.get(list)?.length === 0);
  return (
    <section
      className={`${areaStyles.area} ${styles.around}`}
      data-area={area.id}
      data-open={open}
      aria-labelledby={areaHeadingId(area)}
    >
      <Rays />
      <div className={styles.head}>
        <Profile />
        <div className={styles.top}>
          <AreaHeading area={area} />
          {open && !empty ? null : (
            <p className={styles.inside}>{t(open ? 'inside.open' : 'inside.wait')}</p>
          )}
        </div>
        <div className={styles.halves}>
          {area.lists.map((list) => (
            <div key={list} className={styles.half}>
              <h3 className={styles.halfTitle}>{t(`lists.${list}`)}</h3>
              <NoteList
                list={list}
                notes={map.lists.get(list) ?? NO_NOTES}
                start={
                  list === 'strains' || list === 'hopes' ? t(`listPrompts.${list}`) : undefined
                }
              />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

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

/** An ear toward what they hear, a nose toward what they see: drawn over the outline's edge. */
function Profile() {
  return (
    <>
      <svg className={styles.ear} viewBox="0 0 40 72" aria-hidden="true">
        <path className={styles.skin} d="M38 8C24-2 3 4 3 27c0 20 12 26 15 35 2 7 12 11 20 4z" />
        <path d="M38 8C24-2 3 4 3 27c0 20 12 26 15 35 2 7 12 11 20 4" fill="none" />
        <path d="M30 20c-8-5-17-1-16 9 .6 6 7 7 7 13" fill="none" />
      </svg>
      <svg className={styles.nose} viewBox="0 0 34 92" aria-hidden="true">
        <path
          className={styles.skin}
          d="M0 0c4 16 9 30 26 48 9 10 4 16-7 17-9 .8-14 3-15 9L0 92z"
        />
        <path d="M2 0c2 16 7 30 24 48 9 10 4 16-7 17-9 .8-15 5-17 27" fill="none" />
      </svg>
    </>
  );
}
