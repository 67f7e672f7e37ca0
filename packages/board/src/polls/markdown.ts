import type { Language, PollOption } from '@throughline/protocol';
import { escapeText } from '../text/markdown-text.ts';
import { POLL_LABELS, type PollLabels } from './labels.ts';
import type { Poll } from './poll-root.ts';
import { type Counted, countedOptions, leading } from './reading-results.ts';

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
  const labels = POLL_LABELS[language];
  const blocks = polls.flatMap((poll) => {
    const name = optionNames(poll, wordsOf, language);
    return [`### ${escapeText(poll.question)}`, ...resultBlocks(poll, name, labels)];
  });
  return `${[`## ${labels.title}`, ...blocks].join('\n\n')}\n`;
}

/** What an option is called: its own words, those of the note it stands for, or the screens' for a decision. */
export function optionNames(
  { options }: Pick<Poll, 'options'>,
  wordsOf: (entryId: string) => string | undefined,
  language: Language,
): (id: string) => string {
  const { decisions, gone } = POLL_LABELS[language];
  const nameOf = ({ id, text, entryId }: PollOption) =>
    entryId === null ? text || (decisions[id] ?? '') : wordsOf(entryId) || gone;
  const names = new Map(options.map((option) => [option.id, nameOf(option)]));
  return (id) => names.get(id) ?? '';
}

function resultBlocks(poll: Poll, name: (id: string) => string, labels: PollLabels): string[] {
  const { open, ballots, result } = poll.standing;
  const paper = result?.paper?.people ?? 0;
  const people = [
    labels.voted.replace('{n}', String(ballots + paper)),
    ...(paper > 0 ? [labels.votedOnPaper.replace('{paper}', String(paper))] : []),
    ...(open ? [labels.open] : []),
    ...(result?.tooFew ? [labels.tooFew] : []),
  ];
  if (!result) return [people.join(' ')];
  const counted = countedOptions(poll, result);
  return [people.join(' '), tableOf(poll, counted, { name, labels }), ...levelLines()];

  function levelLines(): string[] {
    const first = leading(counted);
    const all = first.map((id) => escapeText(name(id))).join(', ');
    const beats = result?.beatsAll ?? null;
    return [
      ...(first.length > 1 ? [labels.level.replace('{options}', () => all)] : []),
      ...(beats !== null && !first.includes(beats)
        ? [labels.beatsAll.replace('{option}', () => escapeText(name(beats)))]
        : []),
    ];
  }
}

function tableOf(
  { kind }: Poll,
  counted: readonly Counted[],
  { name, labels }: { name: (id: string) => string; labels: PollLabels },
): string {
  const unit = kind === 'dots' ? labels.dots : kind === 'ranking' ? labels.points : labels.votes;
  const hasPaper = counted.some(({ paper }) => paper > 0);
  const row = (cells: readonly string[]) => `| ${cells.map(escapeText).join(' | ')} |`;
  const lines = counted.map(({ id, count, paper }) =>
    row([name(id), String(count), ...(hasPaper ? [String(paper)] : [])]),
  );
  const head = [labels.option, unit, ...(hasPaper ? [labels.paper] : [])];
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...lines].join('\n');
}
