import { ROLES } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import type { Told } from '../form/told.ts';
import { useWords } from '../use-words.ts';
import type { SettingsEntries } from './settings-entries.ts';

/** Says what a network's settings hold, field by field. */
export function useTellSettings(): (entries: SettingsEntries) => readonly Told[] {
  const { t } = useTranslation(['manage', 'shell']);
  const { list } = useWords();
  const none = t('none');
  return (entries) => {
    const roleName = (role: (typeof ROLES)[number]) => t(`role.${role}`, { ns: 'shell' });
    const required = ROLES.filter((role) => entries.roles[role].required).map(roleName);
    const wished = ROLES.filter((role) => Number(entries.roles[role].wished) > 0).map(
      (role) => `${entries.roles[role].wished} × ${roleName(role)}`,
    );
    return [
      { label: t('name.en'), words: entries.name.en },
      { label: t('name.es'), words: entries.name.es },
      { label: t('settings.maxTeams'), words: entries.maxTeams },
      { label: t('settings.leastMembers'), words: entries.leastMembers },
      { label: t('settings.required'), words: required.length === 0 ? none : list(required) },
      { label: t('settings.wished'), words: wished.length === 0 ? none : list(wished) },
      {
        label: t('settings.superintendent'),
        words: t(entries.superintendentWished ? 'yes' : 'no'),
      },
      { label: t('settings.erasure'), words: t(`erasure.${entries.erasure}`) },
      { label: t('settings.retentionDays'), words: entries.retentionDays },
      { label: t('settings.smallestCount'), words: entries.smallestCount },
    ];
  };
}
