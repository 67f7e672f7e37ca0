import type { DatasetInfo } from '@throughline/protocol';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Select } from '../../../../ui/select.tsx';
import styles from './bring.module.css';
import { FilePlace } from './file-place.tsx';
import { Preview } from './preview.tsx';
import { type OpenedFile, readFile } from './read-file.ts';

export interface BringDialogProps {
  readonly networkId: string;
  readonly onClose: () => void;
  readonly onKept: (dataset: DatasetInfo) => void;
}

/** Brings in a published table: a file, what we read in it, and what it is called. */
export function BringDialog({ networkId, onClose, onKept }: BringDialogProps) {
  const { t } = useTranslation(['data', 'shell']);
  const [reading, setReading] = useState<string>();
  const [file, setFile] = useState<OpenedFile>();
  const [sheet, setSheet] = useState(0);
  const open = async (chosen: File) => {
    setReading(chosen.name);
    setFile(undefined);
    setSheet(0);
    // The words have to be on the screen before a large file holds the page up.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    setFile(await readFile(chosen));
    setReading(undefined);
  };
  const shown = file?.status === 'open' ? file.sheets[sheet] : undefined;
  return (
    <Dialog title={t('bring.title')} closeLabel={t('close', { ns: 'shell' })} onClose={onClose}>
      <div className={styles.form}>
        {file?.status === 'open' ? null : (
          <>
            <p>{t('bring.lead')}</p>
            <p className={styles.strong}>{t('bring.noStudents')}</p>
            <FilePlace onFile={(chosen) => void open(chosen)} />
          </>
        )}
        {reading === undefined ? null : (
          <div role="status" className={styles.reading}>
            <progress aria-label={t('bring.reading', { name: reading })} />
            {t('bring.reading', { name: reading })}
          </div>
        )}
        {file?.status === 'refused' ? (
          <Notice kind="problem">
            <p>{t(`bring.refused.${file.reason}`)}</p>
          </Notice>
        ) : null}
        {file?.status === 'open' && shown ? (
          <>
            <div className={styles.fileName}>
              <p>{file.name}</p>
              <Button look="quiet" onClick={() => setFile(undefined)}>
                {t('bring.another')}
              </Button>
            </div>
            {file.sheets.length < 2 ? null : (
              <Select
                label={t('bring.sheet')}
                value={String(sheet)}
                onValue={(value) => setSheet(Number(value || '0'))}
                placeholder={t('bring.sheet')}
                options={file.sheets.map(({ name }, index) => ({
                  value: String(index),
                  label: name,
                }))}
              />
            )}
            <Preview
              key={shown.name}
              networkId={networkId}
              sheet={shown}
              fileName={file.name}
              onKept={onKept}
            />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
