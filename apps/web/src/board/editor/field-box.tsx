import { LIMITS } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import styles from './editor.module.css';
import { type FieldProps, useFieldEditor } from './use-field-editor.ts';

/** How near its limit a field says how much room is left. */
const TELL_FROM_LEFT = 200;

export interface FieldBoxProps extends Omit<FieldProps, 'limit'> {
  readonly limit?: number;
  /** What to do when no more is taken, and when a paste was not; a note's own words when absent. */
  readonly full?: string;
  readonly tooLong?: string;
}

/** The one mounted editor of the board, with the keyboard in it. */
export function FieldBox(props: FieldBoxProps) {
  const { limit = LIMITS.noteText, placeholder } = props;
  const { t } = useTranslation('board');
  const { full = t('note.full'), tooLong = t('note.pasteTooLong') } = props;
  const { host, length, refused } = useFieldEditor({ ...props, limit });
  const left = limit - length;
  return (
    <div className={styles.box}>
      <span className={styles.placeholder} aria-hidden="true">
        {length === 0 ? placeholder : null}
      </span>
      <div ref={host} />
      <div className={styles.room}>
        <p role="status">{refused === undefined ? '' : refused === 'paste' ? tooLong : full}</p>
        {refused === undefined && left <= TELL_FROM_LEFT ? (
          <p>{t('note.left', { count: left })}</p>
        ) : null}
      </div>
    </div>
  );
}
