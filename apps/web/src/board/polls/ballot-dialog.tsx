import type { Poll } from '@throughline/board';
import type { Mark } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DotsBallot } from './dots-ballot.tsx';
import { OrderBallot } from './order-ballot.tsx';
import { useBallotBox, useBallotState, useOptionNames } from './use-polls.ts';

/** One person's ballot: theirs to change until the vote is closed. */
export function BallotDialog({ poll, onClose }: { poll: Poll; onClose: () => void }) {
  const { t } = useTranslation('votes');
  const { t: shell } = useTranslation('shell');
  const box = useBallotBox();
  const state = useBallotState(poll.id);
  const [marks, setMarks] = useState<readonly Mark[]>('ballot' in state ? state.ballot.marks : []);
  const [missing, setMissing] = useState(false);
  const { open } = poll.standing;
  const send = () => {
    if (marks.length === 0) {
      setMissing(true);
      return;
    }
    box.send(poll.id, { marks: [...marks] });
    onClose();
  };
  const choose = (next: readonly Mark[]) => {
    setMissing(false);
    setMarks(next);
  };
  return (
    <Dialog
      title={t('ballot')}
      closeLabel={shell('close')}
      onClose={onClose}
      actions={
        open ? (
          <Button look="strong" wide onClick={send}>
            {t('send')}
          </Button>
        ) : undefined
      }
    >
      <p dir="auto">
        <strong>{poll.question}</strong>
      </p>
      <p>{t(poll.secret ? 'secretAbout' : 'openAbout')}</p>
      {open ? (
        <Marks poll={poll} marks={marks} onMarks={choose} />
      ) : (
        <Notice kind="hint">{t('refused.closed')}</Notice>
      )}
      {missing ? <Notice kind="problem">{t('nothingYet')}</Notice> : null}
    </Dialog>
  );
}

interface MarksProps {
  readonly poll: Poll;
  readonly marks: readonly Mark[];
  readonly onMarks: (marks: readonly Mark[]) => void;
}

function Marks({ poll, marks, onMarks }: MarksProps) {
  const { t } = useTranslation('votes');
  const nameOf = useOptionNames()(poll);
  const ids = poll.options.map(({ id }) => id);
  if (poll.kind === 'dots') {
    const { dots, cumulative } = poll;
    const onOne = cumulative ? (dots ?? 1) : 1;
    return (
      <DotsBallot
        options={ids}
        nameOf={nameOf}
        dots={dots ?? 1}
        onOne={onOne}
        marks={marks}
        onMarks={onMarks}
      />
    );
  }
  if (poll.kind === 'ranking') {
    return <OrderBallot options={ids} nameOf={nameOf} marks={marks} onMarks={onMarks} />;
  }
  return (
    <ChoiceGroup
      label={t('chooseOne')}
      short={poll.kind === 'scale'}
      value={marks[0]?.option}
      choices={ids.map((id) => ({ value: id, label: nameOf(id) }))}
      onValue={(option) => onMarks([{ option, count: 1 }])}
    />
  );
}
