import { useTranslation } from 'react-i18next';
import type { Told } from '../form/told.ts';
import type { TeamEntries } from './team-entries.ts';

/** Says what a team's form holds, field by field. */
export function useTellTeam(): (entries: TeamEntries) => readonly Told[] {
  const { t } = useTranslation(['manage', 'network']);
  return ({ name, badge, organisation, size, setting }) => [
    { label: t('team.name'), words: name },
    { label: t('team.badge'), words: badge },
    { label: t('team.organisation'), words: t(`organisation.${organisation}`, { ns: 'network' }) },
    { label: t('team.size'), words: t(`size.${size}`, { ns: 'network' }) },
    { label: t('team.setting'), words: t(`setting.${setting}`, { ns: 'network' }) },
  ];
}
