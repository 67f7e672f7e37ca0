import {
  allClusters,
  cardsWithin,
  type EmpathyMapView,
  type GoalView,
  goalSentence,
  isSentenceBegun,
  needSentence,
  oneLine,
  type PatternBoardView,
  REPORT_LABELS,
  REPORT_LINES,
  seenIn,
  strengthOf,
} from '@throughline/board';
import { EMPATHY_MAP_LABELS, GOAL_LABELS, PATTERN_LABELS } from '@throughline/board/labels';
import { fact, heading, line, listIfAny, paragraph } from '../outline/blocks.ts';
import { type BoardToPrint, type ReadBoard, readForPrint } from '../outline/board-paper.ts';
import { type Imprint, imprintOf } from '../outline/imprint.ts';
import type { Block, Fact, Paper } from '../outline/paper.ts';
import { PAPER_WORDS } from '../outline/paper-words.ts';
import { plain, said } from '../outline/said.ts';

/** What a network has come to, of the boards that its reader may see. */
export interface DigestOf {
  /** Title and hash are the network's name, and that over all its boards' hashes. */
  readonly imprint: Imprint;
  /** Each with its own imprint: whose it is, and what it is called. */
  readonly boards: readonly BoardToPrint[];
}

/** What was found across the network, and then each team's need, goal and next steps in its own words. */
export function networkDigest({ imprint, boards }: DigestOf): Paper {
  const { language } = imprint;
  const words = PAPER_WORDS[language];
  const read = boards.map((board) => ({ ...readForPrint(board), imprint: board.imprint }));
  const teams = new Map<string, typeof read>();
  for (const one of read) {
    const team = one.imprint.team;
    if (team !== undefined) teams.set(team, [...(teams.get(team) ?? []), one]);
  }
  const patterns = read.filter(({ kind }) => kind === 'pattern-board').flatMap(patternBlocks);
  const told = [...teams]
    .sort(([a], [b]) => a.localeCompare(b, language))
    .flatMap(([team, all]) => teamBlocks(team, all));
  return {
    ...imprintOf(imprint),
    kind: words.digest,
    title: said(plain(imprint.title)),
    blocks: [
      ...(patterns.length > 0 ? [heading(2, words.patterns), ...patterns] : []),
      ...told,
      ...(patterns.length + told.length === 0 ? [paragraph(words.nothingYet, 'quiet')] : []),
    ],
  };
}

type Read = ReadBoard & { readonly imprint: Imprint };

/** The insights of a board; its patterns where nobody has named one an insight. */
function patternBlocks({ view, page }: Read): Block[] {
  const words = PATTERN_LABELS[page.language];
  const board = view as PatternBoardView;
  const all = allClusters(board.clusters);
  const insights = all.filter(({ item }) => item.values.isInsight);
  return listIfAny(
    (insights.length > 0 ? insights : all).flatMap((cluster) => {
      const { texts, values, language } = cluster.item;
      const text = oneLine(values.isInsight ? texts.insight : undefined) || oneLine(texts.title);
      if (text === '') return [];
      const seen = seenIn(cardsWithin(cluster), { ofTeams: board.teams });
      const strength = values.strength ?? strengthOf(seen);
      const marks = [
        seen.teams > 0 ? words.inTeams(seen.teams, seen.ofTeams) : '',
        strength ? words.strengths[strength] : '',
      ];
      return [line(said(text, language), marks)];
    }),
  );
}

function teamBlocks(team: string, boards: readonly Read[]): Block[] {
  const facts = boards.flatMap((board) => [...boardFacts(board), ...reportFacts(board)]);
  const goals = boards.filter(({ kind }) => kind === 'goal-statement');
  const steps = goals.flatMap(({ view, page }) => stepsOf(view as GoalView, page.language));
  if (facts.length + steps.length === 0) return [];
  return [
    heading(2, said(team)),
    ...(facts.length > 0 ? [{ type: 'facts', facts } as const] : []),
    ...steps,
  ];
}

function boardFacts({ kind, view, page }: Read): Fact[] {
  const { language } = page;
  if (kind === 'empathy-map') {
    const sentence = needSentence((view as EmpathyMapView).need, language);
    return fact(EMPATHY_MAP_LABELS[language].areas['need-statement'], said(sentence));
  }
  if (kind !== 'goal-statement' || !isSentenceBegun(view as GoalView)) return [];
  return fact(GOAL_LABELS[language].areas.goal, said(goalSentence(view as GoalView, language)));
}

function reportFacts({ report, page }: Read): Fact[] {
  const labels = REPORT_LABELS[page.language];
  return REPORT_LINES.flatMap((name) => fact(labels[name], said(report.lines[name]?.text)));
}

function stepsOf(view: GoalView, language: Read['page']['language']): Block[] {
  const labels = GOAL_LABELS[language];
  const steps = view.items
    .under(null, 'step')
    .map(({ texts, values, language: of }) =>
      line(said(texts.what?.text, of), [labels.states[values.state], oneLine(texts.who)]),
    );
  return steps.length > 0 ? [heading(3, labels.areas.steps), ...listIfAny(steps)] : [];
}
