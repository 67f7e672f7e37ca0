import { type Breakout, type Step, StepMinutes } from '@throughline/protocol';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { newStepId } from './new-step-id.ts';
import styles from './step-dialog.module.css';
import { draftOf, type StepDraft, stepOf } from './step-parts/step-draft.ts';
import { STEP_PARTS } from './step-parts/step-parts.ts';

/**
 * A step to add, or one to change. A text in one language is enough, and then stands for both.
 * @param step undefined for a new one
 * @param hasBegun its planned length stays: the time that it has left is changed at its clock
 */
export function StepDialog({
  networkId,
  step,
  hasBegun,
  breakouts,
  onPut,
  onClose,
}: {
  networkId: string;
  step: Step | undefined;
  hasBegun: boolean;
  breakouts: readonly Breakout[];
  onPut: (step: Step) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['convening', 'shell']);
  const formId = useId();
  const [draft, setDraft] = useState(() => draftOf(step));
  const [told, setTold] = useState(false);
  const change = (changed: Partial<StepDraft>) => setDraft((held) => ({ ...held, ...changed }));
  const put = () => {
    setTold(true);
    const made = stepOf(step?.id ?? newStepId(), draft);
    if (made.title.en !== '' && StepMinutes.safeParse(made.minutes).success) onPut(made);
  };
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
          put();
        }}
      >
        {STEP_PARTS.map(({ id, Part }) => (
          <Part
            networkId={networkId}
            key={id}
            draft={draft}
            change={change}
            hasBegun={hasBegun}
            told={told}
            breakouts={breakouts}
          />
        ))}
      </form>
    </Dialog>
  );
}
