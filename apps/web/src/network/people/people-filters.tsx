import { PERSON_STATES, ROLES, type TeamSummary } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PeopleFilter } from './people-filter.ts';
import styles from './people-filters.module.css';

/** A name to look for, and team, role and state to pick out. */
export function PeopleFilters({
  filter,
  teams,
  onFilter,
}: {
  filter: PeopleFilter;
  teams: readonly TeamSummary[];
  onFilter: (filter: PeopleFilter) => void;
}) {
  const { t } = useTranslation(['people', 'shell']);
  const pick = <Value extends string>(values: readonly Value[], chosen: string) =>
    values.find((value) => value === chosen);
  return (
    <search className={styles.filters}>
      <div className={styles.name}>
        <TextField
          type="search"
          label={t('filter.name')}
          value={filter.name ?? ''}
          onValue={(name) => onFilter({ ...filter, name })}
          autoComplete="off"
        />
      </div>
      <Select
        label={t('filter.team')}
        placeholder={t('filter.anyTeam')}
        value={filter.team ?? ''}
        onValue={(team) => onFilter({ ...filter, team: team || undefined })}
        options={[
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: t('noTeam') },
        ]}
      />
      <Select
        label={t('filter.role')}
        placeholder={t('filter.anyRole')}
        value={filter.role ?? ''}
        onValue={(role) => onFilter({ ...filter, role: pick(ROLES, role) })}
        options={ROLES.map((role) => ({
          value: role,
          label: t(`role.${role}`, { ns: 'shell' }),
        }))}
      />
      <Select
        label={t('filter.state')}
        placeholder={t('filter.anyState')}
        value={filter.state ?? ''}
        onValue={(state) => onFilter({ ...filter, state: pick(PERSON_STATES, state) })}
        options={PERSON_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
      />
    </search>
  );
}
