import { REPORT_LINE_LIMIT, type ReportLine, type TextView } from '@throughline/board';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoardTools } from '../board-tools.ts';
import { TextSpot } from '../editor/text-spot.tsx';
import { useScreen } from '../use-screen.ts';
import styles from './report.module.css';

/** With what the names begin by which presence and the keyboard know the lines of a report-out. */
export const REPORT_FIELDS = 'report/';

/** One line of the report-out, with how much of its room is taken. */
export function ReportLineField({
  line,
  content,
}: {
  line: ReportLine;
  content: TextView | undefined;
}) {
  const { t } = useTranslation('reports');
  const { mayWrite } = useBoardTools();
  const field = `${REPORT_FIELDS}${line}`;
  const frame = useRef<HTMLDivElement>(null);
  const isWriting = useScreen(({ writing }) => writing?.kind === 'text' && writing.field === field);
  useEffect(() => {
    if (isWriting) frame.current?.scrollIntoView({ block: 'nearest' });
  }, [isWriting]);
  const label = t(`lines.${line}`);
  return (
    <div ref={frame} className={styles.line}>
      <p className={styles.label} aria-hidden="true">
        {label}
      </p>
      <TextSpot
        look="box"
        field={field}
        content={content}
        label={label}
        placeholder={mayWrite ? t(`hints.${line}`) : t('empty')}
        limit={REPORT_LINE_LIMIT}
        full={t('full')}
        tooLong={t('tooLong')}
      />
      <p className={styles.room}>
        {t('room', { count: content?.text.length ?? 0, of: REPORT_LINE_LIMIT })}
      </p>
    </div>
  );
}
