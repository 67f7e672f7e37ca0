import type { Session } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../http/answer.ts';
import { sessionStore } from '../http/use-session.ts';
import { showPasskey } from '../me/make-passkey.ts';
import { useDeed } from '../me/use-deed.ts';
import { goTo } from '../routing/place.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { placeAfterSignIn } from './place-after-sign-in.ts';
import { passkeySignInOptions, signInByPasskey } from './return-api.ts';
import styles from './sign-in-page.module.css';

/** In by what the device itself knows: a fingerprint, a face, its PIN, or a key on a ring. */
export function PasskeyWay() {
  const { t } = useTranslation('returning');
  const [problem, setProblem] = useState<'stopped' | 'unsupported'>();
  const signing = useDeed();
  const signIn = () => {
    setProblem(undefined);
    return signing.run(
      async (): Promise<Answer<Session | undefined>> => {
        const offered = await passkeySignInOptions();
        if (offered.kind !== 'ok') return offered;
        const shown = await showPasskey(offered.value.options);
        if (shown.kind === 'made') return signInByPasskey(shown.response);
        setProblem(shown.kind);
        return { kind: 'ok', value: undefined };
      },
      (session) => {
        if (session === undefined) return;
        sessionStore.getState().signedIn(session);
        goTo(placeAfterSignIn(session), { replace: true });
      },
    );
  };
  return (
    <section aria-labelledby="by-passkey" className={styles.way}>
      <h2 id="by-passkey">{t('passkey.title')}</h2>
      <p>{t('passkey.body')}</p>
      <Button
        look="strong"
        busyWords={signing.working ? t('working') : undefined}
        onClick={() => void signIn()}
      >
        {t('passkey.go')}
      </Button>
      {problem === undefined ? null : (
        <Notice kind="hint">
          <p>{t(`passkey.${problem}`)}</p>
        </Notice>
      )}
      <FailureNotice failure={signing.failure} />
    </section>
  );
}
