import { STEP_MODES } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/select.tsx';
import type { StepPartProps } from './step-draft.ts';

/** In what company people work. */
export function StepMode({ draft, change }: StepPartProps) {
  const { t } = useTranslation('convening');
  return (
    <Select
      label={t('agenda.mode')}
      value={draft.mode}
      onValue={(chosen) => change({ mode: STEP_MODES.find((one) => one === chosen) ?? 'table' })}
      placeholder={t('agenda.mode')}
      options={STEP_MODES.map((one) => ({ value: one, label: t(`steps.mode.${one}`) }))}
    />
  );
}
