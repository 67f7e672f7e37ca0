import type { DocumentConnection } from '@throughline/client';
import type { BoardInfo, Me } from '@throughline/protocol';
import { useEffect, useState } from 'react';
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
} from './board-tools.ts';

export interface OpenBoardProps extends BoardScreenProps {
  readonly board: BoardInfo;
  readonly me: Me;
  readonly connection: DocumentConnection;
}

/** A board whose document is on its way or here. */
export function OpenBoard({ board, me, connection, ...screen }: OpenBoardProps) {
  const { t, i18n } = useTranslation('board');
  const ready = useReady(connection);
  const [tools, setTools] = useState<BoardTools>();
  // The session may be read again while the board is open; that must not take the pen from the hand.
  const [person] = useState(me);

  useEffect(() => {
    if (!ready) return;
    const made = makeBoardTools(connection, board, person, () => currentLanguage(i18n));
    setTools(made);
    return () => {
      setTools(undefined);
      destroyBoardTools(made);
    };
  }, [ready, connection, board, person, i18n]);

  if (tools === undefined) return <OpeningPage words={t('opening')} />;
  return (
    <BoardToolsContext value={tools}>
      <BoardScreen {...screen} />
    </BoardToolsContext>
  );
}
