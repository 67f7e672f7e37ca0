import { NewPhaseForm, PHASE_KINDS, type PhaseInfo } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DeleteDialog } from '../delete-dialog.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import { TwoNames } from '../form/two-names.tsx';
import { useFieldWords } from '../form/use-field-words.ts';
import { useForm } from '../form/use-form.ts';
import { addPhase, changePhase, deletePhase } from '../requests.ts';
import { useWords } from '../use-words.ts';
import { fetchHeldPhase, NEW_PHASE, phaseBody } from './phase-entries.ts';
import { useTellPhase } from './use-tell-phase.ts';

/** Adds a phase to a network, or changes or deletes one that is there. */
export function PhaseDialog({
  networkId,
  phase,
  onClose,
  onSaved,
}: {
  networkId: string;
  /** The phase to change; none for a new one. */
  phase?: PhaseInfo | undefined;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { t } = useTranslation('manage');
  const { own } = useWords();
  const [deleting, setDeleting] = useState(false);
  const tell = useTellPhase();
  const form = useForm({
    first: phase ?? NEW_PHASE,
    schema: NewPhaseForm,
    toBody: phaseBody,
    ...(phase === undefined
      ? { send: (body: NewPhaseForm) => addPhase(networkId, body) }
      : {
          version: phase.version,
          send: (body: NewPhaseForm, version: number) => changePhase(phase.id, body, version),
          fetchHeld: () => fetchHeldPhase(phase),
        }),
    onSaved,
  });
  const words = useFieldWords(form.problems);
  if (deleting && phase !== undefined) {
    return (
      <DeleteDialog
        title={t('phase.deleteTitle', { phase: own(phase.name) })}
        body={t('phase.deleteBody')}
        remove={() => deletePhase(phase.id)}
        onClose={() => setDeleting(false)}
        onDeleted={onSaved}
      />
    );
  }
  const { entries, change } = form;
  return (
    <FormDialog
      title={t(phase === undefined ? 'phase.addTitle' : 'phase.changeTitle')}
      form={form}
      submitWords={t(phase === undefined ? 'phase.add' : 'save')}
      tell={tell}
      onClose={onClose}
      extra={
        phase === undefined ? undefined : (
          <Button look="danger" onClick={() => setDeleting(true)}>
            {t('phase.delete')}
          </Button>
        )
      }
    >
      <TwoNames
        name={entries.name}
        problems={form.problems}
        onName={(name) => change({ name })}
        autoFocus
      />
      <ChoiceGroup
        label={t('phase.kind')}
        value={entries.kind}
        onValue={(kind) => change({ kind })}
        choices={PHASE_KINDS.map((value) => ({ value, label: t(`phaseKindChoice.${value}`) }))}
      />
      <TextField
        label={t('phase.startsOn')}
        type="date"
        value={entries.startsOn}
        onValue={(startsOn) => change({ startsOn })}
        problem={words('startsOn')}
      />
      <TextField
        label={t('phase.endsOn')}
        hint={t('phase.endsOnHint')}
        type="date"
        min={entries.startsOn}
        value={entries.endsOn}
        onValue={(endsOn) => change({ endsOn })}
        problem={words('endsOn')}
      />
    </FormDialog>
  );
}
