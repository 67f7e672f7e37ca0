import {
  type FieldProblem,
  LANGUAGES,
  LEVELS,
  LIMITS,
  ROLES,
  type TeamSummary,
} from '@throughline/protocol';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioRow } from '../../ui/radio-row.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PersonEntries, PersonField, PersonProblems } from './person-entries.ts';
import styles from './person-fields.module.css';

export type PersonRefs = Record<
  PersonField,
  RefObject<(HTMLInputElement & HTMLSelectElement) | null>
>;

/** Everything that can be said of a person on the roster. */
export function PersonFields({
  entries,
  problems,
  teams,
  refs,
  onChange,
}: {
  entries: PersonEntries;
  problems: PersonProblems;
  teams: readonly TeamSummary[];
  refs: PersonRefs;
  onChange: (changed: Partial<PersonEntries>) => void;
}) {
  const { t } = useTranslation(['people', 'shell']);
  const problem = (field: PersonField): string | undefined => {
    const found: FieldProblem | undefined = problems.get(field);
    if (found === undefined) return undefined;
    if (field === 'name' && found === 'too-long')
      return t('problem.nameTooLong', { limit: LIMITS.personName });
    return t(`problem.${field}`);
  };
  return (
    <div className={styles.fields}>
      <TextField
        ref={refs.name}
        label={t('field.name')}
        problem={problem('name')}
        value={entries.name}
        onValue={(name) => onChange({ name })}
        autoComplete="off"
        dir="auto"
        required
      />
      <div className={styles.pair}>
        <Select
          ref={refs.role}
          label={t('field.role')}
          problem={problem('role')}
          placeholder={t('field.chooseRole')}
          value={entries.role ?? ''}
          onValue={(role) => onChange({ role: ROLES.find((known) => known === role) })}
          options={ROLES.map((role) => ({
            value: role,
            label: t(`role.${role}`, { ns: 'shell' }),
          }))}
          required
        />
        <Select
          ref={refs.teamId}
          label={t('field.team')}
          problem={problem('teamId')}
          placeholder={t('noTeam')}
          value={entries.teamId}
          onValue={(teamId) => onChange({ teamId })}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      {entries.role === 'district-leader' ? (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={entries.superintendent}
            onChange={(event) => onChange({ superintendent: event.target.checked })}
          />
          {t('superintendent.check')}
        </label>
      ) : null}
      <Select
        label={t('field.level')}
        hint={t(`levelHint.${entries.level}`)}
        placeholder={t('level.member')}
        value={entries.level}
        onValue={(level) =>
          onChange({ level: LEVELS.find((known) => known === level) ?? 'member' })
        }
        options={LEVELS.map((level) => ({ value: level, label: t(`level.${level}`) }))}
      />
      <TextField
        ref={refs.email}
        type="email"
        label={t('field.email')}
        hint={t('field.emailHint')}
        problem={problem('email')}
        value={entries.email}
        onValue={(email) => onChange({ email })}
        autoComplete="off"
      />
      <div className={styles.language}>
        <span id="person-language">{t('field.language')}</span>
        <RadioRow
          look="joined"
          labelledBy="person-language"
          value={entries.language}
          onChange={(language) => onChange({ language })}
          options={LANGUAGES.map((code) => ({
            value: code,
            label: t(`language.${code}`, { ns: 'shell' }),
            lang: code,
          }))}
        />
      </div>
    </div>
  );
}
