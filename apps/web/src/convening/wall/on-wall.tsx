import {
  type OutlineNode,
  type Poll,
  type ReportView,
  type TemplateOfBoard,
  templateIn,
  watchPolls,
  watchReport,
} from '@throughline/board';
import type { DocumentConnection } from '@throughline/client';
import type { BoardInfo } from '@throughline/protocol';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import type { KindScreen } from '../../board/kinds/kind-screen.ts';
import { useKindScreen } from '../../board/kinds/use-kind-screen.ts';
import { type KindTexts, useTextsOf } from '../../board/kinds/use-kind-texts.ts';
import { useReady } from '../../connection/use-ready.ts';
import { useWatched } from '../../connection/use-watched.ts';
import styles from './on-wall.module.css';
import { useWallDocument } from './use-wall-document.ts';

/** A board as the wall reads it. */
export interface BoardOnWall {
  readonly info: BoardInfo;
  readonly kind: KindScreen;
  readonly view: unknown;
  readonly outline: readonly OutlineNode[];
  readonly report: ReportView;
  readonly polls: readonly Poll[];
  /** The words of its kind, or of its template. */
  readonly words: KindTexts;
}

/** Opens a board for as long as it is on the wall, and says calmly where it cannot be shown. */
export function OnWall({
  boardId,
  children,
}: {
  boardId: string;
  children: (board: BoardOnWall) => ReactNode;
}) {
  const { t } = useTranslation('wall');
  const state = useWallDocument(boardId);
  if (state.kind === 'open') {
    const { board, connection } = state;
    return (
      <Opened key={board.epoch} info={board} connection={connection}>
        {children}
      </Opened>
    );
  }
  return (
    <p className={styles.calm}>{t(state.kind === 'opening' ? 'openingBoard' : 'boardAway')}</p>
  );
}

interface OpenedProps {
  readonly info: BoardInfo;
  readonly connection: DocumentConnection;
  readonly children: (board: BoardOnWall) => ReactNode;
}

function Opened({ info, connection, children }: OpenedProps) {
  const { t } = useTranslation('wall');
  const ready = useReady(connection);
  const found = useKindScreen(info.kind);
  if (found.state === 'unknown') return <p className={styles.calm}>{t('boardAway')}</p>;
  if (!ready || found.state === 'opening')
    return <p className={styles.calm}>{t('openingBoard')}</p>;
  return (
    <Read info={info} doc={connection.doc} kind={found.screen}>
      {children}
    </Read>
  );
}

interface ReadProps {
  readonly info: BoardInfo;
  readonly doc: Y.Doc;
  readonly kind: KindScreen;
  readonly children: (board: BoardOnWall) => ReactNode;
}

function Read({ info, doc, kind, children }: ReadProps) {
  // It is written once, with the board.
  const [template] = useState<TemplateOfBoard | undefined>(() => templateIn(doc));
  const words = useTextsOf(kind, template);
  const view = useWatched(doc, kind.model.watch);
  const report = useWatched(doc, watchReport);
  const polls = useWatched(doc, watchPolls);
  const outline = useMemo(
    () => (view === undefined ? undefined : kind.model.outline(view as never)),
    [kind, view],
  );
  if (outline === undefined || report === undefined || polls === undefined) return null;
  return children({ info, kind, view, outline, report, polls, words });
}
