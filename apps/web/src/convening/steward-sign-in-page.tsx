import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { homeOf } from '../home/home-of.ts';
import { failureTextKey } from '../http/answer.ts';
import { sessionStore } from '../http/use-session.ts';
import { useNavigate } from '../routing/use-place.ts';
import { OpeningPage } from '../shell/opening-page.tsx';
import { Page } from '../shell/page.tsx';
import { PlainMessage } from '../shell/plain-message.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { type SignInStatus, signInOnce, takeTokenFromAddress } from './sign-in-once.ts';

/** `/steward#<token>`: signs the steward in with a link that works once, then goes to their networks. */
export function StewardSignInPage() {
  const { t } = useTranslation(['convening', 'shell']);
  const navigate = useNavigate();
  const [token] = useState(takeTokenFromAddress);
  const [status, setStatus] = useState<SignInStatus>({ kind: 'working' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what asks for another try.
  useEffect(() => {
    let here = true;
    setStatus({ kind: 'working' });
    void signInOnce(token).then((next) => {
      if (!here) return;
      if (next.kind === 'signed-in') navigate(homeOfWhoIsIn(), { replace: true });
      else setStatus(next);
    });
    return () => {
      here = false;
    };
  }, [token, attempt, navigate]);

  if (status.kind === 'working' || status.kind === 'signed-in') {
    return <OpeningPage words={t('signIn.working')} />;
  }
  if (status.kind === 'no-token') {
    return (
      <Page title={t('signIn.pageTitle')}>
        <PlainMessage title={t('signIn.title')} body={t('signIn.incomplete')} />
      </Page>
    );
  }
  return (
    <Page title={t('signIn.pageTitle')}>
      <PlainMessage title={t('signIn.title')} body={t('signIn.body')}>
        {status.failure.kind === 'problem' &&
        status.failure.problem.code === 'invalid-link' ? null : (
          <Notice
            kind="problem"
            actions={
              <Button onClick={() => setAttempt((before) => before + 1)}>
                {t('signIn.retry')}
              </Button>
            }
          >
            <p>{t(failureTextKey(status.failure), { ns: 'shell' })}</p>
          </Notice>
        )}
      </PlainMessage>
    </Page>
  );
}

function homeOfWhoIsIn(): string {
  const { status } = sessionStore.getState();
  return (status.kind === 'signed-in' ? homeOf(status.session) : undefined) ?? '/';
}
