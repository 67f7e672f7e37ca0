import { STEP_LIMITS } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field.tsx';
import { inBoth, type StepPartProps } from './step-draft.ts';

/** What the step is called, and what people are asked to do. */
export function StepWords({ draft, change, told }: StepPartProps) {
  const { t } = useTranslation('convening');
  const { title, prompt } = draft;
  return (
    <>
      <TextField
        label={t('agenda.titleEn')}
        value={title.en}
        onValue={(en) => change({ title: { ...title, en } })}
        problem={told && inBoth(title).en === '' ? t('agenda.noTitle') : undefined}
        maxLength={STEP_LIMITS.title}
        lang="en"
        autoFocus
      />
      <TextField
        label={t('agenda.titleEs')}
        value={title.es}
        onValue={(es) => change({ title: { ...title, es } })}
        hint={t('agenda.oneIsEnough')}
        maxLength={STEP_LIMITS.title}
        lang="es"
      />
      <TextField
        label={t('agenda.promptEn')}
        value={prompt.en}
        onValue={(en) => change({ prompt: { ...prompt, en } })}
        hint={t('agenda.promptHint')}
        maxLength={STEP_LIMITS.prompt}
        lang="en"
      />
      <TextField
        label={t('agenda.promptEs')}
        value={prompt.es}
        onValue={(es) => change({ prompt: { ...prompt, es } })}
        maxLength={STEP_LIMITS.prompt}
        lang="es"
      />
    </>
  );
}
