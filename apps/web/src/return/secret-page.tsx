import type { Session } from '@throughline/protocol';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../http/answer.ts';
import { goTo } from '../routing/place.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { OpeningPage } from '../shell/opening-page.tsx';
import { Page } from '../shell/page.tsx';
import { PlainMessage } from '../shell/plain-message.tsx';
import { useAddressSecret } from './address-secret.ts';
import { type ComeIn, comeInOnce } from './come-in-once.ts';
import { placeAfterSignIn } from './place-after-sign-in.ts';

/**
 * A page that lets one in by the secret of its address, and goes where that person belongs, or to `place`.
 * @param dead what to say and where to go on when the link does not work
 */
export function SecretPage({
  title,
  ask,
  place,
  dead,
}: {
  title: string;
  ask: (secret: string) => Promise<Answer<Session>>;
  place?: string;
  dead: { title: string; body: string; ways: ReactNode };
}) {
  const { t } = useTranslation('returning');
  const secret = useAddressSecret();
  const [status, setStatus] = useState<ComeIn>({ kind: 'working' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what asks for another try.
  useEffect(() => {
    let here = true;
    setStatus({ kind: 'working' });
    void comeInOnce(secret, ask).then((next) => {
      if (!here) return;
      if (next.kind === 'in') goTo(place ?? placeAfterSignIn(next.session), { replace: true });
      else setStatus(next);
    });
    return () => {
      here = false;
    };
  }, [secret, ask, place, attempt]);

  if (status.kind === 'working' || status.kind === 'in')
    return <OpeningPage words={t('working')} />;
  if (status.kind === 'failed') {
    return (
      <Page title={title}>
        <h1>{t('failed')}</h1>
        <FailureNotice
          failure={status.failure}
          onRetry={() => setAttempt((before) => before + 1)}
        />
      </Page>
    );
  }
  return (
    <Page title={title}>
      <PlainMessage
        title={dead.title}
        body={status.kind === 'no-secret' ? t('incomplete') : dead.body}
      >
        {dead.ways}
      </PlainMessage>
    </Page>
  );
}
