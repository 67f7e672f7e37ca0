import {
  type BoardContent,
  countedOptions,
  documentOf,
  kindOfBoard,
  kindOfContent,
  type OutlineNode,
  optionNames,
  outlineWords,
  type Poll,
  peopleIn,
  REPORT_LINES,
  readFigures,
  readPolls,
  readReport,
  toldOf,
} from '@throughline/board';
import type { BoardOfBundle } from './board-format.ts';

/** What a board says, in words and numbers: nothing of how it is kept. */
export function readableBoard(content: BoardContent): Omit<BoardOfBundle, 'id' | 'content'> {
  const kind = kindOfContent(content);
  const known = kind && kindOfBoard(kind);
  const doc = documentOf(content);
  const outline = known?.outline(known.read(doc)) ?? [];
  const words = outlineWords(outline);
  return {
    says: outline.map(said),
    votes: readPolls(doc).map((poll) => vote(poll, words)),
    figures: [...readFigures(doc)].map(([card, figures]) => ({ card, figures })).sort(byCard),
    reportOut: reportOut(readReport(doc), outline),
  };
}

type Said = BoardOfBundle['says'][number];
const said = ({ id, what, label, text, language, children }: OutlineNode): Said => ({
  id,
  what,
  label: label ?? null,
  text,
  language: language ?? null,
  says: children.map(said),
});

const byCard = (a: { readonly card: string }, b: { readonly card: string }) =>
  a.card < b.card ? -1 : 1;

function vote(poll: Poll, words: ReadonlyMap<string, string>): BoardOfBundle['votes'][number] {
  const { id, kind, question, secret, options, standing } = poll;
  const { result } = standing;
  const name = optionNames(poll, (entryId) => words.get(entryId), 'en');
  const isTold = result !== null && (!result.tooFew || result.paper !== null);
  const counted = new Map(
    isTold ? countedOptions(poll, result).map((option) => [option.id, option]) : [],
  );
  return {
    id,
    kind,
    question,
    secret,
    ballots: standing.ballots,
    people: result === null ? null : peopleIn(result),
    options: options.map((option) => ({
      id: option.id,
      text: name(option.id),
      count: counted.get(option.id)?.count ?? null,
      onPaper: counted.get(option.id)?.paper ?? null,
    })),
  };
}

function reportOut(
  report: ReturnType<typeof readReport>,
  outline: readonly OutlineNode[],
): BoardOfBundle['reportOut'] {
  const [saw = '', willDo = '', need = ''] = REPORT_LINES.map(
    (line) => report.lines[line]?.text ?? '',
  );
  const showed = toldOf(report, outline).map(({ node }) => node.text);
  return [saw, willDo, need, ...showed].every((text) => text.trim() === '')
    ? null
    : { saw, willDo, need, showed };
}
