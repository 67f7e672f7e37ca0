import { STEP_LIMITS } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field.tsx';
import type { StepPartProps } from './step-draft.ts';

const NOTHING = { en: '', es: '' };

/** What is to be written down by the end of the step. */
export function StepCapture({ draft, change }: StepPartProps) {
  const { t } = useTranslation('agenda');
  const { capture = NOTHING } = draft;
  return (
    <>
      <TextField
        label={t('captureEn')}
        hint={t('captureHint')}
        value={capture.en}
        onValue={(en) => change({ capture: { ...capture, en } })}
        maxLength={STEP_LIMITS.capture}
        lang="en"
      />
      <TextField
        label={t('captureEs')}
        value={capture.es}
        onValue={(es) => change({ capture: { ...capture, es } })}
        maxLength={STEP_LIMITS.capture}
        lang="es"
      />
    </>
  );
}
