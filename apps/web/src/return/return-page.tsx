import { useTranslation } from 'react-i18next';
import { OtherWays } from './other-ways.tsx';
import { comeBack } from './return-api.ts';
import { SecretPage } from './secret-page.tsx';

/** `/r#<secret>`: a return link, or the square on a card. */
export function ReturnPage() {
  const { t } = useTranslation('returning');
  return (
    <SecretPage
      title={t('back.pageTitle')}
      ask={comeBack}
      dead={{
        title: t('back.deadTitle'),
        body: t('back.dead'),
        ways: <OtherWays first ways={['phrase', 'code']} />,
      }}
    />
  );
}
