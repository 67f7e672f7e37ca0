import { useTranslation } from 'react-i18next';
import { Spinner } from '../ui/spinner.tsx';
import { Page } from './page.tsx';

/** While the code or the facts of a page are on their way; says so when that takes long. */
export function OpeningPage({ words }: { words?: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t('product')}>
      <Spinner words={words ?? t('opening')} slowWords={t('slow')} />
    </Page>
  );
}
