import { useTranslation } from 'react-i18next';
import { ButtonLink } from './button-link.tsx';
import { Page } from './page.tsx';
import { PlainMessage } from './plain-message.tsx';

/** An address that shows nothing. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <PlainMessage title={t('notFound.title')} body={t('notFound.body')}>
        <ButtonLink to="/join" look="strong">
          {t('goHome')}
        </ButtonLink>
      </PlainMessage>
    </Page>
  );
}
