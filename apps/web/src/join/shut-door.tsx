import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.tsx';
import { PlainMessage } from '../shell/plain-message.tsx';
import { CodeForm } from './code-form.tsx';

/** A code that is wrong, or a door that is closed: the same plain answer, and what to do now. */
export function ShutDoor() {
  const { t } = useTranslation('join');
  return (
    <Page title={t('wrong.title')}>
      <PlainMessage title={t('wrong.title')} body={t('wrong.body')}>
        <CodeForm label={t('wrong.another')} />
      </PlainMessage>
    </Page>
  );
}
