import {
  linesFilled,
  type OutlineNode,
  REPORT_LABELS,
  REPORT_LINES,
  type ReportView,
  toldOf,
} from '@throughline/board';
import { fact, heading, line, listIfAny } from './blocks.ts';
import type { Page } from './board-to-print.ts';
import type { Block } from './paper.ts';
import { said } from './said.ts';

/** The report-out of a board; nothing where nobody wrote one. */
export function reportBlocks(
  view: ReportView,
  outline: readonly OutlineNode[],
  { language }: Page,
): Block[] {
  const told = toldOf(view, outline);
  if (linesFilled(view) === 0 && told.length === 0) return [];
  const labels = REPORT_LABELS[language];
  const facts = REPORT_LINES.flatMap((name) => fact(labels[name], said(view.lines[name]?.text)));
  return [
    heading(2, labels.title),
    ...(facts.length > 0 ? [{ type: 'facts', facts } as const] : []),
    ...listIfAny(told.map(({ node }) => line(said(node.text, node.language)))),
  ];
}
