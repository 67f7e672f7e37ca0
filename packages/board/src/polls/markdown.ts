import type { Language } from '@throughline/protocol';
import { escapeText } from '../text/markdown-text.ts';
import { POLL_LABELS } from './labels.ts';
import { optionNames } from './option-names.ts';
import type { Poll } from './poll-root.ts';
import { cellsOf, type ToldTable, toldPoll } from './told-poll.ts';

/**
 * Every vote of a board as Markdown, each with its table; empty where there was none. It holds sums only.
 * @param wordsOf what a note or cluster says now; undefined for one that is gone
 */
export function pollsToMarkdown(
  polls: readonly Poll[],
  wordsOf: (entryId: string) => string | undefined,
  language: Language,
): string {
  if (polls.length === 0) return '';
  const blocks = polls.flatMap((poll) => {
    const told = toldPoll(poll, optionNames(poll, wordsOf, language), language);
    const table = told.table === null ? [] : [tableOf(told.table)];
    return [
      `### ${escapeText(told.question)}`,
      escapeText(told.people),
      ...table,
      ...told.remarks.map(escapeText),
    ];
  });
  return `${[`## ${POLL_LABELS[language].title}`, ...blocks].join('\n\n')}\n`;
}

function tableOf({ head, rows }: ToldTable): string {
  const row = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => escapeText(String(cell))).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(cellsOf).map(row)].join('\n');
}
