import {
  allClusters,
  type Card,
  type Cluster,
  cardsWithin,
  type PatternBoardView,
  type PatternNote,
  type Signal,
  seenIn,
  strengthOf,
  trailOf,
} from '@throughline/board';
import { COMMON_LABELS, PATTERN_LABELS } from '@throughline/board/labels';
import { heading, line, listIfAny, listOr, named, paragraph } from './blocks.ts';
import { marksOfWriter, type Page } from './board-to-print.ts';
import type { Block, ListItem } from './paper.ts';
import { said, saidOnOneLine } from './said.ts';

/** A pattern board: insights with what they rest on, then the lanes; each signal with its team and convening. */
export function patternBoardBlocks(view: PatternBoardView, page: Page): Block[] {
  const words = PATTERN_LABELS[page.language];
  const insights = allClusters(view.clusters).filter(({ item }) => item.values.isInsight);
  return [
    ...(insights.length > 0 ? [heading(2, words.insights), ...insights.flatMap(insight)] : []),
    heading(2, words.lanes.clusters),
    ...(view.clusters.length === 0 ? [paragraph(words.empty, 'quiet')] : []),
    ...view.clusters.flatMap((cluster) => pattern(cluster, 3)),
    ...(['why', 'so-what', 'now-what'] as const).flatMap((lane) => [
      heading(2, words.lanes[lane]),
      listOr((view.notes.get(lane) ?? []).map(noteLine), words.empty),
    ]),
    heading(2, words.lanes.signals),
    heading(3, words.loose),
    listOr(view.loose.map(cardLine), words.empty),
    ...(view.outliers.length > 0
      ? [heading(3, words.outliers), ...listIfAny(view.outliers.map(cardLine))]
      : []),
  ];

  function insight(cluster: Cluster): Block[] {
    const { item } = cluster;
    const teams = trailOf(cluster).map(
      ({ teamName, boards }): ListItem =>
        line(
          said(teamName || '–'),
          [],
          boards.flatMap((board) => board.signals.map(signalLine)),
        ),
    );
    const text = saidOnOneLine(item.texts.insight?.text, item.language);
    return [
      paragraph(text.text === '' ? said(words.untitled) : text, 'lead'),
      paragraph(seenInWords(cluster), 'quiet'),
      ...(teams.length > 0 ? [paragraph(words.restsOn, 'quiet'), ...listIfAny(teams)] : []),
    ];
  }

  function pattern(cluster: Cluster, level: 3 | 4): Block[] {
    const { texts, values, language } = cluster.item;
    const title = saidOnOneLine(texts.title?.text, language);
    const counter = saidOnOneLine(texts.counter?.text, language);
    const answers = cluster.answers.map((answer) => {
      const { team, answer: given } = answer.values;
      const name = `${teamName(team)} ${given ? words.answers[given] : ''}`.trim();
      return {
        name,
        words: saidOnOneLine(answer.texts.because?.text, answer.language),
      };
    });
    return [
      heading(level, title.text === '' ? words.untitled : title),
      paragraph(seenInWords(cluster), 'quiet'),
      ...listIfAny(cluster.cards.map(cardLine)),
      ...listIfAny([...named(`${words.counter}:`, counter), ...answers]),
      ...(counter.text === '' && values.noCounter ? [paragraph(words.noCounter, 'quiet')] : []),
      ...cluster.clusters.flatMap((inner) => pattern(inner, 4)),
    ];
  }

  /** A team is told by what was pulled from it; one that has nothing here has no name here. */
  function teamName(team: string | undefined): string {
    const own = [...view.signals.values()].find(({ teamId }) => teamId === team);
    return own?.teamName || '–';
  }

  function seenInWords(cluster: Cluster): string {
    const seen = seenIn(cardsWithin(cluster), { ofTeams: view.teams });
    const strength = cluster.item.values.strength ?? strengthOf(seen);
    const parts = [
      ...(seen.teams > 0 ? [words.inTeams(seen.teams, seen.ofTeams)] : []),
      ...(seen.roles === undefined ? [] : [words.inRoles(seen.roles, seen.ofRoles)]),
      ...(strength ? [words.strengths[strength]] : []),
    ];
    return parts.join(' · ') || words.empty;
  }

  function cardLine(card: Card): ListItem {
    return card.signal
      ? signalLine(card.signal)
      : line(said(card.text, card.language), [words.writtenHere]);
  }

  function signalLine(signal: Signal): ListItem {
    const { teamName: team, conveningName, kind, state, disputedBy, text, language } = signal;
    return line(said(text, language), [
      team,
      conveningName?.[page.language] ?? '',
      COMMON_LABELS[page.language].noteKinds[kind],
      words.states[state],
      disputedBy.length > 0 ? words.disputed : '',
    ]);
  }

  function noteLine(note: PatternNote): ListItem {
    const { fromPartner, move, about } = note.values;
    const cluster = view.items.byId.get(about ?? '');
    const title = cluster?.type === 'cluster' ? saidOnOneLine(cluster.texts.title?.text).text : '';
    return line(said(note.text, note.language), [
      move ? words.moves[move] : '',
      fromPartner ? words.partner : '',
      title === '' ? '' : `${words.about}: ${title}`,
      ...marksOfWriter(note, page),
    ]);
  }
}
