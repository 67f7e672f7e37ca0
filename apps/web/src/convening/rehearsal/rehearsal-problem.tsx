import { useTranslation } from 'react-i18next';
import type { Failure } from '../../http/answer.ts';
import { Notice } from '../../ui/notice.tsx';

/** Why something with a rehearsal did not happen. */
export function RehearsalProblem({ failure }: { failure: Failure | undefined }) {
  const { t } = useTranslation('rehearsal');
  if (failure === undefined) return null;
  const isFull = failure.kind === 'problem' && failure.problem.code === 'too-large';
  return (
    <Notice kind="problem">
      <p>{t(isFull ? 'tooMany' : 'failed')}</p>
    </Notice>
  );
}
