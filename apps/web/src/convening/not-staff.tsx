import type { Session } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { homeOf } from '../join/home-of.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { Page } from '../shell/page.tsx';
import { PlainMessage } from '../shell/plain-message.tsx';

/** For someone who came to the steward's page without running a convening. */
export function NotStaff({ session }: { session?: Session }) {
  const { t } = useTranslation(['convening', 'shell']);
  const home = session === undefined ? undefined : homeOf(session);
  return (
    <Page title={t('pageTitle')}>
      <PlainMessage
        title={t('notStaff.title')}
        body={home === undefined ? t('notStaff.signedOut') : t('notStaff.body')}
      >
        <ButtonLink to={home ?? '/join'} look="strong">
          {home === undefined ? t('goHome', { ns: 'shell' }) : t('notStaff.toMap')}
        </ButtonLink>
      </PlainMessage>
    </Page>
  );
}
