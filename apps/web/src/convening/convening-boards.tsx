import type { ConveningForStaff, Session } from '@throughline/protocol';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardRow, NO_NEIGHBOURS, neighboursOn } from '../network/board-row.tsx';
import { boardTools } from '../network/boards/board-tools.ts';
import { NewBoardButton } from '../network/boards/new-board-button.tsx';
import { fetchNetworkHome } from '../network/requests.ts';
import { useFetched } from '../network/use-fetched.ts';
import styles from './convening-boards.module.css';
import { Panel } from './panel.tsx';

/** The boards of one convening, whosever they are, and the way to a new one. */
export function ConveningBoards({
  convening: { id, networkId },
  session,
}: {
  convening: ConveningForStaff;
  session: Session;
}) {
  const { t } = useTranslation(['boards', 'network']);
  const { status, fetchAgain } = useFetched(
    useCallback((signal: AbortSignal) => fetchNetworkHome(networkId, signal), [networkId]),
  );
  // The desk is no worse without the list: it is on the network's home too.
  if (status.kind !== 'here') return null;
  const { boards, teams, convenings } = status.value;
  const here = boards.filter(({ conveningId }) => conveningId === id);
  const tools = boardTools(session, { networkId, teams, convenings }, fetchAgain);
  const neighbours = neighboursOn(here);
  return (
    <Panel title={t('conveningBoards')}>
      <NewBoardButton tools={tools} conveningId={id} />
      {here.length === 0 ? <p>{t('noneHere')}</p> : null}
      <ul className={styles.boards}>
        {here.map((board) => (
          <BoardRow
            key={board.id}
            board={board}
            tools={tools}
            neighbours={neighbours.get(board.id) ?? NO_NEIGHBOURS}
            of={
              board.team?.name ??
              t(board.owner.type === 'network' ? 'boards.network' : 'boards.group', {
                ns: 'network',
              })
            }
          />
        ))}
      </ul>
    </Panel>
  );
}
