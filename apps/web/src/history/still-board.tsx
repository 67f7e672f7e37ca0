import { type BoardContent, changeContent, documentOf } from '@throughline/board';
import { stillDocument } from '@throughline/client';
import type { BoardInfo, Me } from '@throughline/protocol';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BoardTools,
  BoardToolsContext,
  destroyBoardTools,
  makeBoardTools,
} from '../board/board-tools.ts';
import { fetchKindScreen } from '../board/kinds/registry.ts';
import { OtherKinds } from '../board/kinds/use-fetched-kind.ts';
import { useKindScreen } from '../board/kinds/use-kind-screen.ts';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { PlainMessage } from '../shell/plain-message.tsx';

export interface StillBoardProps {
  readonly board: BoardInfo;
  readonly me: Me;
  /** What it shows. Another one changes it in its place. */
  readonly content: BoardContent;
  readonly children: ReactNode;
}

interface Held {
  readonly tools: BoardTools;
  /** What its document says just now. */
  shown: BoardContent;
}

/** Gives what is inside a board to read, as it was kept: every view of its kind, and nothing to write with. */
export function StillBoard({ board, me, content, children }: StillBoardProps) {
  const { t, i18n } = useTranslation('board');
  const found = useKindScreen(board.kind);
  const kind = found.state === 'ready' ? found.screen : undefined;
  // Both are read again when something is kept; that is no reason to show the board anew.
  const [opened] = useState(board);
  const [person] = useState(me);
  const [held, setHeld] = useState<Held>();
  const latest = useRef(content);
  latest.current = content;
  useEffect(() => {
    if (kind === undefined) return;
    const shown = latest.current;
    const connection = stillDocument(documentOf(shown));
    const reading = { ...opened, access: 'read', mayComment: false } as const;
    const language = () => currentLanguage(i18n);
    const tools = makeBoardTools({ connection, board: reading, me: person, kind, language });
    setHeld({ tools, shown });
    return () => {
      setHeld(undefined);
      destroyBoardTools(tools);
      void connection.close();
    };
  }, [opened, person, kind, i18n]);
  useEffect(() => {
    if (held === undefined || held.shown === content) return;
    changeContent(held.tools.connection.doc, held.shown, content);
    held.shown = content;
  }, [held, content]);

  if (found.state === 'unknown') {
    return <PlainMessage title={t('doors.outdatedTitle')} body={t('doors.outdated')} />;
  }
  if (held === undefined) return <p role="status">{t('opening')}</p>;
  return (
    <BoardToolsContext value={held.tools}>
      <OtherKinds value={fetchKindScreen}>{children}</OtherKinds>
    </BoardToolsContext>
  );
}
