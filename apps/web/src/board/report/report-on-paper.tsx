import { createPortal } from 'react-dom';
import { ReportSheet, type ReportSheetProps } from '../../convening/reports/report-sheet.tsx';
import { usePrinting } from '../use-printing.ts';
import styles from './report.module.css';

/** The report-out as it is printed, in place of the board: it stands beside the page, and is shown on paper only. */
export function ReportOnPaper(sheet: ReportSheetProps) {
  if (!usePrinting()) return null;
  return createPortal(
    <div className={styles.paper} data-paper="report" aria-hidden="true">
      <ReportSheet {...sheet} />
    </div>,
    document.body,
  );
}
