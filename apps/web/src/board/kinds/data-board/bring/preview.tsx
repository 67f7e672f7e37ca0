import { guessMapping, type Mapping, readTable } from '@throughline/evidence';
import type { DatasetInfo } from '@throughline/protocol';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../../ui/notice.tsx';
import styles from './bring.module.css';
import { ColumnsAsRead } from './columns-as-read.tsx';
import { Keep } from './keep.tsx';
import { LinesAsRead } from './lines-as-read.tsx';
import { ProblemLines } from './problem-lines.tsx';
import type { Sheet } from './read-file.ts';

export interface PreviewProps {
  readonly networkId: string;
  readonly sheet: Sheet;
  readonly fileName: string;
  readonly onKept: (dataset: DatasetInfo) => void;
}

/** What we read in a table, to be looked at and put right before it is brought in. */
export function Preview({ networkId, sheet, fileName, onKept }: PreviewProps) {
  const { t } = useTranslation('data');
  const [mapping, setMapping] = useState<Partial<Mapping>>(() => guessMapping(sheet.table));
  const whole = wholeMapping(mapping);
  const found = useMemo(() => readTable(sheet.table, whole), [sheet.table, whole]);
  const isStudents = found.status === 'refused' && found.reason === 'student-record';
  return (
    <>
      {found.status === 'refused' ? (
        <Notice kind="problem">
          <p>
            {t(`bring.refused.${found.reason}`, {
              heading: found.reason === 'student-record' ? found.record.heading : '',
            })}
          </p>
        </Notice>
      ) : (
        <>
          <p role="status" className={styles.strong}>
            {t('bring.found', {
              read: found.read,
              problems: found.problems.length,
              lines: found.lines,
            })}
          </p>
          <LinesAsRead table={found.table} />
        </>
      )}
      {isStudents ? null : (
        <ColumnsAsRead headings={sheet.table.headings} mapping={mapping} onChange={setMapping} />
      )}
      {found.status === 'read' ? (
        <>
          <ProblemLines problems={found.problems} />
          <Keep
            networkId={networkId}
            text={sheet.text}
            mapping={found.mapping}
            fileName={fileName}
            onKept={onKept}
          />
        </>
      ) : null}
    </>
  );
}

/** The same object for as long as it says the same: a large table is not read anew at each stroke. */
function wholeMapping(mapping: Partial<Mapping>): Mapping | undefined {
  return mapping.location === undefined || mapping.value === undefined
    ? undefined
    : (mapping as Mapping);
}
