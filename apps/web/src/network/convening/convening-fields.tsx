import { FORMATS, type PhaseInfo } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TwoNames } from '../form/two-names.tsx';
import { useFieldWords } from '../form/use-field-words.ts';
import type { Form } from '../form/use-form.ts';
import { useWords } from '../use-words.ts';
import type { ConveningEntries } from './convening-entries.ts';

/** Name, day, place, format and phase of a convening. */
export function ConveningFields({
  form,
  phases,
}: {
  form: Form<ConveningEntries>;
  phases: readonly PhaseInfo[];
}) {
  const { t } = useTranslation(['manage', 'network']);
  const { own } = useWords();
  const words = useFieldWords(form.problems);
  const { entries, change } = form;
  return (
    <>
      <TwoNames
        name={entries.name}
        problems={form.problems}
        onName={(name) => change({ name })}
        autoFocus
      />
      <TextField
        label={t('convening.date')}
        hint={t('convening.dateHint')}
        type="date"
        value={entries.date}
        onValue={(date) => change({ date })}
        problem={words('date')}
      />
      <TextField
        label={t('convening.place')}
        hint={t('convening.placeHint')}
        value={entries.place}
        onValue={(place) => change({ place })}
        problem={words('place')}
        autoComplete="off"
        dir="auto"
      />
      <ChoiceGroup
        label={t('convening.format')}
        value={entries.format}
        onValue={(format) => change({ format })}
        choices={FORMATS.map((value) => ({ value, label: t(`formatChoice.${value}`) }))}
      />
      {phases.length === 0 ? null : (
        <Select
          label={t('convening.phase')}
          placeholder={t('convening.noPhase')}
          value={entries.phaseId}
          onValue={(phaseId) => change({ phaseId })}
          options={phases.map(({ id, name }) => ({ value: id, label: own(name) }))}
        />
      )}
    </>
  );
}
