import { useTranslation } from 'react-i18next';
import { Spinner } from '../ui/spinner.tsx';
import { Page } from './page.tsx';

/** While the code or the facts of a page are on their way; says so when that takes long. */
export function OpeningPage({
  words,
  ownLanguageField = false,
}: {
  words?: string;
  /** The page to come holds the choice of language itself. */
  ownLanguageField?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Page title={t('product')} ownLanguageField={ownLanguageField}>
      <Spinner words={words ?? t('opening')} slowWords={t('slow')} />
    </Page>
  );
}
