import type { PersonInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';

/** Entries of the roster, of which one is chosen: each by its name, role and team. */
export function EntryChoice({
  label,
  entries,
  chosen,
  none,
  onChoose,
}: {
  label: string;
  entries: readonly PersonInfo[];
  chosen: string | undefined;
  /** Said when there are no entries. */
  none: string;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation(['people', 'shell']);
  if (entries.length === 0) return <p role="status">{none}</p>;
  return (
    <ChoiceGroup
      label={label}
      value={chosen}
      onValue={onChoose}
      choices={entries.map((entry) => ({
        value: entry.id,
        label: t('entry', {
          name: entry.name,
          role: t(`role.${entry.role}`, { ns: 'shell' }),
          team: entry.team?.name ?? t('noTeam'),
        }),
        mark: <RoleMark role={entry.role} />,
      }))}
    />
  );
}
