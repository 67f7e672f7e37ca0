import type { Area, EmpathyMapView } from '@throughline/board';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteList } from '../../note/note-list.tsx';
import styles from '../../steps/step.module.css';
import { StepHeading, stepHeadingId } from '../../steps/step-heading.tsx';

const NO_NOTES: readonly [] = [];

/** An area that is one list of notes: areas 1 to 6. */
export const NotesArea = memo(function NotesArea({
  area,
  lists,
}: {
  area: Area;
  lists: EmpathyMapView['lists'];
}) {
  const { t } = useTranslation('empathy');
  return (
    <section
      className={`${styles.area} ${styles.notesArea}`}
      data-area={area.id}
      aria-labelledby={stepHeadingId(area.id)}
    >
      <StepHeading id={area.id} number={area.number} />
      {area.lists.map((list) => (
        <NoteList
          key={list}
          list={list}
          notes={lists.get(list) ?? NO_NOTES}
          start={t(`areas.${area.id}.start`)}
        />
      ))}
      {area.id === 'who' ? <p className={styles.privacy}>{t('privacy')}</p> : null}
    </section>
  );
});
