import { useTranslation } from 'react-i18next';
import { Toggle } from '../toggle.tsx';
import type { StepPartProps } from './step-draft.ts';

/** Whether the notes of the step before come along: from one to two to four to all. */
export function StepCarry({ draft, change }: StepPartProps) {
  const { t } = useTranslation('agenda');
  return (
    <Toggle
      label={t('carry')}
      hint={t('carryHint')}
      on={draft.carry === true}
      changing={false}
      onChange={(on) => change({ carry: on ? true : undefined })}
    />
  );
}
