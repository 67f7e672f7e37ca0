import { Id } from '@throughline/protocol';
import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';
import type { BoardWatcher } from '../kinds/kind-of-board.ts';
import { keepTexts, readTexts, type TextViews } from '../text/text-view.ts';
import { watchBoard } from '../watch/watch-board.ts';

/** Where a board keeps what its group tells the room, whatever its kind. */
export const REPORT_ROOT = 'report';

/** The three lines of a report-out: what we saw, what we will do, what we need from others. */
export const REPORT_LINES = ['saw', 'will-do', 'need'] as const;
export type ReportLine = (typeof REPORT_LINES)[number];

/** How many notes a report-out shows. */
export const MOST_PICKED = 3;
/** Room for one line, in UTF-16 code units. */
export const REPORT_LINE_LIMIT = 280;

/** What a group tells the room. */
export interface ReportView {
  /** Undefined for a line that the document lacks: only the server makes one. */
  readonly lines: TextViews<ReportLine>;
  /** Ids of what was picked from the board, in order; what is not shown there any more is among them. */
  readonly picked: readonly string[];
}

const PICK = /^pick\/(.+)$/;
/** Under which key it stands that something was picked: two who pick at once pick both. */
export const pickKey = (id: string): string => `pick/${id}`;

/** Reads the report-out of a board. Bad or foreign data is skipped; nothing is thrown, nothing changed. */
export function readReport(doc: Y.Doc): ReportView {
  const map = rootMap(doc, REPORT_ROOT);
  const picks = [...(map?.entries() ?? [])].flatMap(([key, place]) => {
    const id = PICK.exec(key)?.[1];
    const isPick = Id.safeParse(id).success && typeof place === 'number' && Number.isFinite(place);
    return isPick ? [{ id: String(id), place }] : [];
  });
  picks.sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
  return { lines: readTexts(REPORT_LINES, map), picked: picks.map(({ id }) => id) };
}

/** Watches the report-out of a board: what says the same keeps its identity. */
export function watchReport(doc: Y.Doc): BoardWatcher<ReportView> {
  let known: ReportView | undefined;
  const renew = () => {
    const next = readReport(doc);
    if (!known) known = next;
    const lines = keepTexts(known.lines, next.lines);
    const picked = known.picked.join() === next.picked.join() ? known.picked : next.picked;
    if (lines !== known.lines || picked !== known.picked) known = { lines, picked };
    return known;
  };
  return watchBoard(doc, { report: { root: REPORT_ROOT, renew } }, ({ report }) => report);
}

/** Whether the document has room for a report-out: boards of older releases get it from the server when first asked for. */
export const hasReport = ({ lines }: ReportView): boolean =>
  REPORT_LINES.every((line) => lines[line] !== undefined);

/** How many of the three lines hold words. */
export const linesFilled = ({ lines }: ReportView): number =>
  REPORT_LINES.filter((line) => lines[line]?.text.trim()).length;
