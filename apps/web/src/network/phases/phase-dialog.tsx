import {
  type LocalizedText,
  NewPhaseForm,
  PHASE_KINDS,
  type PhaseInfo,
  type PhaseKind,
} from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DeleteDialog } from '../delete-dialog.tsx';
import { bothNames, NO_NAME } from '../form/both-names.ts';
import { FormDialog } from '../form/form-dialog.tsx';
import { TwoNames } from '../form/two-names.tsx';
import { useFieldWords } from '../form/use-field-words.ts';
import { useForm } from '../form/use-form.ts';
import { addPhase, changePhase, deletePhase } from '../requests.ts';
import { useWords } from '../use-words.ts';

interface PhaseEntries {
  name: LocalizedText;
  kind: PhaseKind;
  startsOn: string;
  endsOn: string;
}

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
  const first: PhaseEntries = phase ?? { name: NO_NAME, kind: 'other', startsOn: '', endsOn: '' };
  const form = useForm({
    first,
    schema: NewPhaseForm,
    toBody: phaseBody,
    send: (body) => (phase === undefined ? addPhase(networkId, body) : changePhase(phase.id, body)),
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

/** What is sent: a phase without a last day is one day long. */
const phaseBody = ({ name, kind, startsOn, endsOn }: PhaseEntries): NewPhaseForm => ({
  name: bothNames(name),
  kind,
  startsOn,
  endsOn: endsOn === '' ? startsOn : endsOn,
});
