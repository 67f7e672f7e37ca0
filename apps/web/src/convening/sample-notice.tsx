import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureTextKey } from '../http/answer.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { deleteNetwork } from './staff-api.ts';

/** Says that a network is the sample, and deletes it after asking. */
export function SampleNotice({
  networkId,
  onDeleted,
}: {
  networkId: string;
  onDeleted: () => void;
}) {
  const { t } = useTranslation(['convening', 'shell']);
  const [asking, setAsking] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const remove = async () => {
    setDeleting(true);
    const answer = await deleteNetwork(networkId);
    setDeleting(false);
    // Deleted from another window meanwhile is deleted all the same.
    if (answer.kind === 'ok' || isGone(answer)) onDeleted();
    else setFailure(answer);
  };
  return (
    <>
      <Notice
        kind="hint"
        quiet
        actions={<Button onClick={() => setAsking(true)}>{t('sample.delete')}</Button>}
      >
        <p>{t('sample.notice')}</p>
      </Notice>
      {asking ? (
        <Dialog
          title={t('sample.title')}
          closeLabel={t('close', { ns: 'shell' })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('sample.keep')}</Button>
              <Button
                look="danger"
                busyWords={deleting ? t('sample.deleting') : undefined}
                onClick={() => void remove()}
              >
                {t('sample.confirm')}
              </Button>
            </>
          }
        >
          <p>{t('sample.body')}</p>
          {failure === undefined ? null : (
            <Notice kind="problem">
              <p>{t(failureTextKey(failure), { ns: 'shell' })}</p>
            </Notice>
          )}
        </Dialog>
      ) : null}
    </>
  );
}

function isGone(failure: Failure): boolean {
  return failure.kind === 'problem' && failure.problem.code === 'not-found';
}
