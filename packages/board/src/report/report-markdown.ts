import type { Language } from '@throughline/protocol';
import type { OutlineNode } from '../kinds/outline.ts';
import { textLines } from '../text/markdown-text.ts';
import { linesFilled, REPORT_LINES, type ReportLine, type ReportView } from './report.ts';
import { toldOf } from './told-report.ts';

type Labels = Readonly<Record<ReportLine | 'title', string>>;

/** Words that a report-out adds to a group's own. */
export const REPORT_LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    title: 'Report-out',
    saw: 'What we saw',
    'will-do': 'What we will do',
    need: 'What we need from others',
  },
  es: {
    title: 'Lo que contamos a todos',
    saw: 'Lo que vimos',
    'will-do': 'Lo que vamos a hacer',
    need: 'Lo que necesitamos de otros',
  },
};

/** The report-out as a part of its board's Markdown, without names; empty where nothing is in it. */
export function reportToMarkdown(
  view: ReportView,
  outline: readonly OutlineNode[],
  language: Language,
): string {
  const told = toldOf(view, outline);
  if (linesFilled(view) === 0 && told.length === 0) return '';
  const labels = REPORT_LABELS[language];
  const blocks = [`## ${labels.title}`];
  for (const line of REPORT_LINES) {
    const words = textLines(view.lines[line]?.text ?? '').join(' ');
    if (words !== '') blocks.push(`**${labels[line]}:** ${words}`);
  }
  if (told.length > 0) {
    blocks.push(told.map(({ node }) => `- ${textLines(node.text).join(' ')}`).join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}
