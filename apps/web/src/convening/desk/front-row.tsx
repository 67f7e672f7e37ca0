import type { ConveningState } from '@throughline/protocol';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import type { LiveConvening } from '../use-convening.ts';
import styles from './desk.module.css';

/** What stands in front of everybody just now, and how to take it away; whether anybody may write. */
export function FrontRow({
  state,
  live,
  nameOfBoard,
}: {
  state: ConveningState;
  live: Pick<LiveConvening, 'send' | 'running'>;
  nameOfBoard: (boardId: string) => string;
}) {
  const { t } = useTranslation('desk');
  const { spotlight, guide, boardsLocked, stage } = state;
  const shown = spotlight?.is === 'boards' ? spotlight.boardIds : [];
  const lit = shown.map(nameOfBoard).join(', ');
  return (
    <div className={styles.front}>
      {spotlight === null ? null : (
        <p className={styles.frontLine}>
          {spotlight.is === 'then-now'
            ? t('front.litThenNow')
            : spotlight.is === 'boards'
              ? t('front.lit', { boards: lit })
              : t(spotlight.is === 'poll' ? 'front.litPoll' : 'front.litNote', {
                  board: nameOfBoard(spotlight.boardId),
                })}
          <Button
            look="quiet"
            onClick={() => live.send({ type: 'set-spotlight', spotlight: null })}
          >
            {t('front.putOut')}
          </Button>
        </p>
      )}
      {guide === null ? null : (
        <p className={styles.frontLine}>
          {t(guide.follow ? 'front.followed' : 'front.called', {
            board: nameOfBoard(guide.boardId),
          })}
          <Button look="quiet" onClick={() => live.send({ type: 'guide', to: null })}>
            {t('front.stop')}
          </Button>
        </p>
      )}
      {stage === 'sealed' ? null : (
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={boardsLocked}
          onClick={() => live.send({ type: 'set-board-lock', on: !boardsLocked })}
        >
          {t(boardsLocked ? 'front.thaw' : 'front.freeze')}
        </button>
      )}
    </div>
  );
}
