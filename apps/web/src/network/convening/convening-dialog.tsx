import {
  type ConveningForStaff,
  type ConveningSummary,
  MAX_STEPS,
  NewConveningForm,
  type PhaseInfo,
  type Step,
} from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReuseChoice } from '../../convening/reuse-choice.tsx';
import { reusedSteps } from '../../convening/reused-steps.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { useForm } from '../form/use-form.ts';
import { makeConvening } from '../requests.ts';
import { conveningBody, NEW_CONVENING } from './convening-entries.ts';
import { ConveningFields } from './convening-fields.tsx';

/** Plans a convening: each team gets a map for it. It may begin with the agenda of an earlier one. */
export function ConveningDialog({
  networkId,
  phases,
  convenings,
  onClose,
  onSaved,
}: {
  networkId: string;
  phases: readonly PhaseInfo[];
  /** Those that there are in the network. */
  convenings: readonly ConveningSummary[];
  onClose: () => void;
  onSaved: (convening: ConveningForStaff) => void;
}) {
  const { t } = useTranslation(['manage', 'convening']);
  const [agendaOf, setAgendaOf] = useState('');
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const form = useForm({
    first: NEW_CONVENING,
    schema: NewConveningForm,
    toBody: conveningBody,
    send: (body) =>
      makeConvening(
        networkId,
        steps.length === 0 ? body : { ...body, agenda: reusedSteps(steps).slice(0, MAX_STEPS) },
      ),
    onSaved,
  });
  return (
    <FormDialog
      title={t('convening.makeTitle')}
      form={form}
      submitWords={t('convening.make')}
      onClose={onClose}
    >
      <ConveningFields form={form} phases={phases} />
      {convenings.length === 0 ? null : (
        <ReuseChoice
          label={t('reuse.toBegin', { ns: 'convening' })}
          noneWords={t('reuse.toBeginNone', { ns: 'convening' })}
          convenings={convenings}
          chosen={agendaOf}
          onChosen={(id) => {
            setAgendaOf(id);
            setSteps([]);
          }}
          onSteps={setSteps}
        />
      )}
    </FormDialog>
  );
}
