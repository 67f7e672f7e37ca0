import {
  DATA_LABELS,
  type DataBoardView,
  documentOf,
  linesFilled,
  optionNames,
  outlineWords,
  REPORT_LINES,
  readComments,
  toldOf,
  toldPoll,
} from '@throughline/board';
import { type BoardToPrint, readForPrint } from '../outline/board-paper.ts';
import { type BoardRow, boardRows } from './board-rows.ts';
import { toCsv } from './csv.ts';

const COLUMNS = [
  'what',
  'area',
  'id',
  'under',
  'text',
  'language',
  'kind',
  'role',
  'name',
  'by',
  'values',
] as const;

/** Everything on a board as a table for spreadsheets: a line for each note, item, field, figure, vote and comment. */
export function boardCsv(board: BoardToPrint): string {
  const all = everythingOn(board);
  const lines = [
    ...all.rows.map(asCells),
    ...all.figures.flatMap(({ card, series }) =>
      series.flatMap(({ group, cells }) =>
        cells.map(({ time, value }) => [
          'figure',
          'cards',
          '',
          card,
          value,
          '',
          '',
          '',
          '',
          '',
          `${group}; ${time}`,
        ]),
      ),
    ),
    ...all.report.lines.map(({ line, text }) => [
      'report-out',
      line,
      '',
      '',
      text,
      '',
      '',
      '',
      '',
      '',
      '',
    ]),
    ...all.report.picked.map(({ id, text }) => [
      'report-out',
      'picked',
      id,
      '',
      text,
      '',
      '',
      '',
      '',
      '',
      '',
    ]),
    ...all.votes.flatMap(({ question, people, rows }) => [
      ['vote', '', '', '', question, '', '', '', '', '', people],
      ...rows.map(({ option, count, paper }) => [
        'vote-option',
        '',
        '',
        question,
        option,
        '',
        '',
        '',
        '',
        '',
        `count=${count}${paper === null ? '' : `; paper=${paper}`}`,
      ]),
    ]),
    ...all.comments.map(({ id, about, answers, text, resolved }) => [
      'comment',
      '',
      id,
      answers ?? about,
      text,
      '',
      '',
      '',
      '',
      '',
      resolved ? 'resolved' : '',
    ]),
  ];
  return toCsv([COLUMNS, ...lines]);
}

function asCells(row: BoardRow): string[] {
  const values = Object.entries(row.values).map(([name, value]) => `${name}=${value}`);
  const by = row.byScribe ? 'scribe' : '';
  return [
    row.what,
    row.area,
    row.id,
    row.under,
    row.text,
    row.language,
    row.kind,
    row.role,
    row.name,
    by,
    values.join('; '),
  ];
}

/** Everything on a board as JSON that explains itself. Nobody's key is in it. */
export function boardJson(board: BoardToPrint): string {
  const { hash, at, language: _, ...about } = board.imprint;
  const { kind } = readForPrint(board);
  const made = {
    format: 'throughline-board',
    formatVersion: 1,
    kind,
    ...about,
    takenAt: new Date(at).toISOString(),
    hash,
  };
  return `${JSON.stringify({ ...made, ...everythingOn(board) }, null, 2)}\n`;
}

function everythingOn(board: BoardToPrint) {
  const { view, outline, report, polls, kind, page } = readForPrint(board);
  const { language } = page;
  const words = outlineWords(outline);
  const figures = kind === 'data-board' ? [...(view as DataBoardView).figures] : [];
  const { figure } = DATA_LABELS[language];
  return {
    rows: boardRows(board),
    figures: figures.map(
      ([card, { title, location, measure, source, times, series, state, threshold }]) => ({
        card,
        title,
        source,
        measure,
        threshold,
        series: series.map(({ of, group, figures: cells }) => ({
          of: of === 'district' ? location : state,
          group,
          cells: cells.map((one, i) => ({ time: times[i] ?? '', value: figure(one, measure) })),
        })),
      }),
    ),
    report: {
      lines:
        linesFilled(report) === 0
          ? []
          : REPORT_LINES.map((line) => ({ line, text: report.lines[line]?.text ?? '' })),
      picked: toldOf(report, outline).map(({ node: { id, text } }) => ({ id, text })),
    },
    votes: polls.map((poll) => {
      const name = optionNames(poll, (id) => words.get(id), language);
      const { question, people, table, remarks } = toldPoll(poll, name, language);
      return { question, kind: poll.kind, people, rows: table?.rows ?? [], remarks };
    }),
    comments: commentsOn(board),
  };
}

/** Comments by what they are about, without who said so: a screen tells that to those who may know. */
function commentsOn({ content }: BoardToPrint) {
  const { on } = readComments(documentOf(content));
  return [...on].flatMap(([about, threads]) =>
    threads.flatMap(({ first, answers }) => [
      { id: first.id, about, answers: null, text: first.text, resolved: first.resolved },
      ...answers.map(({ id, text }) => ({ id, about, answers: first.id, text, resolved: false })),
    ]),
  );
}
