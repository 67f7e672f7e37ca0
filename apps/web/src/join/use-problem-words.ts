import type { FieldProblem } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { charactersOver, type JoinEntries, type JoinField } from './join-form-state.ts';

/** Gives the sentence that tells a person what is wrong with a field. */
export function useProblemWords({ name }: JoinEntries) {
  const { t } = useTranslation('join');
  return (field: JoinField, problem: FieldProblem | undefined): string | undefined => {
    // A name that is too long says so while it is typed, not only when it was sent.
    const over = charactersOver(name);
    if (field === 'name' && over > 0) return t('fieldProblem.name.too-long', { count: over });
    if (problem === undefined) return undefined;
    if (field === 'name' && problem === 'too-long') return t('fieldProblem.name.invalid');
    return t(`fieldProblem.${field}.${problem}` as 'fieldProblem.role.required');
  };
}
