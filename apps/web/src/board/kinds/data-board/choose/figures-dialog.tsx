import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetched } from '../../../../network/use-fetched.ts';
import { FailureNotice } from '../../../../shell/failure-notice.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Select } from '../../../../ui/select.tsx';
import { useBoardTools } from '../../../board-tools.ts';
import { BringDialog } from '../bring/bring-dialog.tsx';
import { fetchDatasets } from '../datasets-api.ts';
import styles from './choose.module.css';
import { ChooseFigures } from './choose-figures.tsx';

export interface FiguresDialogProps {
  /** The card that they are for; null: a new one is made. */
  readonly card: string | null;
  readonly onClose: () => void;
}

/** Chooses what a chart shows: a published table, or one that is brought in first. */
export function FiguresDialog({ card, onClose }: FiguresDialogProps) {
  const { t } = useTranslation(['data', 'shell']);
  const { networkId } = useBoardTools().board;
  const { status, fetchAgain } = useFetched(
    useCallback((signal: AbortSignal) => fetchDatasets(networkId, signal), [networkId]),
  );
  const [dataset, setDataset] = useState<string>();
  const [bringing, setBringing] = useState(false);
  if (bringing) {
    return (
      <BringDialog
        networkId={networkId}
        onClose={() => setBringing(false)}
        onKept={({ id }) => {
          setDataset(id);
          setBringing(false);
          fetchAgain();
        }}
      />
    );
  }
  const tables = status.kind === 'here' ? status.value : [];
  const chosen = dataset ?? tables[0]?.id;
  return (
    <Dialog title={t('choose.title')} closeLabel={t('close', { ns: 'shell' })} onClose={onClose}>
      <div className={styles.form}>
        {status.kind === 'fetching' ? <p>{t('choose.opening')}</p> : null}
        {status.kind === 'failed' ? (
          <FailureNotice failure={status.failure} onRetry={fetchAgain} />
        ) : null}
        {status.kind === 'here' && tables.length === 0 ? <p>{t('choose.noTables')}</p> : null}
        {tables.length === 0 ? null : (
          <Select
            label={t('choose.table')}
            value={chosen ?? ''}
            onValue={(id) => setDataset(id || undefined)}
            placeholder={t('choose.table')}
            options={tables.map((table) => ({
              value: table.id,
              label: `${table.title} (${[table.firstTime, table.lastTime].filter(Boolean).join(' – ')})`,
            }))}
          />
        )}
        {status.kind === 'here' ? (
          <Button look={tables.length === 0 ? 'strong' : 'plain'} onClick={() => setBringing(true)}>
            {t('choose.bring')}
          </Button>
        ) : null}
        {chosen === undefined ? null : (
          <ChooseFigures key={chosen} dataset={chosen} card={card} onPut={onClose} />
        )}
      </div>
    </Dialog>
  );
}
