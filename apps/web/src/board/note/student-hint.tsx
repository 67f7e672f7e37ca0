import { studentTrace } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import styles from './note.module.css';

/**
 * A gentle word where a note looks as if it told who a student is. This page alone knows of it:
 * nothing is sent, and nothing is forbidden.
 */
export function StudentHint({ text }: { text: string }) {
  const { t } = useTranslation('board');
  const trace = studentTrace(text);
  return trace === undefined ? null : (
    <span className={styles.careful}>{t(`studentHint.${trace}`)}</span>
  );
}
