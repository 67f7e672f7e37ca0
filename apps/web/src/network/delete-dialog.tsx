import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Failure } from '../http/answer.ts';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Asks once before something is deleted, and says what goes with it. */
export function DeleteDialog({
  title,
  body,
  keepWords,
  remove,
  onClose,
  onDeleted,
}: {
  title: string;
  /** What goes, and that it does not come back. */
  body: string;
  keepWords?: string;
  remove: () => Promise<Answer<unknown>>;
  onClose: () => void;
  onDeleted: () => void;
}) {
  const { t } = useTranslation(['manage', 'shell']);
  const [deleting, setDeleting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const confirm = async () => {
    setDeleting(true);
    const answer = await remove();
    setDeleting(false);
    // Deleted from another window meanwhile is deleted all the same.
    if (answer.kind === 'ok' || wasGone(answer)) onDeleted();
    else setFailure(answer);
  };
  return (
    <Dialog
      title={title}
      closeLabel={t('close', { ns: 'shell' })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{keepWords ?? t('delete.keep')}</Button>
          <Button
            look="danger"
            busyWords={deleting ? t('delete.deleting') : undefined}
            onClick={() => void confirm()}
          >
            {t('delete.confirm')}
          </Button>
        </>
      }
    >
      <p>{body}</p>
      <FailureNotice failure={failure} />
    </Dialog>
  );
}

function wasGone(failure: Failure): boolean {
  return failure.kind === 'problem' && failure.problem.code === 'not-found';
}
