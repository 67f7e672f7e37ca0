import type { Me } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../connection/use-document.ts';
import { sessionStore, useSession } from '../http/use-session.ts';
import { goTo } from '../routing/place.ts';
import { useLocation, useParams } from '../routing/use-place.ts';
import { OpeningPage } from '../shell/opening-page.tsx';
import { ClosedDoor } from './doors/closed-door.tsx';
import { UnreachableDoor } from './doors/unreachable-door.tsx';
import { OpenBoard } from './open-board.tsx';

/** The page of one board: `/board/:boardId`. */
export function BoardPage() {
  const { t } = useTranslation('board');
  const { boardId = '' } = useParams();
  const session = useSession();
  switch (session.kind) {
    case 'unknown':
      return <OpeningPage words={t('opening')} />;
    case 'signed-out':
      return <ClosedDoor because="signed-out" unsentTexts={[]} onRetry={() => {}} />;
    case 'failed':
      return <UnreachableDoor onRetry={() => void sessionStore.getState().refresh()} />;
    case 'signed-in':
      return <Board key={boardId} boardId={boardId} me={session.session.me} />;
  }
}

function Board({ boardId, me }: { boardId: string; me: Me }) {
  const { t } = useTranslation('board');
  const { state, session } = useDocument(boardId, me);
  const firstNote = useFirstNote();
  const retry = () => session?.retry();
  switch (state.kind) {
    case 'opening':
      return <OpeningPage words={t('opening')} />;
    case 'unreachable':
      return <UnreachableDoor onRetry={retry} />;
    case 'closed':
      return <ClosedDoor because={state.because} unsentTexts={state.unsentTexts} onRetry={retry} />;
    case 'open':
      return (
        <OpenBoard
          board={state.board}
          me={me}
          connection={state.connection}
          unsentTexts={state.unsentTexts}
          onPutAwayUnsent={() => session?.putAwayUnsent()}
          firstNote={firstNote}
        />
      );
  }
}

/** Whether this person has just come from the join page; a reload of the page is no arrival. */
function useFirstNote(): boolean {
  const { state, pathname } = useLocation();
  const [arrived] = useState(
    () =>
      typeof state === 'object' &&
      state !== null &&
      'firstNote' in state &&
      state.firstNote === true,
  );
  const [told, setTold] = useState(false);
  if (arrived && !told) {
    setTold(true);
    queueMicrotask(() => goTo(pathname, { replace: true }));
  }
  return arrived;
}
