import type { Poll } from '@throughline/board';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureTextKey } from '../../http/answer.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useBoardTools } from '../board-tools.ts';
import { closePoll } from './polls-api.ts';

/** Says what ending a vote means before it is done: it cannot be taken back. */
export function ClosePollDialog({ poll, onClose }: { poll: Poll; onClose: () => void }) {
  const { t } = useTranslation('votes');
  const { t: shell } = useTranslation('shell');
  const { board } = useBoardTools();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const close = async () => {
    setBusy(true);
    const answer = await closePoll(board.id, poll.id);
    setBusy(false);
    if (answer.kind === 'ok') onClose();
    else setFailure(answer);
  };
  return (
    <Dialog
      title={t('close.title')}
      closeLabel={shell('close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('close.stay')}</Button>
          <Button
            look="strong"
            busyWords={busy ? t('close.busy') : undefined}
            onClick={() => void close()}
          >
            {t('close.now')}
          </Button>
        </>
      }
    >
      <p dir="auto">
        <strong>{poll.question}</strong>
      </p>
      <p>{t('votedSoFar', { count: poll.standing.ballots })}</p>
      <p>{t('close.about')}</p>
      {failure === undefined ? null : (
        <Notice kind="problem">{shell(failureTextKey(failure))}</Notice>
      )}
    </Dialog>
  );
}
