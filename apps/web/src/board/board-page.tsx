import type { Me } from '@throughline/protocol';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../connection/use-document.ts';
import { sessionStore, useSession } from '../http/use-session.ts';
import { useParams } from '../routing/use-place.ts';
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

/** Who was taken to a board that was shown for a while does not stand before a shut door when that is over. */
async function leadBackFrom(boardId: string): Promise<void> {
  try {
    const memory = await import('../convening/here/here-memory.ts');
    memory.leadBackFrom(`/board/${boardId}`);
  } catch {
    // Cut off: the door says where else to go.
  }
}

function Board({ boardId, me }: { boardId: string; me: Me }) {
  const { t } = useTranslation('board');
  const { state, session } = useDocument(boardId, me);
  const isShut = state.kind === 'closed' && state.unsentTexts.length === 0;
  useEffect(() => {
    if (isShut) void leadBackFrom(boardId);
  }, [isShut, boardId]);
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
        />
      );
  }
}
