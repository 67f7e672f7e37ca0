import type { Session } from '@throughline/protocol';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { failureTextKey } from '../http/answer.ts';
import { sessionStore, useSession } from '../http/use-session.ts';
import { useNavigate, useParams } from '../routing/use-place.ts';
import { OpeningPage } from '../shell/opening-page.tsx';
import { Page } from '../shell/page.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { OpenDoor } from './open-door.tsx';
import { tableOf } from './table-of.ts';
import { useDoor } from './use-door.ts';

const ShutDoor = lazy(async () => ({ default: (await import('./shut-door.tsx')).ShutDoor }));

/** `/j/:key`: what a scanned square or a typed code leads to. */
export function JoinPage() {
  const { key = '' } = useParams();
  return <DoorPage key={key} doorKey={key} />;
}

function DoorPage({ doorKey }: { doorKey: string }) {
  const { t } = useTranslation(['join', 'shell']);
  const { status, lookAgain } = useDoor(doorKey);
  const session = useSession();
  const enter = useEnter();

  if (status.kind === 'looking') return <OpeningPage words={t('door.opening')} ownLanguageField />;
  if (status.kind === 'shut') {
    return (
      <Suspense fallback={<OpeningPage words={t('door.opening')} ownLanguageField />}>
        <ShutDoor />
      </Suspense>
    );
  }
  if (status.kind === 'failed') {
    return (
      <Page title={t('door.failed')}>
        <h1>{t('door.failed')}</h1>
        <Notice
          kind="problem"
          actions={<Button onClick={lookAgain}>{t('tryAgain', { ns: 'shell' })}</Button>}
        >
          <p>{t(failureTextKey(status.failure), { ns: 'shell' })}</p>
        </Notice>
      </Page>
    );
  }
  // Who this is decides between the form and "welcome back", so it is waited for; a failure is not.
  if (session.kind === 'unknown') return <OpeningPage words={t('door.opening')} ownLanguageField />;
  return (
    <OpenDoor
      doorKey={doorKey}
      door={status.door}
      session={session.kind === 'signed-in' ? session.session : undefined}
      onJoined={(joined) => enter(joined, status.door.convening.id)}
      onTeamGone={lookAgain}
    />
  );
}

/** Takes a new session and goes to its own board of this convening, the first note under the finger. */
function useEnter(): (session: Session, conveningId: string) => void {
  const navigate = useNavigate();
  return (session, conveningId) => {
    sessionStore.getState().signedIn(session);
    navigate(tableOf(session, conveningId), { replace: true, state: { firstNote: true } });
  };
}
