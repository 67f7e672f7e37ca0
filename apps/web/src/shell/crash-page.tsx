import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Page } from './page.tsx';
import { PlainMessage } from './plain-message.tsx';

/** What is shown when a page broke, or its code could not be fetched. */
export function CrashPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('crash.title')}>
      <PlainMessage title={t('crash.title')} body={t('crash.body')}>
        <Button look="strong" onClick={() => location.reload()}>
          {t('crash.reload')}
        </Button>
      </PlainMessage>
    </Page>
  );
}
