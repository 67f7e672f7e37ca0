import { useTranslation } from 'react-i18next';
import { Page } from '../../shell/page.tsx';
import { PlainMessage } from '../../shell/plain-message.tsx';
import { Button } from '../../ui/button.tsx';

/** The server does not answer; it is asked again by itself, and at once when the person wants. */
export function UnreachableDoor({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('board');
  return (
    <Page title={t('doors.failedTitle')}>
      <PlainMessage title={t('doors.failedTitle')} body={t('doors.failed')}>
        <Button look="strong" onClick={onRetry}>
          {t('doors.retry')}
        </Button>
      </PlainMessage>
    </Page>
  );
}
