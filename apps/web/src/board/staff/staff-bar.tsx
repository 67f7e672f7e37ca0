import type { Command, ConveningState, Spotlight } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lightOne } from '../../convening/desk/light-one.ts';
import { useConvening } from '../../convening/use-convening.ts';
import { mayerOf } from '../../network/mayer-of.ts';
import { conveningPath } from '../../network/paths.ts';
import { Link } from '../../routing/link.tsx';
import { useBoardTools } from '../board-tools.ts';
import { leads, setLeads } from './leads.ts';
import styles from './staff-bar.module.css';

/** For those who run the room, on any board of their convening: the way back to the desk, and what to do with it. */
export function StaffBar() {
  const { board, me } = useBoardTools();
  const { conveningId, networkId } = board;
  const runs = conveningId !== null && mayerOf({ me })('convening.run', { networkId });
  return runs ? <BarOf conveningId={conveningId} /> : null;
}

function BarOf({ conveningId }: { conveningId: string }) {
  const { t } = useTranslation('desk');
  const { board, screen } = useBoardTools();
  const { state, send } = useConvening(conveningId);
  useLeading(conveningId, state, send);
  useRunsRoom(state, send);
  const lit = state?.spotlight?.is === 'boards' && state.spotlight.boardIds.includes(board.id);
  return (
    <nav className={styles.bar} aria-label={t('staff.label')}>
      <Link to={conveningPath(conveningId)} className={styles.back}>
        {t('staff.toDesk')}
      </Link>
      {state === undefined ? null : (
        <>
          <GuideButtons {...{ conveningId, state, send }} />
          <button
            type="button"
            className={styles.deed}
            aria-pressed={lit}
            onClick={() =>
              send({ type: 'set-spotlight', spotlight: lightOne(state.spotlight, board.id, !lit) })
            }
          >
            {t(lit ? 'staff.putOut' : 'staff.light')}
          </button>
          <button
            type="button"
            className={styles.deed}
            aria-haspopup="dialog"
            onClick={() => screen.setState({ dialog: { kind: 'locks' } })}
          >
            {t('staff.locks')}
          </button>
        </>
      )}
    </nav>
  );
}

type Send = (command: Command) => void;

function GuideButtons({
  conveningId,
  state: { guide, stage },
  send,
}: {
  conveningId: string;
  state: ConveningState;
  send: Send;
}) {
  const { t } = useTranslation('desk');
  const { board } = useBoardTools();
  if (stage !== 'open') return null;
  const to = (follow: boolean): Command => ({
    type: 'guide',
    to: { boardId: board.id, noteId: null, follow },
  });
  const follow = (on: boolean) => {
    setLeads(conveningId, on);
    send(on ? to(true) : { type: 'guide', to: null });
  };
  const isLed = guide?.follow === true;
  const isCalled = guide !== null && !isLed && guide.boardId === board.id;
  return (
    <>
      <button
        type="button"
        className={styles.deed}
        aria-pressed={isCalled}
        onClick={() => send(isCalled ? { type: 'guide', to: null } : to(false))}
      >
        {t(isCalled ? 'staff.stop' : 'staff.bring')}
      </button>
      <button
        type="button"
        className={styles.deed}
        aria-pressed={isLed}
        onClick={() => follow(!isLed)}
      >
        {t(isLed ? 'staff.stopFollow' : 'staff.follow')}
      </button>
    </>
  );
}

/** Who leads takes the others along to each board that they open. */
function useLeading(conveningId: string, state: ConveningState | undefined, send: Send): void {
  const { board } = useBoardTools();
  const guide = state?.guide;
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    if (guide === undefined || !leads(conveningId)) return;
    // Somebody else has ended it, or leads now.
    if (guide === null || !guide.follow) {
      if (isTold) setLeads(conveningId, false);
      return;
    }
    if (isTold) return;
    setTold(true);
    if (guide.boardId === board.id) return;
    send({ type: 'guide', to: { boardId: board.id, noteId: null, follow: true } });
  }, [guide, conveningId, board.id, isTold, send]);
}

/** Gives the notes of this board what one who runs the room can do with each. */
function useRunsRoom(state: ConveningState | undefined, send: Send): void {
  const { board, screen } = useBoardTools();
  const spotlight = state?.spotlight;
  const isHere = spotlight && 'boardId' in spotlight && spotlight.boardId === board.id;
  const litNote = isHere && spotlight.is === 'note' ? spotlight.noteId : undefined;
  const litPoll = isHere && spotlight.is === 'poll' ? spotlight.pollId : undefined;
  useEffect(() => {
    const boardId = board.id;
    const show = (next: Spotlight | null) => send({ type: 'set-spotlight', spotlight: next });
    screen.setState({
      runs: {
        litNote,
        light: (noteId, on) => show(on ? { is: 'note', boardId, noteId } : null),
        litPoll,
        lightPoll: (pollId, on) => show(on ? { is: 'poll', boardId, pollId } : null),
        bring: (noteId) => send({ type: 'guide', to: { boardId, noteId, follow: false } }),
      },
    });
  }, [screen, board.id, litNote, litPoll, send]);
}
