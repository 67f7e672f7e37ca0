import type { Language } from '@throughline/protocol';
import { POLL_LABELS, type PollLabels } from './labels.ts';
import type { Poll } from './poll-root.ts';
import {
  type Counted,
  countedOptions,
  inTellingOrder,
  leading,
  middleOf,
  peopleIn,
} from './reading-results.ts';

/** A vote as plain words and numbers, for whoever writes documents. It holds sums only, and nothing is escaped. */
export interface ToldPoll {
  readonly question: string;
  /** In whole sentences: how many voted, and how; that it is still open; that too few did to tell more. */
  readonly people: string;
  /** Null while nothing is told, and where too few voted in secret. */
  readonly table: ToldTable | null;
  /** In whole sentences: the middle of a scale, what is level, whom most prefer, how it was counted. */
  readonly remarks: readonly string[];
}

/** The result, in the order in which it is read: the most first, or in the order of the options where that says something. */
export interface ToldTable {
  /** As many words as a row has cells: option, count, and what came from paper where anything did. */
  readonly head: readonly string[];
  readonly rows: readonly ToldRow[];
}

export interface ToldRow {
  readonly option: string;
  /** All that the option has, paper with it. */
  readonly count: number;
  /** Null where nothing came from paper. */
  readonly paper: number | null;
  /** It has the most, alone or level with others. */
  readonly leads: boolean;
}

/**
 * A vote as it is told in a document.
 * @param name what an option is called, as `optionNames` gives it
 */
export function toldPoll(poll: Poll, name: (id: string) => string, language: Language): ToldPoll {
  const labels = POLL_LABELS[language];
  const { result } = poll.standing;
  const told = result !== null && (!result.tooFew || result.paper !== null);
  const counted = told ? countedOptions(poll, result) : [];
  return {
    question: poll.question,
    people: peopleWords(poll, labels),
    table: told ? tableOf(poll, counted, { name, labels }) : null,
    remarks: told ? remarksOn(poll, counted, { name, labels }) : [],
  };
}

/** A row as cells, one for each word of the head. */
export const cellsOf = ({ option, count, paper }: ToldRow): readonly (string | number)[] =>
  paper === null ? [option, count] : [option, count, paper];

function peopleWords({ standing: { open, ballots, result } }: Poll, labels: PollLabels): string {
  const all = result === null ? ballots : peopleIn(result);
  const paper = result?.paper?.people ?? 0;
  return [
    labels.voted.replace('{n}', String(all)),
    ...(paper > 0 ? [labels.votedOnPaper.replace('{paper}', String(paper))] : []),
    ...(open ? [labels.open] : []),
    ...(result?.tooFew ? [labels.tooFew] : []),
  ].join(' ');
}

interface Words {
  readonly name: (id: string) => string;
  readonly labels: PollLabels;
}

function tableOf({ kind }: Poll, counted: readonly Counted[], { name, labels }: Words): ToldTable {
  const unit = kind === 'dots' ? labels.dots : kind === 'ranking' ? labels.points : labels.votes;
  const hasPaper = counted.some(({ paper }) => paper > 0);
  const first = leading(counted);
  return {
    head: [labels.option, unit, ...(hasPaper ? [labels.paper] : [])],
    rows: inTellingOrder(kind, counted).map(({ id, count, paper }) => ({
      option: name(id),
      count,
      paper: hasPaper ? paper : null,
      leads: first.includes(id),
    })),
  };
}

function remarksOn(
  { kind, scale, standing }: Poll,
  counted: readonly Counted[],
  { name, labels }: Words,
): string[] {
  const first = leading(counted);
  const beats = standing.result?.beatsAll ?? null;
  const middle = scale === null ? undefined : middleOf(counted);
  const remarks: string[] = [];
  if (middle !== undefined) remarks.push(labels.middle.replace('{middle}', String(middle)));
  if (first.length > 1 && scale === null) {
    remarks.push(labels.level.replace('{options}', () => first.map(name).join(', ')));
  }
  if (beats !== null && !first.includes(beats)) {
    remarks.push(labels.beatsAll.replace('{option}', () => name(beats)));
  }
  if (kind === 'ranking') remarks.push(labels.howCounted);
  return remarks;
}
