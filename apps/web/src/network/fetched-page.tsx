import type { Session } from '@throughline/protocol';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionStore, useSession } from '../http/use-session.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { OpeningPage } from '../shell/opening-page.tsx';
import { Page } from '../shell/page.tsx';
import { GonePage } from './gone-page.tsx';
import { type FetchedAndAgain, isGone } from './use-fetched.ts';

/** Shows a page as soon as what it tells of and who reads it are known; else says what is the matter. */
export function FetchedPage<Value>({
  fetched: { status, fetchAgain },
  children,
}: {
  fetched: FetchedAndAgain<Value>;
  children: (value: Value, session: Session) => ReactNode;
}) {
  const { t } = useTranslation('network');
  const session = useSession();
  if (session.kind === 'signed-out') return <GonePage />;
  if (status.kind === 'failed') {
    if (isGone(status.failure)) return <GonePage />;
    return (
      <Page title={t('failed')}>
        <h1>{t('failed')}</h1>
        <FailureNotice failure={status.failure} onRetry={fetchAgain} />
      </Page>
    );
  }
  if (session.kind === 'failed') {
    return (
      <Page title={t('failed')}>
        <h1>{t('failed')}</h1>
        <FailureNotice
          failure={session.failure}
          onRetry={() => void sessionStore.getState().refresh()}
        />
      </Page>
    );
  }
  if (status.kind === 'fetching' || session.kind !== 'signed-in') {
    return <OpeningPage words={t('opening')} />;
  }
  return children(status.value, session.session);
}
