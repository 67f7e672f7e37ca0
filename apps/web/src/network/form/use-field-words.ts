import { useTranslation } from 'react-i18next';
import type { FormProblems } from './problems-in.ts';

/** Gives the sentence that tells what is wrong with a field, or with a part of it. */
export function useFieldWords(problems: FormProblems): (field: string) => string | undefined {
  const { t } = useTranslation('manage');
  return (field) => {
    const problem = problems.get(field);
    return problem === undefined ? undefined : t(`problem.${problem}`);
  };
}
