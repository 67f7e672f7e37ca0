import { useTranslation } from 'react-i18next';
import { OtherWays } from './other-ways.tsx';
import { signInByEmail } from './return-api.ts';
import { SecretPage } from './secret-page.tsx';

/** `/sign-in/email#<secret>`: the link of a message, which works once. */
export function EmailPage() {
  const { t } = useTranslation('returning');
  return (
    <SecretPage
      title={t('signIn.pageTitle')}
      ask={signInByEmail}
      dead={{
        title: t('email.deadTitle'),
        body: t('email.dead'),
        ways: <OtherWays first ways={['signIn']} />,
      }}
    />
  );
}
