import { useTranslation } from 'react-i18next';
import styles from '../note/note.module.css';
import { hurtfulWord } from './hurtful-words.ts';

/** A word that often hurts, while it is being written. Only this page knows of it, and nothing is forbidden. */
export function WordHint({ text }: { text: string }) {
  const { t } = useTranslation('talk');
  const word = hurtfulWord(text);
  return word === undefined ? null : (
    <span className={styles.careful}>{t('wordHint', { word })}</span>
  );
}
