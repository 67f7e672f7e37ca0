import { useTranslation } from 'react-i18next';
import { useSession } from '../http/use-session.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { Page } from '../shell/page.tsx';
import { PlainMessage } from '../shell/plain-message.tsx';

/** What one may not know of looks like what is not there; the ways on are those of who reads. */
export function GonePage() {
  const { t } = useTranslation('network');
  const signedIn = useSession().kind === 'signed-in';
  return (
    <Page title={t('gone.title')}>
      <PlainMessage title={t('gone.title')} body={t(signedIn ? 'gone.body' : 'gone.signedOut')}>
        {signedIn ? (
          <ButtonLink to="/" look="strong">
            {t('gone.home')}
          </ButtonLink>
        ) : (
          <>
            <ButtonLink to="/sign-in" look="strong">
              {t('gone.signIn')}
            </ButtonLink>
            <ButtonLink to="/join">{t('gone.code')}</ButtonLink>
          </>
        )}
      </PlainMessage>
    </Page>
  );
}
