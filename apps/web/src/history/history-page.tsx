import type { BoardInfo, Session } from '@throughline/protocol';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../board/board-name.ts';
import { fetchBoard } from '../connection/fetch-board.ts';
import type { Answer } from '../http/answer.ts';
import { FetchedPage } from '../network/fetched-page.tsx';
import { Trail } from '../network/trail.tsx';
import { type FetchedAndAgain, useFetched } from '../network/use-fetched.ts';
import { Page } from '../shell/page.tsx';
import { boardPath, versionsPath } from './paths.ts';

/** What a page of a board's history is made of. */
export interface WithBoard<Value> {
  readonly board: BoardInfo;
  readonly value: Value;
}

/** The board together with what else the page tells of it. */
export function useWithBoard<Value>(
  boardId: string,
  fetch: (signal: AbortSignal) => Promise<Answer<Value>>,
): FetchedAndAgain<WithBoard<Value>> {
  return useFetched(
    useCallback(
      async (signal: AbortSignal): Promise<Answer<WithBoard<Value>>> => {
        const [board, value] = await Promise.all([fetchBoard(boardId, signal), fetch(signal)]);
        if (board.kind !== 'ok') return board;
        if (value.kind !== 'ok') return value;
        return { kind: 'ok', value: { board: board.value, value: value.value } };
      },
      [boardId, fetch],
    ),
  );
}

/** A page about what a board said before, under the way back to the board. */
export function HistoryPage<Value>({
  fetched,
  title,
  isPart = true,
  children,
}: {
  fetched: FetchedAndAgain<WithBoard<Value>>;
  title: string;
  /** Stands under the list of versions. */
  isPart?: boolean;
  children: (known: WithBoard<Value>, session: Session) => ReactNode;
}) {
  const { t } = useTranslation(['versions', 'network']);
  return (
    <FetchedPage fetched={fetched}>
      {(known, session) => {
        const { board } = known;
        const above = [
          { to: boardPath(board.id), words: nameOf(board) || t('board') },
          ...(isPart ? [{ to: versionsPath(board.id), words: t('title') }] : []),
        ];
        return (
          <Page
            title={title}
            trail={<Trail label={t('trail', { ns: 'network' })} above={above} here={title} />}
          >
            {children(known, session)}
          </Page>
        );
      }}
    </FetchedPage>
  );
}
