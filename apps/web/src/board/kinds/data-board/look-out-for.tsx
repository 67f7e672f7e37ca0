import { lookOutFor, type NoteView } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import styles from './data-sheet.module.css';

/** A gentle word under a note that explains, wishes or blames. This page alone knows of it; nothing is forbidden. */
export function LookOutFor({ note }: { note: NoteView }) {
  const { t } = useTranslation('data');
  const found = lookOutFor(note.list, note.text);
  if (found.length === 0) return null;
  return (
    <span className={styles.lookOut} data-look-out="">
      {found.map((what) => (
        <span key={what}>{t(`lookOut.${what}`)}</span>
      ))}
    </span>
  );
}
