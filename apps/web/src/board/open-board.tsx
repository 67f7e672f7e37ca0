import type { DocumentConnection } from '@throughline/client';
import type { BoardInfo, Me } from '@throughline/protocol';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReady } from '../connection/use-ready.ts';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { OpeningPage } from '../shell/opening-page.tsx';
import { BoardScreen, type BoardScreenProps } from './board-screen.tsx';
import {
  type BoardTools,
  BoardToolsContext,
  destroyBoardTools,
  makeBoardTools,
  withRightsOf,
} from './board-tools.ts';
import { ClosedDoor } from './doors/closed-door.tsx';
import { fetchKindScreen } from './kinds/registry.ts';
import { OtherKinds } from './kinds/use-fetched-kind.ts';
import { useKindScreen } from './kinds/use-kind-screen.ts';

export interface OpenBoardProps extends BoardScreenProps {
  readonly board: BoardInfo;
  readonly me: Me;
  readonly connection: DocumentConnection;
}

/** A board whose document is on its way or here. */
export function OpenBoard({ board, me, connection, ...screen }: OpenBoardProps) {
  const { t, i18n } = useTranslation('board');
  const ready = useReady(connection);
  const found = useKindScreen(board.kind);
  const kind = found.state === 'ready' ? found.screen : undefined;
  const [made, setMade] = useState<BoardTools>();
  // Both may be read again while the board is open; that must not take the pen from the hand.
  const [person] = useState(me);
  const [opened] = useState(board);
  // The same tools with other rights: what this person did and has on the screen stays.
  const tools = useMemo(() => made && withRightsOf(made, board), [made, board]);

  useEffect(() => {
    if (!ready || kind === undefined) return;
    const language = () => currentLanguage(i18n);
    const fresh = makeBoardTools({ connection, board: opened, me: person, kind, language });
    setMade(fresh);
    return () => {
      setMade(undefined);
      destroyBoardTools(fresh);
    };
  }, [ready, connection, opened, person, kind, i18n]);

  if (found.state === 'unknown') {
    return <ClosedDoor because="outdated" unsentTexts={screen.unsentTexts} onRetry={() => {}} />;
  }
  if (tools === undefined) return <OpeningPage words={t('opening')} />;
  return (
    <BoardToolsContext value={tools}>
      <OtherKinds value={fetchKindScreen}>
        <BoardScreen {...screen} />
      </OtherKinds>
    </BoardToolsContext>
  );
}
