import { optionNames, outlineWords } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../board/board-name.ts';
import { PollResult } from '../../board/polls/poll-result.tsx';
import { currentLanguage } from '../../i18n/start-i18n.ts';
import { TeamBadge } from '../../ui/team-badge.tsx';
import { type BoardOnWall, OnWall } from './on-wall.tsx';
import { useFit } from './use-fit.ts';
import styles from './wall-poll.module.css';

/** Of a result no letter is larger, in hundredths of the lesser side of the wall: the bars are to be seen as well. */
const LARGEST = 4.3;

/** A vote with what came out, to be read from the back of the room; of one that is secret, how many have voted. */
export function WallPoll({ boardId, pollId }: { boardId: string; pollId: string }) {
  return <OnWall boardId={boardId}>{(board) => <Shown board={board} pollId={pollId} />}</OnWall>;
}

function Shown({ board, pollId }: { board: BoardOnWall; pollId: string }) {
  const { t, i18n } = useTranslation('wall');
  const { info, outline, polls } = board;
  const poll = polls.find(({ id }) => id === pollId);
  const { box } = useFit(poll, LARGEST);
  if (poll === undefined) return <p className={styles.gone}>{t('pollAway')}</p>;
  const words = outlineWords(outline);
  return (
    <div className={styles.poll}>
      <h1 className={styles.from}>
        {info.team === null ? null : <TeamBadge letters={info.team.badge} />}
        {nameOf(info)}
      </h1>
      <div ref={box} className={styles.box}>
        <PollResult
          poll={poll}
          nameOf={optionNames(poll, (id) => words.get(id), currentLanguage(i18n))}
          wall
        />
      </div>
    </div>
  );
}
