import { ROLES } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { RoleMark } from '../../ui/role-mark.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { FormProblems } from '../form/problems-in.ts';
import { useFieldWords } from '../form/use-field-words.ts';
import { RoleField } from './role-field.tsx';
import type { SettingsEntries } from './settings-entries.ts';
import styles from './settings-form.module.css';

/** Who a team should be made of, role by role. */
export function CompositionFields({
  entries,
  problems,
  onChange,
}: {
  entries: SettingsEntries;
  problems: FormProblems;
  onChange: (changed: Partial<SettingsEntries>) => void;
}) {
  const { t } = useTranslation(['manage', 'shell']);
  const words = useFieldWords(problems);
  return (
    <>
      <TextField
        className={styles.number}
        label={t('settings.leastMembers')}
        type="number"
        inputMode="numeric"
        min={1}
        max={50}
        value={entries.leastMembers}
        onValue={(leastMembers) => onChange({ leastMembers })}
        problem={words('settings.composition.leastMembers')}
      />
      <fieldset>
        <legend>
          <b>{t('settings.roles')}</b>
        </legend>
        <p className={styles.hint}>{t('settings.rolesHint')}</p>
        <ul className={styles.roles}>
          {ROLES.map((role) => (
            <li key={role} className={styles.role}>
              <span className={styles.roleName}>
                <RoleMark role={role} />
                {t(`role.${role}`, { ns: 'shell' })}
              </span>
              <RoleField
                name={t(`role.${role}`, { ns: 'shell' })}
                entry={entries.roles[role]}
                onEntry={(entry) => onChange({ roles: { ...entries.roles, [role]: entry } })}
              />
            </li>
          ))}
        </ul>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={entries.superintendentWished}
            onChange={(event) => onChange({ superintendentWished: event.target.checked })}
          />
          {t('settings.superintendent')}
        </label>
      </fieldset>
    </>
  );
}
