import type { Language } from '@throughline/protocol';
import { COMMON_LABELS } from '../kinds/labels.ts';
import { escapeText, textLines } from '../text/markdown-text.ts';
import type { Card, PatternNote } from './card.ts';
import { allClusters, type Cluster, cardsWithin } from './cluster.ts';
import { PATTERN_LABELS, type PatternLabels } from './labels.ts';
import type { PatternBoardView } from './read-pattern-board.ts';
import { seenIn, strengthOf } from './seen-in.ts';
import type { Signal } from './signal.ts';
import { trailOf } from './trail.ts';

/**
 * The whole board as Markdown: insights with what they rest on, the lanes in their order, each signal with its
 * team and convening. No author is named, and nothing that people wrote turns into markup.
 */
export function patternBoardToMarkdown(view: PatternBoardView, language: Language): string {
  const words = PATTERN_LABELS[language];
  const page = { view, language, words };
  const insights = allClusters(view.clusters).filter(({ item }) => item.values.isInsight);
  const blocks = [`# ${escapeText(words.title)}`];
  if (insights.length > 0) {
    blocks.push(`## ${words.insights}`, ...insights.flatMap((one) => insightBlocks(one, page)));
  }
  blocks.push(`## ${words.lanes.clusters}`);
  blocks.push(...view.clusters.flatMap((cluster) => clusterBlocks(cluster, page, 3)));
  if (view.clusters.length === 0) blocks.push(`*${words.empty}*`);
  for (const lane of ['why', 'so-what', 'now-what'] as const) {
    const notes = view.notes.get(lane) ?? [];
    blocks.push(
      `## ${words.lanes[lane]}`,
      listOf(
        notes.map((note) => noteLine(note, page)),
        words,
      ),
    );
  }
  blocks.push(`## ${words.lanes.signals}`, `### ${words.loose}`);
  blocks.push(
    listOf(
      view.loose.map((card) => cardLine(card, page)),
      words,
    ),
  );
  blocks.push(`### ${words.outliers}`);
  blocks.push(
    listOf(
      view.outliers.map((card) => cardLine(card, page)),
      words,
    ),
  );
  return `${blocks.join('\n\n')}\n`;
}

interface Page {
  readonly view: PatternBoardView;
  readonly language: Language;
  readonly words: PatternLabels;
}

function insightBlocks(cluster: Cluster, page: Page): string[] {
  const { insight } = cluster.item.texts;
  const boards = trailOf(cluster).map(({ teamName, boards }) => {
    const signals = boards.flatMap((board) => board.signals);
    const name = escapeText(teamName) || '–';
    return `- **${name}**\n${signals.map((s) => `  - ${signalWords(s, page)}`).join('\n')}`;
  });
  return [
    `### ${sentence(insight?.text, page)}`,
    seenInLine(cluster, page),
    ...(boards.length > 0 ? [`*${page.words.restsOn}*`, boards.join('\n')] : []),
  ];
}

function clusterBlocks(cluster: Cluster, page: Page, depth: number): string[] {
  const { words } = page;
  const { texts, values } = cluster.item;
  const counter = textLines(texts.counter?.text ?? '').join(' ');
  const blocks = [
    `${'#'.repeat(depth)} ${sentence(texts.title?.text, page)}`,
    seenInLine(cluster, page),
    listOf(
      cluster.cards.map((card) => cardLine(card, page)),
      words,
    ),
  ];
  if (counter) blocks.push(`*${words.counter}:* ${counter}`);
  else if (values.noCounter) blocks.push(`*${words.noCounter}*`);
  const answers = cluster.answers.flatMap((answer) => {
    const { team, answer: said } = answer.values;
    const because = textLines(answer.texts.because?.text ?? '').join(' ');
    const line = `- ${teamNameOf(page.view, team)} ${said ? words.answers[said] : ''}`;
    return because ? `${line}: ${because}` : line;
  });
  if (answers.length > 0) blocks.push(answers.join('\n'));
  return [
    ...blocks,
    ...cluster.clusters.flatMap((inner) => clusterBlocks(inner, page, Math.min(depth + 1, 6))),
  ];
}

/** A team is told by what was pulled from it; one that has nothing here has no name here. */
function teamNameOf({ signals }: PatternBoardView, team: string | undefined): string {
  for (const signal of signals.values()) {
    if (signal.teamId === team) return escapeText(signal.teamName);
  }
  return '–';
}

function seenInLine(cluster: Cluster, { view, words }: Page): string {
  const seen = seenIn(cardsWithin(cluster), { ofTeams: view.teams });
  const strength = cluster.item.values.strength ?? strengthOf(seen);
  const parts = [
    ...(seen.teams > 0 ? [words.inTeams(seen.teams, seen.ofTeams)] : []),
    ...(seen.roles === undefined ? [] : [words.inRoles(seen.roles, seen.ofRoles)]),
    ...(strength ? [words.strengths[strength]] : []),
  ];
  return parts.length > 0 ? `**${parts.join(' · ')}**` : `*${words.empty}*`;
}

function sentence(text: string | undefined, { words }: Page): string {
  return textLines(text ?? '').join(' ') || words.untitled;
}

function listOf(lines: readonly string[], { empty }: PatternLabels): string {
  return lines.length > 0 ? lines.join('\n') : `*${empty}*`;
}

function cardLine(card: Card, page: Page): string {
  return card.signal
    ? `- ${signalWords(card.signal, page)}`
    : `- ${wordsOf(card.text)} *(${page.words.writtenHere})*`;
}

function signalWords(signal: Signal, { language, words }: Page): string {
  const marks = [
    signal.teamName,
    signal.conveningName?.[language] ?? '',
    COMMON_LABELS[language].noteKinds[signal.kind],
    words.states[signal.state],
    signal.disputedBy.length > 0 ? words.disputed : '',
  ];
  const said = marks.filter((mark) => mark !== '').map(escapeText);
  return `${wordsOf(signal.text)} *(${said.join(', ')})*`.trimStart();
}

function noteLine(note: PatternNote, { view, words }: Page): string {
  const { fromPartner, move, about } = note.values;
  const cluster = view.items.byId.get(about ?? '');
  const title = cluster?.type === 'cluster' ? wordsOf(cluster.texts.title?.text ?? '') : '';
  const marks = [
    move ? words.moves[move] : '',
    fromPartner ? words.partner : '',
    title ? `${words.about}: ${title}` : '',
  ].filter((mark) => mark !== '');
  return marks.length > 0
    ? `- ${wordsOf(note.text)} *(${marks.join('; ')})*`
    : `- ${wordsOf(note.text)}`;
}

function wordsOf(text: string): string {
  return textLines(text).join(' ');
}
