import type * as Y from 'yjs';
import { isFragment } from '../document/roots.ts';
import { newFragment } from '../text/fragment-text.ts';
import { REPORT_LINES, REPORT_ROOT } from './report.ts';

/**
 * Makes the lines of the report-out that a board lacks, and leaves those that are there. Only the server does this:
 * when it makes a board, and once for one of an older release.
 */
export function writeReport(doc: Y.Doc): void {
  const report = doc.getMap(REPORT_ROOT);
  doc.transact(() => {
    for (const line of REPORT_LINES) {
      if (!isFragment(report.get(line))) report.set(line, newFragment());
    }
  });
}
