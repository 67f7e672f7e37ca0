import type { Area, NoteView } from '@throughline/board';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteList } from '../../note/note-list.tsx';
import styles from '../../steps/step.module.css';
import { StepHeading, stepHeadingId } from '../../steps/step-heading.tsx';

/** An area that is one list of notes: areas 1 to 6. */
export const NotesArea = memo(function NotesArea({
  area,
  list,
  notes,
}: {
  area: Area;
  list: string;
  notes: readonly NoteView[];
}) {
  const { t } = useTranslation('empathy');
  return (
    <section
      className={`${styles.area} ${styles.notesArea}`}
      data-area={area.id}
      aria-labelledby={stepHeadingId(area.id)}
    >
      <StepHeading id={area.id} number={area.number} />
      <NoteList list={list} notes={notes} start={t(`areas.${area.id}.start`)} />
      {area.id === 'who' ? <p className={styles.privacy}>{t('privacy')}</p> : null}
    </section>
  );
});
