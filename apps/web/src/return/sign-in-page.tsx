import type { WaysToSignIn } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../http/answer.ts';
import { useLocation } from '../routing/use-place.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Page } from '../shell/page.tsx';
import { Notice } from '../ui/notice.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { EmailWay } from './email-way.tsx';
import { OpenIdWay } from './open-id-way.tsx';
import { OtherWays } from './other-ways.tsx';
import { PasskeyWay } from './passkey-way.tsx';
import { fetchWays } from './return-api.ts';
import styles from './sign-in-page.module.css';

/** `/sign-in`: the ways in that this server offers to those who run networks, and no others. */
export function SignInPage() {
  const { t } = useTranslation(['returning', 'shell']);
  const { search } = useLocation();
  const { ways, failure, askAgain } = useWays();
  const fromOpenId = new URLSearchParams(search).get('trouble') === 'openid';
  return (
    <Page title={t('signIn.pageTitle')}>
      <div className={styles.screen}>
        <h1>{t('signIn.title')}</h1>
        <p className={styles.lead}>{t('signIn.lead')}</p>
        {fromOpenId ? (
          <Notice kind="problem">
            <p>{t('openId.trouble')}</p>
          </Notice>
        ) : null}
        <FailureNotice failure={failure} onRetry={askAgain} />
        {ways === undefined ? (
          failure === undefined ? (
            <Spinner words={t('opening', { ns: 'shell' })} slowWords={t('slow', { ns: 'shell' })} />
          ) : null
        ) : (
          <>
            {ways.passkey ? <PasskeyWay /> : null}
            {ways.openId === null ? null : <OpenIdWay name={ways.openId.name} />}
            {ways.email ? <EmailWay /> : null}
            <section aria-labelledby="by-link" className={styles.way}>
              <h2 id="by-link">{t('printed.title')}</h2>
              <p>{t(hasNone(ways) ? 'printed.only' : 'printed.body')}</p>
            </section>
          </>
        )}
        <section aria-labelledby="members" className={styles.way}>
          <h2 id="members">{t('members.title')}</h2>
          <p>{t('members.body')}</p>
          <OtherWays ways={['code', 'phrase']} />
        </section>
      </div>
    </Page>
  );
}

const hasNone = ({ passkey, email, openId }: WaysToSignIn) => !passkey && !email && openId === null;

function useWays() {
  const [ways, setWays] = useState<WaysToSignIn>();
  const [failure, setFailure] = useState<Failure>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is what asks once more.
  useEffect(() => {
    const leaving = new AbortController();
    setFailure(undefined);
    void fetchWays(leaving.signal).then((answer) => {
      if (leaving.signal.aborted) return;
      if (answer.kind === 'ok') setWays(answer.value);
      else setFailure(answer);
    });
    return () => leaving.abort();
  }, [round]);
  return { ways, failure, askAgain: () => setRound((before) => before + 1) };
}
