import { useTranslation } from 'react-i18next';
import { Page } from '../shell/page.tsx';
import { PlainMessage } from '../shell/plain-message.tsx';
import { useAddressSecret } from './address-secret.ts';
import { InvitedForm } from './invited-form.tsx';
import { OtherWays } from './other-ways.tsx';

/** `/invited#<secret>`: takes up an invitation, with a name and a role. */
export function InvitedPage() {
  const { t } = useTranslation('returning');
  const secret = useAddressSecret();
  if (secret === '') {
    return (
      <Page title={t('invited.pageTitle')}>
        <PlainMessage title={t('invited.deadTitle')} body={t('incomplete')}>
          <OtherWays first ways={['signIn', 'code']} />
        </PlainMessage>
      </Page>
    );
  }
  return <InvitedForm key={secret} secret={secret} />;
}
