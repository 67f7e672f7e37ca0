import type { LocalizedText } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field.tsx';
import type { FormProblems } from './problems-in.ts';
import { useFieldWords } from './use-field-words.ts';

/** A name in both languages; one of them is enough, and then stands for both. */
export function TwoNames({
  name,
  problems,
  onName,
  autoFocus = false,
}: {
  name: LocalizedText;
  problems: FormProblems;
  onName: (name: LocalizedText) => void;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation('manage');
  const words = useFieldWords(problems);
  return (
    <>
      <TextField
        label={t('name.en')}
        value={name.en}
        onValue={(en) => onName({ ...name, en })}
        problem={words('name.en') ?? words('name')}
        lang="en"
        autoComplete="off"
        autoFocus={autoFocus}
      />
      <TextField
        label={t('name.es')}
        hint={t('name.esHint')}
        value={name.es}
        onValue={(es) => onName({ ...name, es })}
        problem={words('name.es')}
        lang="es"
        autoComplete="off"
      />
    </>
  );
}
