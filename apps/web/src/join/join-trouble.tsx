import { useTranslation } from 'react-i18next';
import { failureTextKey } from '../http/answer.ts';
import { Notice } from '../ui/notice.tsx';
import { useSlow } from '../ui/use-slow.ts';
import type { JoinStatus } from './use-join.ts';

/** What stands in the way, beside the button that was just pressed. */
export function JoinTrouble({ status, wrongFields }: { status: JoinStatus; wrongFields: number }) {
  const { t } = useTranslation(['join', 'shell']);
  const slow = useSlow(status.kind === 'sending');
  if (wrongFields > 0) {
    return (
      <Notice kind="problem">
        <p>{t('wrongInForm', { count: wrongFields })}</p>
      </Notice>
    );
  }
  if (status.kind === 'door-closed') {
    return (
      <Notice kind="problem">
        <p>{t('doorClosed')}</p>
      </Notice>
    );
  }
  if (status.kind === 'failed') {
    return (
      <Notice kind="problem">
        <p>{t(failureTextKey(status.failure), { ns: 'shell' })}</p>
      </Notice>
    );
  }
  if (slow) {
    return (
      <Notice kind="hint">
        <p>{t('slow', { ns: 'shell' })}</p>
      </Notice>
    );
  }
  return null;
}
