import { useTranslation } from 'react-i18next';
import { type Failure, failureTextKey } from '../http/answer.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Says why something came to nothing, and offers to try it again where that is of use. */
export function FailureNotice({
  failure,
  onRetry,
}: {
  failure: Failure | undefined;
  onRetry?: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  if (failure === undefined) return null;
  return (
    <Notice
      kind="problem"
      actions={
        onRetry === undefined ? undefined : <Button onClick={onRetry}>{t('tryAgain')}</Button>
      }
    >
      <p>{t(failureTextKey(failure))}</p>
    </Notice>
  );
}
