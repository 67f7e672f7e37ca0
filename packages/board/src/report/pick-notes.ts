import { Id } from '@throughline/protocol';
import type * as Y from 'yjs';
import { transactLocally } from '../document/local-change.ts';
import { rootMap } from '../document/roots.ts';
import { pickKey, REPORT_ROOT, readReport } from './report.ts';

/** Puts something of the board last in its report-out, as one change. False, and nothing changed, where it is there. */
export function pickForReport(doc: Y.Doc, id: string): boolean {
  const { picked } = readReport(doc);
  if (!Id.safeParse(id).success || picked.includes(id)) return false;
  writeOrder(doc, [...picked, id]);
  return true;
}

/** Takes something out of the report-out, as one change; on the board it stays. False where it was not in it. */
export function unpickForReport(doc: Y.Doc, id: string): boolean {
  if (!readReport(doc).picked.includes(id)) return false;
  // Never a missing key: an undo puts back what a key held.
  transactLocally(doc, () => void rootMap(doc, REPORT_ROOT)?.set(pickKey(id), null));
  return true;
}

/** Puts one thing before another, or last, as one change. False, and nothing changed, where one is not in it. */
export function movePicked(doc: Y.Doc, id: string, before: string | null): boolean {
  const { picked } = readReport(doc);
  const others = picked.filter((one) => one !== id);
  const at = before === null ? others.length : others.indexOf(before);
  if (others.length === picked.length || at < 0) return false;
  writeOrder(doc, [...others.slice(0, at), id, ...others.slice(at)]);
  return true;
}

function writeOrder(doc: Y.Doc, ids: readonly string[]): void {
  const map = rootMap(doc, REPORT_ROOT);
  transactLocally(doc, () => {
    for (const [place, id] of ids.entries()) {
      if (map?.get(pickKey(id)) !== place + 1) map?.set(pickKey(id), place + 1);
    }
  });
}
