import { useTranslation } from 'react-i18next';
import type { RoleEntry } from './settings-entries.ts';
import styles from './settings-form.module.css';

/** The most seats that a rule can wish for in one role. */
const MOST_SEATS = 20;

/** Whether a role must be on a team, and how many of it would be good. */
export function RoleField({
  name,
  entry,
  onEntry,
}: {
  name: string;
  entry: RoleEntry;
  onEntry: (entry: RoleEntry) => void;
}) {
  const { t } = useTranslation('manage');
  const wished = Number(entry.wished);
  const wrong =
    entry.wished !== '' && !(Number.isInteger(wished) && wished >= 0 && wished <= MOST_SEATS);
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          aria-label={t('settings.requiredOf', { role: name })}
          checked={entry.required}
          onChange={(event) => onEntry({ ...entry, required: event.target.checked })}
        />
        <span aria-hidden="true">{t('settings.required')}</span>
      </label>
      <label className={styles.wished}>
        <span aria-hidden="true">{t('settings.wished')}</span>
        <input
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST_SEATS}
          aria-label={t('settings.wishedOf', { role: name })}
          aria-invalid={wrong ? true : undefined}
          placeholder="0"
          value={entry.wished}
          onChange={(event) => onEntry({ ...entry, wished: event.target.value })}
        />
      </label>
    </>
  );
}
