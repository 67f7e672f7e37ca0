import type { Session } from '@throughline/protocol';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { homeOf } from '../../home/home-of.ts';
import { fetchSession } from '../../http/api.ts';
import { sessionStore, useSession } from '../../http/use-session.ts';
import { Navigate } from '../../routing/link.tsx';
import { goTo } from '../../routing/place.ts';
import { ButtonLink } from '../../shell/button-link.tsx';
import { OpeningPage } from '../../shell/opening-page.tsx';
import { Page } from '../../shell/page.tsx';
import { PlainMessage } from '../../shell/plain-message.tsx';
import { Button } from '../../ui/button.tsx';
import { useHeldFor } from '../../ui/use-held-for.ts';
import { usePolled } from './use-polled.ts';
import { useToldOfMe } from './use-told-of-me.ts';
import styles from './waiting-page.module.css';

/** The line tells at once; where it is blocked, or says nothing, this is how soon one goes on. */
const ASK_EVERY_MS = 5_000;
/** How long before the page says that it still waits, so that nobody thinks it is stuck. */
const STILL_AFTER_MS = 60_000;

/** `/waiting`: what one sees who came to a lobby, until they are let in or told that it is not now. */
export function WaitingPage() {
  const status = useSession();
  switch (status.kind) {
    case 'unknown':
      return <OpeningPage />;
    case 'signed-out':
    case 'failed':
      return <Navigate to="/" />;
    case 'signed-in':
      switch (status.session.me.state) {
        case 'waiting':
          return <WaitingRoom session={status.session} />;
        case 'gone':
          return <NotNow />;
        default:
          return <GoIn session={status.session} />;
      }
  }
}

function WaitingRoom({ session }: { session: Session }) {
  const { t } = useTranslation('lobby');
  const { name, team } = session.me;
  const ask = useCallback(() => fetchSession(), []);
  const { value, failure, askAgain } = usePolled(ask, ASK_EVERY_MS);
  useToldOfMe(session.convenings[0]?.id, askAgain);
  const longWait = useHeldFor(true, STILL_AFTER_MS);
  const offline = failure?.kind === 'unreachable';
  const signedOut = failure?.kind === 'problem' && failure.problem.code === 'signed-out';

  useEffect(() => {
    if (value === undefined || value.me.state === 'waiting') return;
    // What stands in the store decides what this page shows.
    sessionStore.getState().signedIn(value);
  }, [value]);

  if (signedOut) return <NotNow />;
  return (
    <Page title={t('mine.pageTitle')}>
      <div className={styles.room}>
        <WaitingThread />
        <h1>{t('mine.title', { name })}</h1>
        <p className={styles.lead}>{t('mine.body')}</p>
        <p>{team === null ? t('mine.noSeat') : t('mine.seat', { team: team.name })}</p>
        <p role="status" className={styles.still}>
          {offline ? t('mine.offline') : longWait ? t('mine.still') : null}
        </p>
        <LeaveButton words={t('mine.out')} />
      </div>
    </Page>
  );
}

/** Let in: straight to the board. */
function GoIn({ session }: { session: Session }) {
  const { t } = useTranslation('lobby');
  useEffect(() => {
    goTo(homeOf(session) ?? '/', { replace: true, state: { firstNote: true } });
  }, [session]);
  return <OpeningPage words={t('mine.in')} />;
}

function NotNow() {
  const { t } = useTranslation('lobby');
  return (
    <Page title={t('mine.refusedTitle')}>
      <PlainMessage title={t('mine.refusedTitle')} body={t('mine.refused')}>
        <ButtonLink to="/join" look="strong">
          {t('mine.again')}
        </ButtonLink>
      </PlainMessage>
    </Page>
  );
}

function LeaveButton({ words }: { words: string }) {
  const leave = async () => {
    const failed = await sessionStore.getState().leave();
    if (failed === undefined) goTo('/', { replace: true });
  };
  return (
    <Button look="quiet" onClick={() => void leave()}>
      {words}
    </Button>
  );
}

/** The thread comes in and stops at a knot that is still open. */
function WaitingThread() {
  return (
    <svg className={styles.thread} viewBox="0 0 240 40" fill="none" aria-hidden="true">
      <path
        d="M-900 22c300-5 620 6 905-1 60-1.500 92 7 132 4 26-2 44-5 66-4"
        stroke="currentColor"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx="216" cy="21" r="10" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}
