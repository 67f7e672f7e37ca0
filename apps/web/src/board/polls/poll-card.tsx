import type { Poll } from '@throughline/board';
import { countedOptions, leading, middleOf } from '@throughline/board';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckIcon } from '../../ui/action-icons.tsx';
import { Button } from '../../ui/button.tsx';
import { useBoardTools } from '../board-tools.ts';
import { usePeopleHere } from '../presence/use-presence.ts';
import styles from './poll-area.module.css';
import type { PollDialog } from './poll-dialog-state.ts';
import { fetchBallot } from './polls-api.ts';
import { mayRunPolls, useBallotBox, useBallotState, useOptionNames } from './use-polls.ts';
import { WallButton } from './wall-button.tsx';

export interface PollCardProps {
  readonly poll: Poll;
  readonly onDialog: (dialog: PollDialog) => void;
}

/** One vote over the board: what is asked, how far it is, and what this person can do. */
export function PollCard({ poll, onDialog }: PollCardProps) {
  const { t } = useTranslation('votes');
  const { id, question, standing } = poll;
  return (
    <article className={styles.card} aria-label={t('voteOn', { question })}>
      <div className={styles.words}>
        <p className={styles.question} dir="auto">
          {question}
        </p>
        {standing.open ? <HowFar poll={poll} /> : <WhatCameOut poll={poll} />}
        <MyVote poll={poll} />
      </div>
      <div className={styles.buttons}>
        {standing.open ? (
          <OpenButtons poll={poll} onDialog={onDialog} />
        ) : (
          <Button onClick={() => onDialog({ kind: 'result', pollId: id })}>{t('result')}</Button>
        )}
        <WallButton pollId={id} />
      </div>
    </article>
  );
}

function HowFar({ poll: { secret, standing } }: { poll: Poll }) {
  const { t } = useTranslation('votes');
  const { mayWrite } = useBoardTools();
  const here = usePeopleHere().named.length + (mayWrite ? 1 : 0);
  return (
    <p className={styles.soft}>
      {t(secret ? 'secretNow' : 'openNow')}{' '}
      <span>{t('votedOf', { count: standing.ballots, here })}</span>
    </p>
  );
}

function WhatCameOut({ poll }: { poll: Poll }) {
  const { t } = useTranslation('votes');
  const nameOf = useOptionNames()(poll);
  const { result } = poll.standing;
  const counted = result === null ? [] : countedOptions(poll, result);
  const first = leading(counted);
  const middle = poll.kind === 'scale' ? middleOf(counted) : undefined;
  const words = () => {
    if (middle !== undefined) return t('middle', { middle });
    if (first.length > 1) return t('levelShort', { count: first.length });
    if (first[0] !== undefined) return t('leads', { option: nameOf(first[0]) });
    return t(result?.tooFew ? 'tooFewShort' : 'nobody');
  };
  return (
    <p className={styles.soft} dir="auto">
      {t('over')} {words()}
    </p>
  );
}

/** Read out when it changes: that the vote is in is what everybody waits to hear. */
function MyVote({ poll: { id, standing } }: { poll: Poll }) {
  const { t } = useTranslation('votes');
  const { board, mayWrite } = useBoardTools();
  const box = useBallotBox();
  const state = useBallotState(id);
  useEffect(() => {
    if (!standing.open || !mayWrite) return;
    const ending = new AbortController();
    void fetchBallot(board.id, id, ending.signal).then((answer) => {
      if (answer.kind === 'ok') box.known(id, answer.value.ballot);
    });
    return () => ending.abort();
  }, [box, board.id, id, standing.open, mayWrite]);
  const words =
    state.kind === 'refused'
      ? t(`refused.${state.because}`)
      : standing.open && state.kind !== 'none'
        ? t(`mine.${state.kind}`)
        : '';
  return (
    <p role="status" className={words === '' ? undefined : styles.mine}>
      {state.kind === 'in' && words !== '' ? <CheckIcon /> : null}
      {words}
    </p>
  );
}

function OpenButtons({ poll: { id, kind }, onDialog }: PollCardProps) {
  const { t } = useTranslation('votes');
  const tools = useBoardTools();
  const state = useBallotState(id);
  return (
    <>
      {tools.mayWrite ? (
        <Button
          look={state.kind === 'none' ? 'strong' : 'plain'}
          onClick={() => onDialog({ kind: 'vote', pollId: id })}
        >
          {t(state.kind === 'none' ? 'vote' : 'change')}
        </Button>
      ) : null}
      {mayRunPolls(tools) ? (
        <>
          {kind === 'ranking' ? null : (
            <Button look="quiet" onClick={() => onDialog({ kind: 'paper', pollId: id })}>
              {t('paper.open')}
            </Button>
          )}
          <Button onClick={() => onDialog({ kind: 'close', pollId: id })}>{t('close.open')}</Button>
        </>
      ) : null}
    </>
  );
}
