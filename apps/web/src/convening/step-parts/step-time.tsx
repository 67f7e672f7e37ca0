import { StepMinutes } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field.tsx';
import type { StepPartProps } from './step-draft.ts';

/** How long the step is planned to take. */
export function StepTime({ draft, change, hasBegun, told }: StepPartProps) {
  const { t } = useTranslation('convening');
  const bad = !StepMinutes.safeParse(Number(draft.minutes)).success;
  return (
    <TextField
      label={t('agenda.minutes')}
      type="number"
      inputMode="numeric"
      min={1}
      max={480}
      value={draft.minutes}
      onValue={(minutes) => change({ minutes })}
      readOnly={hasBegun}
      hint={hasBegun ? t('agenda.begunHint') : undefined}
      problem={told && bad ? t('agenda.badMinutes') : undefined}
    />
  );
}
