import { namesOf, stepAlone } from '@throughline/convening';
import { type ConveningForStaff, type ConveningState, WritingByBoard } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './alone-panel.module.css';
import { Panel } from './panel.tsx';
import type { LiveConvening } from './use-convening.ts';

type Boards = WritingByBoard['boards'];
type OneBoard = Boards[string];

/** How the writing alone stands at each table, and the way to show the notes: of one table, or of all. */
export function AlonePanel({
  teams,
  state,
  live,
}: {
  teams: ConveningForStaff['teams'];
  state: ConveningState;
  live: Pick<LiveConvening, 'writingByBoard' | 'send'>;
}) {
  const { t } = useTranslation('alone');
  const [asking, setAsking] = useState<string | null>();
  const step = stepAlone(state);
  if (step === undefined || state.stage === 'sealed') return null;
  const told = WritingByBoard.safeParse(live.writingByBoard);
  const boards: Boards = told.success && told.data.stepId === step.id ? told.data.boards : {};
  const nameOf = ({ owner }: OneBoard) => {
    switch (owner.type) {
      case 'team':
        return teams.find(({ id }) => id === owner.teamId)?.name ?? '';
      case 'group':
        return (
          state.breakouts.flatMap(({ groups }) => groups).find(({ id }) => id === owner.groupId)
            ?.name ?? ''
        );
      case 'network':
        return t('desk.network');
    }
  };
  const entries = Object.entries(boards).map(([id, board]) => ({ id, board, name: nameOf(board) }));
  entries.sort((a, b) => a.name.localeCompare(b.name));
  const shown = state.written.find(({ stepId }) => stepId === step.id)?.boardIds.length ?? 0;
  const show = (boardId: string | null) => {
    live.send({ type: 'reveal', stepId: step.id, boardId });
    setAsking(undefined);
  };
  return (
    <Panel title={t('desk.title')}>
      {entries.length === 0 && shown === 0 ? <p>{t('desk.nobody')}</p> : null}
      <p role="status">{shown > 0 ? t('desk.shown', { count: shown }) : ''}</p>
      <ul className={styles.tables}>
        {entries.map(({ id, board, name }) => (
          <li key={id} className={styles.table}>
            <div>
              <p className={styles.name}>{name}</p>
              <p className={styles.counts}>
                {t('desk.people', { count: board.people })},{' '}
                {t('desk.notes', { count: board.notes })}, {t('desk.now', { count: board.now })}
              </p>
            </div>
            <Button aria-label={t('desk.showOf', { table: name })} onClick={() => setAsking(id)}>
              {t('desk.show')}
            </Button>
          </li>
        ))}
      </ul>
      {entries.length > 1 ? (
        <Button look="strong" onClick={() => setAsking(null)}>
          {t('desk.showAll')}
        </Button>
      ) : null}
      {asking === undefined ? null : (
        <AskReveal
          boards={entries.filter(({ id }) => asking === null || id === asking)}
          table={entries.find(({ id }) => id === asking)?.name}
          isForGood={namesOf(step) !== 'named'}
          onShow={() => show(asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Panel>
  );
}

function AskReveal({
  boards,
  table,
  isForGood,
  onShow,
  onClose,
}: {
  boards: readonly { board: OneBoard }[];
  table: string | undefined;
  isForGood: boolean;
  onShow: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['alone', 'shell']);
  const sum = (of: 'notes' | 'now') => boards.reduce((all, { board }) => all + board[of], 0);
  return (
    <Dialog
      title={table === undefined ? t('desk.ask') : t('desk.askOf', { table })}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel', { ns: 'shell' })}</Button>
          <Button look="strong" onClick={onShow}>
            {t('desk.show')}
          </Button>
        </>
      }
    >
      <p>{t('desk.howMany', { count: sum('notes') })}</p>
      {sum('now') > 0 ? <p>{t('desk.stillWrite', { count: sum('now') })}</p> : null}
      {isForGood ? <p>{t('desk.noWayBack')}</p> : null}
    </Dialog>
  );
}
