import {
  STEP_LIMITS,
  STEP_MODES,
  type Step,
  StepMinutes,
  type StepMode,
} from '@throughline/protocol';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { newStepId } from './new-step-id.ts';
import styles from './step-dialog.module.css';

/**
 * A step to add, or one to change. A text in one language is enough, and then stands for both.
 * @param step undefined for a new one
 * @param hasBegun its planned length stays: the time that it has left is changed at its clock
 */
export function StepDialog({
  step,
  hasBegun,
  onPut,
  onClose,
}: {
  step: Step | undefined;
  hasBegun: boolean;
  onPut: (step: Step) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['convening', 'shell']);
  const formId = useId();
  const [title, setTitle] = useState(step?.title ?? { en: '', es: '' });
  const [prompt, setPrompt] = useState(step?.prompt ?? { en: '', es: '' });
  const [minutes, setMinutes] = useState(String(step?.minutes ?? 10));
  const [mode, setMode] = useState<StepMode>(step?.mode ?? 'table');
  const [told, setTold] = useState(false);
  const both = ({ en, es }: { en: string; es: string }) => ({
    en: en.trim() || es.trim(),
    es: es.trim() || en.trim(),
  });
  const put = {
    id: step?.id ?? newStepId(),
    title: both(title),
    prompt: both(prompt),
    minutes: Number(minutes),
    mode,
  };
  const noTitle = put.title.en === '';
  const badMinutes = !StepMinutes.safeParse(put.minutes).success;
  return (
    <Dialog
      title={t(step === undefined ? 'agenda.newTitle' : 'agenda.changeTitle')}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'shell' })}</Button>
          <Button look="strong" type="submit" form={formId}>
            {t(step === undefined ? 'agenda.add' : 'agenda.save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setTold(true);
          if (!noTitle && !badMinutes) onPut(put);
        }}
      >
        <TextField
          label={t('agenda.titleEn')}
          value={title.en}
          onValue={(en) => setTitle({ ...title, en })}
          problem={told && noTitle ? t('agenda.noTitle') : undefined}
          maxLength={STEP_LIMITS.title}
          lang="en"
          autoFocus
        />
        <TextField
          label={t('agenda.titleEs')}
          value={title.es}
          onValue={(es) => setTitle({ ...title, es })}
          hint={t('agenda.oneIsEnough')}
          maxLength={STEP_LIMITS.title}
          lang="es"
        />
        <TextField
          label={t('agenda.promptEn')}
          value={prompt.en}
          onValue={(en) => setPrompt({ ...prompt, en })}
          hint={t('agenda.promptHint')}
          maxLength={STEP_LIMITS.prompt}
          lang="en"
        />
        <TextField
          label={t('agenda.promptEs')}
          value={prompt.es}
          onValue={(es) => setPrompt({ ...prompt, es })}
          maxLength={STEP_LIMITS.prompt}
          lang="es"
        />
        <TextField
          label={t('agenda.minutes')}
          type="number"
          inputMode="numeric"
          min={1}
          max={480}
          value={minutes}
          onValue={setMinutes}
          readOnly={hasBegun}
          hint={hasBegun ? t('agenda.begunHint') : undefined}
          problem={told && badMinutes ? t('agenda.badMinutes') : undefined}
        />
        <Select
          label={t('agenda.mode')}
          value={mode}
          onValue={(chosen) => setMode(STEP_MODES.find((one) => one === chosen) ?? 'table')}
          placeholder={t('agenda.mode')}
          options={STEP_MODES.map((one) => ({ value: one, label: t(`steps.mode.${one}`) }))}
        />
      </form>
    </Dialog>
  );
}
