import type { EraseReceipt, Session } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionStore, useSession } from '../http/use-session.ts';
import { isStaff } from '../join/table-of.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { OpeningPage } from '../shell/opening-page.tsx';
import { Page } from '../shell/page.tsx';
import { PlainMessage } from '../shell/plain-message.tsx';
import { ErasePart } from './erase-part.tsx';
import { Erased } from './erased.tsx';
import styles from './me-page.module.css';
import { MyDataPart } from './my-data-part.tsx';
import { PasskeysPart } from './passkeys-part.tsx';
import { PhrasePart } from './phrase-part.tsx';
import { ReturnLinkPart } from './return-link-part.tsx';
import { WhoIAm } from './who-i-am.tsx';

/** `/me`: who I am here, how I come back, what is held about me, and the way out. */
export function MePage() {
  const { t } = useTranslation(['me', 'shell']);
  const status = useSession();
  const [receipt, setReceipt] = useState<EraseReceipt>();
  if (receipt !== undefined) return <Erased receipt={receipt} />;
  switch (status.kind) {
    case 'unknown':
      return <OpeningPage />;
    case 'failed':
      return (
        <Page title={t('title')}>
          <h1>{t('title')}</h1>
          <FailureNotice
            failure={status.failure}
            onRetry={() => void sessionStore.getState().refresh()}
          />
        </Page>
      );
    case 'signed-out':
      return (
        <Page title={t('title')}>
          <PlainMessage title={t('signedOut.title')} body={t('signedOut.body')}>
            <div className={styles.ways}>
              <ButtonLink to="/join" look="strong">
                {t('signedOut.code')}
              </ButtonLink>
              <ButtonLink to="/phrase">{t('signedOut.phrase')}</ButtonLink>
            </div>
          </PlainMessage>
        </Page>
      );
    case 'signed-in':
      return <MyDesk session={status.session} onErased={setReceipt} />;
  }
}

function MyDesk({
  session,
  onErased,
}: {
  session: Session;
  onErased: (receipt: EraseReceipt) => void;
}) {
  const { t } = useTranslation('me');
  const here = session.me.state === 'here';
  return (
    <Page title={t('title')} ownLanguageField>
      <div className={styles.desk}>
        <WhoIAm session={session} />
        {here ? (
          <div className={styles.parts}>
            <ReturnLinkPart />
            <PhrasePart />
            {isStaff(session) ? <PasskeysPart /> : null}
          </div>
        ) : null}
        <div className={styles.parts}>
          <MyDataPart session={session} />
          <ErasePart session={session} onErased={onErased} />
        </div>
      </div>
    </Page>
  );
}
