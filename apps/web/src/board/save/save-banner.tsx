import { useTranslation } from 'react-i18next';
import { useSaveStatus } from '../../connection/use-save-status.ts';
import { Notice } from '../../ui/notice.tsx';
import { useHeldFor } from '../../ui/use-held-for.ts';
import { useBoardTools } from '../board-tools.ts';

/** The light tells of a lost connection at once; words that push the map aside wait for one that lasts. */
const TELL_AFTER_MS = 4_000;

/** When writing is not reaching the others: what is safe, and what to do. */
export function SaveBanner() {
  const { t } = useTranslation('board');
  const { connection, mayWrite } = useBoardTools();
  const status = useSaveStatus(connection);
  const awayForLong = useHeldFor(status.kind === 'offline', TELL_AFTER_MS);
  if (!mayWrite) return null;
  if (status.kind === 'not-saving') {
    return (
      <Notice kind="problem">
        <strong>{t('save.notSavingTitle')}</strong>
        <p>{t('save.notSavingHelp')}</p>
      </Notice>
    );
  }
  if (status.kind !== 'offline' || !awayForLong) return null;
  return (
    <div>
      <Notice kind="hint" quiet>
        <strong>{t('save.offlineTitle')}</strong>
        <p>{t(status.kept ? 'save.offlineKeptHelp' : 'save.offlineNotKeptHelp')}</p>
      </Notice>
    </div>
  );
}
