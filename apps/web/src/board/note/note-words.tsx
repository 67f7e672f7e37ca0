import type { NoteView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { noteButtonId, writeInNote } from '../writing.ts';
import styles from './note.module.css';
import { noteFootId } from './note-foot.tsx';

/** The words of a resting note; pressing them opens the note where they were pressed. */
export function NoteWords({ note }: { note: NoteView }) {
  const { t } = useTranslation('board');
  const tools = useBoardTools();
  const words =
    note.text.trim() === '' ? <span className={styles.empty}>{t('note.empty')}</span> : note.text;
  if (!tools.mayWrite) {
    return (
      <p className={styles.words} lang={note.language}>
        {words}
      </p>
    );
  }
  return (
    <button
      type="button"
      id={noteButtonId(note.id)}
      className={styles.words}
      lang={note.language}
      aria-describedby={noteFootId(note.id)}
      onClick={(event) => {
        // A press by the keyboard has no place.
        const byPointer = event.detail > 0;
        writeInNote(tools, note.id, byPointer ? { x: event.clientX, y: event.clientY } : 'end');
      }}
    >
      {words}
    </button>
  );
}
