import { useTranslation } from 'react-i18next';
import { useSaveStatus } from '../../connection/use-save-status.ts';
import { Notice } from '../../ui/notice.tsx';
import { useBoardTools } from '../board-tools.ts';

/** When writing is not reaching the others: what is safe, and what to do. */
export function SaveBanner() {
  const { t } = useTranslation('board');
  const { connection, mayWrite } = useBoardTools();
  const status = useSaveStatus(connection);
  if (!mayWrite) return null;
  if (status.kind === 'not-saving') {
    return (
      <div>
        <Notice kind="problem">
          <strong>{t('save.notSavingTitle')}</strong>
          <p>{t('save.notSavingHelp')}</p>
        </Notice>
      </div>
    );
  }
  if (status.kind !== 'offline') return null;
  return (
    <div>
      <Notice kind="hint" quiet>
        <strong>{t('save.offlineTitle')}</strong>
        <p>{t(status.kept ? 'save.offlineKeptHelp' : 'save.offlineNotKeptHelp')}</p>
      </Notice>
    </div>
  );
}
