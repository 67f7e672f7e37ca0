import {
  countedOptions,
  leading,
  type OutlineNode,
  optionNames,
  outlineWords,
  type Poll,
} from '@throughline/board';
import { POLL_LABELS } from '@throughline/board/labels';
import { heading, paragraph } from './blocks.ts';
import type { Page } from './board-to-print.ts';
import type { Block } from './paper.ts';
import { said, saidOnOneLine } from './said.ts';

/** Every vote of a board with its table: sums only. Nothing where nobody was asked. */
export function voteBlocks(
  polls: readonly Poll[],
  outline: readonly OutlineNode[],
  { language }: Page,
): Block[] {
  if (polls.length === 0) return [];
  const labels = POLL_LABELS[language];
  const entries = outlineWords(outline);
  const wordsOf = (id: string) => entries.get(id);
  return [
    heading(2, labels.title),
    ...polls.flatMap((poll) => [
      heading(3, saidOnOneLine(poll.question)),
      ...resultBlocks(poll, optionNames(poll, wordsOf, language)),
    ]),
  ];

  function resultBlocks(poll: Poll, name: (id: string) => string): Block[] {
    const { open, ballots, result } = poll.standing;
    const paper = result?.paper?.people ?? 0;
    const people = [
      labels.voted.replace('{n}', String(ballots + paper)),
      ...(paper > 0 ? [labels.votedOnPaper.replace('{paper}', String(paper))] : []),
      ...(open ? [labels.open] : []),
      ...(result?.tooFew ? [labels.tooFew] : []),
    ];
    if (!result) return [paragraph(people.join(' '), 'quiet')];
    const counted = countedOptions(poll, result);
    const hasPaper = counted.some((one) => one.paper > 0);
    const unit =
      poll.kind === 'dots' ? labels.dots : poll.kind === 'ranking' ? labels.points : labels.votes;
    const rows = counted.map((one) => [
      saidOnOneLine(name(one.id)),
      said(String(one.count)),
      ...(hasPaper ? [said(String(one.paper))] : []),
    ]);
    return [
      paragraph(people.join(' '), 'quiet'),
      {
        type: 'table',
        caption: saidOnOneLine(poll.question).text,
        head: [labels.option, unit, ...(hasPaper ? [labels.paper] : [])],
        rows,
      },
      ...levelBlocks(leading(counted), result.beatsAll ?? null, name),
    ];
  }

  function levelBlocks(
    first: readonly string[],
    beats: string | null,
    name: (id: string) => string,
  ): Block[] {
    const all = first.map((id) => name(id)).join(', ');
    const lines = [
      ...(first.length > 1 ? [labels.level.replace('{options}', () => all)] : []),
      ...(beats !== null && !first.includes(beats)
        ? [labels.beatsAll.replace('{option}', () => name(beats))]
        : []),
    ];
    return lines.map((one) => paragraph(saidOnOneLine(one)));
  }
}
