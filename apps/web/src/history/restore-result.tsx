import type { Restored } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../http/answer.ts';
import { ButtonLink } from '../shell/button-link.tsx';
import { FailureNotice } from '../shell/failure-notice.tsx';
import { Button } from '../ui/button.tsx';
import styles from './history.module.css';
import { boardPath } from './paths.ts';
import { restoreVersion } from './versions-api.ts';

/** How putting a version back came out. */
export type RestoredSay =
  | { readonly kind: 'restored'; readonly restored: Restored }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Puts something back, and says how that came out. */
export async function restoring(
  boardId: string,
  number: number,
  part: string | null,
): Promise<RestoredSay> {
  const answer = await restoreVersion(boardId, number, part);
  return answer.kind === 'ok'
    ? { kind: 'restored', restored: answer.value }
    : { kind: 'failed', failure: answer };
}

/** What became of it, and the way to take it back. */
export function RestoreResult({
  boardId,
  said,
  onSaid,
}: {
  boardId: string;
  said: RestoredSay | undefined;
  onSaid: (said: RestoredSay) => void;
}) {
  const { t } = useTranslation('versions');
  const [busy, setBusy] = useState(false);
  const before = said?.kind === 'restored' ? said.restored.before : null;
  const undo = async () => {
    if (before === null) return;
    setBusy(true);
    const undone = await restoring(boardId, before, null);
    setBusy(false);
    onSaid(undone.kind === 'restored' ? { kind: 'undone' } : undone);
  };
  return (
    <div role="status">
      {said === undefined || said.kind === 'failed' ? null : (
        <div className={styles.result}>
          <p>
            {t(
              said.kind === 'undone'
                ? 'restore.undone'
                : before === null
                  ? 'restore.same'
                  : 'restore.done',
            )}
          </p>
          <div className={styles.actions}>
            {before === null ? null : (
              <Button busyWords={busy ? t('restore.busy') : undefined} onClick={() => void undo()}>
                {t('restore.undo')}
              </Button>
            )}
            <ButtonLink to={boardPath(boardId)}>{t('toBoard')}</ButtonLink>
          </div>
        </div>
      )}
      {said?.kind === 'failed' ? <FailureNotice failure={said.failure} /> : null}
    </div>
  );
}
