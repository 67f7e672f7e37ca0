import type { DocumentConnection } from '@throughline/client';
import type { BoardInfo, Me } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../../connection/use-document.ts';
import { useReady } from '../../connection/use-ready.ts';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import {
  type BoardTools,
  BoardToolsContext,
  destroyBoardTools,
  makeBoardTools,
} from '../board-tools.ts';
import { useKindScreen } from '../kinds/use-kind-screen.ts';
import styles from './board-glance.module.css';
import { GlanceAreas } from './glance-areas.tsx';

/** What stands on a board, live and to read only: its areas and what is in them, one below the other. */
export function BoardGlance({ boardId, me }: { boardId: string; me: Me }) {
  const { t } = useTranslation('here');
  const { state } = useDocument(boardId, me);
  switch (state.kind) {
    case 'opening':
      return <p className={styles.quiet}>{t('together.opening')}</p>;
    case 'unreachable':
    case 'closed':
      return <p className={styles.quiet}>{t('together.away')}</p>;
    case 'open':
      return <OpenGlance {...{ me }} board={state.board} connection={state.connection} />;
  }
}

function OpenGlance({
  board,
  me,
  connection,
}: {
  board: BoardInfo;
  me: Me;
  connection: DocumentConnection;
}) {
  const { t, i18n } = useTranslation('here');
  const ready = useReady(connection);
  const found = useKindScreen(board.kind);
  const kind = found.state === 'ready' ? found.screen : undefined;
  const [tools, setTools] = useState<BoardTools>();
  const [opened] = useState(board);
  const [person] = useState(me);
  useEffect(() => {
    if (!ready || kind === undefined) return;
    const language = () => currentLanguage(i18n);
    const made = makeBoardTools({ connection, board: opened, me: person, kind, language });
    setTools(made);
    return () => {
      setTools(undefined);
      destroyBoardTools(made);
    };
  }, [ready, connection, opened, person, kind, i18n]);
  if (tools === undefined) return <p className={styles.quiet}>{t('together.opening')}</p>;
  return (
    <BoardToolsContext value={tools}>
      <GlanceAreas />
    </BoardToolsContext>
  );
}
