import {
  changePrivateNote,
  MAX_PRIVATE_NOTE,
  type PrivateNote,
  removePrivateNote,
  setPrivateText,
} from '@throughline/board';
import type { DocumentConnection } from '@throughline/client';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import fieldStyles from '../../ui/field.module.css';
import { FieldFrame } from '../../ui/field-frame.tsx';
import styles from './alone.module.css';

/** One note of somebody's own: its words, whether they keep it, and the way to take it away. */
export function PrivateNoteField({
  doc,
  note,
  number,
  part,
  readOnly,
  takesFocus,
  onRemoved,
}: {
  doc: DocumentConnection['doc'] | undefined;
  note: PrivateNote;
  number: number;
  /** The part of the board that it is for. */
  part: string | undefined;
  readOnly: boolean;
  takesFocus: boolean;
  onRemoved: (note: PrivateNote) => void;
}) {
  const { t } = useTranslation('alone');
  if (doc === undefined) return null;
  return (
    <li className={styles.note} data-kept={note.kept || undefined}>
      <FieldFrame
        label={t('note', { number })}
        hint={part === undefined ? undefined : t('forPart', { part })}
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={2}
            className={fieldStyles.input}
            maxLength={MAX_PRIVATE_NOTE}
            value={note.text}
            readOnly={readOnly}
            // biome-ignore lint/a11y/noAutofocus: the person has just asked for this note.
            autoFocus={takesFocus}
            onChange={({ target }) => setPrivateText(doc, note.id, target.value)}
          />
        )}
      </FieldFrame>
      <div className={styles.acts}>
        <label className={styles.keep}>
          <input
            type="checkbox"
            checked={note.kept}
            disabled={readOnly}
            onChange={({ target }) => changePrivateNote(doc, note.id, { kept: target.checked })}
          />
          <span>{t('keep')}</span>
        </label>
        {readOnly ? null : (
          <Button
            look="quiet"
            aria-label={t('removeOf', { number })}
            onClick={() => {
              if (removePrivateNote(doc, note.id) && note.text.trim() !== '') onRemoved(note);
            }}
          >
            {t('remove')}
          </Button>
        )}
      </div>
      {note.kept ? <p className={styles.kept}>{t('kept')}</p> : null}
    </li>
  );
}
