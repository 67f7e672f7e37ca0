import type { Poll } from '@throughline/board';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useBoardTools } from '../board-tools.ts';
import type { PollDialog } from './poll-dialog-state.ts';
import styles from './poll-result.module.css';
import { PollResult } from './poll-result.tsx';
import { mayRunPolls, useOptionNames } from './use-polls.ts';
import { WallButton } from './wall-button.tsx';

export interface PollsDialogProps {
  readonly polls: readonly Poll[];
  readonly onDialog: (dialog: PollDialog) => void;
  readonly onClose: () => void;
}

/** Every vote of the board with what came out, or one of them; and where a new one is started. */
export function PollsDialog({ polls, onDialog, onClose }: PollsDialogProps) {
  const { t } = useTranslation('votes');
  const { t: shell } = useTranslation('shell');
  const tools = useBoardTools();
  const namesOf = useOptionNames();
  const isOne = polls.length === 1 && !polls[0]?.standing.open;
  return (
    <Dialog
      title={t(isOne ? 'result' : 'title')}
      closeLabel={shell('close')}
      onClose={onClose}
      actions={
        mayRunPolls(tools) && !isOne ? (
          <Button look="strong" wide onClick={() => onDialog({ kind: 'new' })}>
            {t('start.open')}
          </Button>
        ) : undefined
      }
    >
      {polls.length === 0 ? <p>{t('none')}</p> : null}
      {polls.map((poll) => (
        <div key={poll.id} className={styles.one}>
          <PollResult poll={poll} nameOf={namesOf(poll)} />
          {poll.standing.open ? null : <WallButton pollId={poll.id} />}
        </div>
      ))}
    </Dialog>
  );
}
