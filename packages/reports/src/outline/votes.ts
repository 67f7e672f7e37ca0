import {
  cellsOf,
  type OutlineNode,
  optionNames,
  outlineWords,
  type Poll,
  toldPoll,
} from '@throughline/board';
import { POLL_LABELS } from '@throughline/board/labels';
import { heading, paragraph } from './blocks.ts';
import type { Page } from './board-to-print.ts';
import type { Block } from './paper.ts';
import { saidOnOneLine } from './said.ts';

/** Every vote of a board with its table: sums only. Nothing where nobody was asked. */
export function voteBlocks(
  polls: readonly Poll[],
  outline: readonly OutlineNode[],
  { language }: Page,
): Block[] {
  if (polls.length === 0) return [];
  const entries = outlineWords(outline);
  return [heading(2, POLL_LABELS[language].title), ...polls.flatMap(pollBlocks)];

  function pollBlocks(poll: Poll): Block[] {
    const name = optionNames(poll, (id) => entries.get(id), language);
    const { question, people, table, remarks } = toldPoll(poll, name, language);
    const caption = saidOnOneLine(question);
    const rows = (table?.rows ?? []).map((row) =>
      cellsOf(row).map((cell) => saidOnOneLine(String(cell))),
    );
    return [
      heading(3, caption),
      paragraph(people, 'quiet'),
      ...(table ? [{ type: 'table', caption: caption.text, head: table.head, rows } as const] : []),
      ...remarks.map((remark) => paragraph(saidOnOneLine(remark))),
    ];
  }
}
