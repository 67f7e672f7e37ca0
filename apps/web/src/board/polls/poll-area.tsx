import type { Poll } from '@throughline/board';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { usePrinting } from '../use-printing.ts';
import { useScreen } from '../use-screen.ts';
import { type BallotBox, makeBallotBox, maybeBack } from './ballot-box.ts';
import { BallotDialog } from './ballot-dialog.tsx';
import { ClosePollDialog } from './close-poll-dialog.tsx';
import { NewPollDialog } from './new-poll-dialog.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import styles from './poll-area.module.css';
import { PollCard } from './poll-card.tsx';
import type { PollDialog } from './poll-dialog-state.ts';
import { PollResult } from './poll-result.tsx';
import { castBallot } from './polls-api.ts';
import { PollsDialog } from './polls-dialog.tsx';
import { BallotBoxContext, useOptionNames, usePolls } from './use-polls.ts';

/** The votes of a board: what is open stands over the board, what came out is one press away and on paper. */
export function PollArea() {
  const { board } = useBoardTools();
  const [box, setBox] = useState<BallotBox>();
  useEffect(() => {
    const cast = (pollId: string, ballot: Parameters<typeof castBallot>[2]) =>
      castBallot(board.id, pollId, ballot);
    const made = makeBallotBox({ cast, onMaybeBack: maybeBack });
    setBox(made);
    return () => made.destroy();
  }, [board.id]);
  return box === undefined ? null : (
    <BallotBoxContext value={box}>
      <Votes />
    </BallotBoxContext>
  );
}

function Votes() {
  const { t } = useTranslation('votes');
  const { screen } = useBoardTools();
  const polls = usePolls();
  const printing = usePrinting();
  const isListed = useScreen(({ dialog }) => dialog?.kind === 'polls');
  const [dialog, setDialog] = useState<PollDialog>();
  const open = polls.filter(({ standing }) => standing.open);
  const closed = polls.filter(({ standing }) => !standing.open);
  const closeList = () => {
    if (screen.getState().dialog?.kind === 'polls') screen.setState({ dialog: null });
  };
  const show = (next: PollDialog) => {
    closeList();
    setDialog(next);
  };
  // A vote that ended while its ballot was open is not voted in any more: its result is shown instead.
  const last = closed.slice(0, 1);
  return (
    <>
      {open.length + closed.length === 0 ? null : (
        <section className={styles.area} aria-label={t('title')} data-print="true">
          {[...open, ...last].map((poll) => (
            <PollCard key={poll.id} poll={poll} onDialog={show} />
          ))}
          {printing ? <PrintedResults polls={closed} /> : null}
        </section>
      )}
      {isListed ? <PollsDialog polls={polls} onDialog={show} onClose={closeList} /> : null}
      <ShownDialog dialog={dialog} polls={polls} onClose={() => setDialog(undefined)} />
    </>
  );
}

function ShownDialog({
  dialog,
  polls,
  onClose,
}: {
  dialog: PollDialog | undefined;
  polls: readonly Poll[];
  onClose: () => void;
}) {
  if (dialog === undefined) return null;
  if (dialog.kind === 'new') return <NewPollDialog onClose={onClose} />;
  const poll = polls.find(({ id }) => id === dialog.pollId);
  if (poll === undefined) return null;
  switch (dialog.kind) {
    case 'vote':
      return <BallotDialog poll={poll} onClose={onClose} />;
    case 'paper':
      return <PaperDialog poll={poll} onClose={onClose} />;
    case 'close':
      return <ClosePollDialog poll={poll} onClose={onClose} />;
    case 'result':
      return <PollsDialog polls={[poll]} onDialog={() => {}} onClose={onClose} />;
  }
}

function PrintedResults({ polls }: { polls: readonly Poll[] }) {
  const namesOf = useOptionNames();
  return polls.map((poll) => <PollResult key={poll.id} poll={poll} nameOf={namesOf(poll)} />);
}
