import type { NoteView } from '@throughline/board';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { lineId, writeInNote } from '../writing.ts';
import foldStyles from './fold.module.css';
import styles from './note.module.css';
import { noteFootId } from './note-foot.tsx';
import { useFold } from './use-fold.ts';

/** The words of a resting note, long ones folded; pressing them opens the note where they were pressed. */
export function NoteWords({ note }: { note: NoteView }) {
  const { t } = useTranslation('board');
  const fold = useFold(note.text);
  return (
    <>
      <Words note={note}>
        {note.text.trim() === '' ? (
          <span className={styles.empty}>{t('note.empty')}</span>
        ) : fold.mayBeLong ? (
          <span ref={fold.words} className={fold.open ? undefined : foldStyles.fold}>
            {note.text}
          </span>
        ) : (
          note.text
        )}
      </Words>
      {fold.folds ? (
        <button
          type="button"
          className={foldStyles.toggle}
          aria-expanded={fold.open}
          onClick={fold.toggle}
        >
          {t(fold.open ? 'note.showLess' : 'note.showAll')}
        </button>
      ) : null}
    </>
  );
}

function Words({ note, children }: { note: NoteView; children: ReactNode }) {
  const tools = useBoardTools();
  if (!tools.mayWrite) {
    return (
      <p id={lineId(note.id)} tabIndex={-1} className={styles.words} lang={note.language}>
        {children}
      </p>
    );
  }
  return (
    <button
      type="button"
      id={lineId(note.id)}
      className={styles.words}
      lang={note.language}
      aria-describedby={noteFootId(note.id)}
      onClick={(event) => {
        // A press by the keyboard has no place.
        const byPointer = event.detail > 0;
        writeInNote(tools, note.id, byPointer ? { x: event.clientX, y: event.clientY } : 'end');
      }}
    >
      {children}
    </button>
  );
}
