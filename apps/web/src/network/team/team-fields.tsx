import { ORGANISATIONS, SETTINGS, TEAM_SIZES } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFieldWords } from '../form/use-field-words.ts';
import type { Form } from '../form/use-form.ts';
import type { TeamEntries } from './team-entries.ts';

/** Name, letters and kind of a team. */
export function TeamFields({ form }: { form: Form<TeamEntries> }) {
  const { t } = useTranslation(['manage', 'network']);
  const words = useFieldWords(form.problems);
  const { entries, change } = form;
  return (
    <>
      <TextField
        label={t('team.name')}
        value={entries.name}
        onValue={(name) => change({ name })}
        problem={words('name')}
        autoComplete="organization"
        dir="auto"
        autoFocus
      />
      <TextField
        label={t('team.badge')}
        hint={t('team.badgeHint')}
        value={entries.badge}
        onValue={(badge) => change({ badge })}
        problem={words('badge')}
        autoComplete="off"
      />
      <ChoiceGroup
        label={t('team.organisation')}
        value={entries.organisation}
        onValue={(organisation) => change({ organisation })}
        choices={ORGANISATIONS.map((value) => ({
          value,
          label: t(`organisation.${value}`, { ns: 'network' }),
        }))}
      />
      <ChoiceGroup
        label={t('team.size')}
        value={entries.size}
        onValue={(size) => change({ size })}
        choices={TEAM_SIZES.map((value) => ({
          value,
          label: t(`size.${value}`, { ns: 'network' }),
        }))}
      />
      <ChoiceGroup
        label={t('team.setting')}
        value={entries.setting}
        onValue={(setting) => change({ setting })}
        choices={SETTINGS.map((value) => ({
          value,
          label: t(`setting.${value}`, { ns: 'network' }),
        }))}
      />
    </>
  );
}
