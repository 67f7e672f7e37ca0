import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.tsx';
import type { StepPartProps } from './step-draft.ts';

/** Where people sit: at their tables, or out in the groups of a breakout, to which the step then sends them. */
export function StepGroups({ draft, change, breakouts }: StepPartProps) {
  const { t } = useTranslation('groups');
  const { groups = '' } = draft;
  const isGone = groups !== '' && !breakouts.some(({ id }) => id === groups);
  const options = [
    ...breakouts.map(({ id, name }) => ({ value: id, label: t('step.out', { name }) })),
    ...(isGone ? [{ value: groups, label: t('step.gone') }] : []),
  ];
  return (
    <Select
      label={t('step.label')}
      value={groups}
      onValue={(chosen) => change({ groups: chosen === '' ? undefined : chosen })}
      placeholder={t('step.tables')}
      options={options}
      hint={options.length === 0 ? t('step.none') : undefined}
    />
  );
}
