import type { CardFigures } from '@throughline/protocol';
import { escapeText, textLines } from '../text/markdown-text.ts';
import type { DataLabels } from './labels.ts';
import type { DataBoardView, DataNote } from './read-data-board.ts';
import { CHAIN_TEXTS, DATA_AREAS, type DataArea, LISTS_IN } from './vocabulary.ts';

/** The board as Markdown, each chart as its table. It holds the figures that the server wrote, and no others. */
export function dataBoardToMarkdown(view: DataBoardView, labels: DataLabels): string {
  const blocks = [`# ${escapeText(labels.title)}`];
  for (const [i, area] of DATA_AREAS.entries()) {
    blocks.push(`## ${i + 1}. ${escapeText(labels.areas[area])}`);
    const inside = blocksOf(view, area, labels).filter((block) => block !== '');
    blocks.push(...(inside.length > 0 ? inside : [`*${escapeText(labels.nothing)}*`]));
  }
  return `${blocks.join('\n\n')}\n`;
}

function blocksOf(view: DataBoardView, area: DataArea, labels: DataLabels): string[] {
  if (area === 'cards') return cardBlocks(view, labels);
  if (area === 'whys') return chainBlocks(view, labels);
  return LISTS_IN[area].flatMap((list) => {
    const notes = (view.lists.get(list) ?? []).map(noteLine).join('\n');
    const heading = labels.lists[list];
    return heading && notes !== '' ? [`### ${escapeText(heading)}`, notes] : [notes];
  });
}

const noteLine = ({ text }: DataNote): string => `- ${textLines(text).join('\\\n  ')}`;

function cardBlocks(view: DataBoardView, labels: DataLabels): string[] {
  return view.items.under(null, 'card').flatMap(({ id, texts }) => {
    const figures = view.figures.get(id);
    const title = (texts.title?.text ?? '').trim() || figures?.title || labels.noFigures;
    const head = `### ${escapeText(title)}`;
    return figures ? [head, aboutLine(figures, labels), tableOf(figures, labels)] : [head];
  });
}

function aboutLine(figures: CardFigures, labels: DataLabels): string {
  const parts = [
    `${figures.title}, ${figures.location}, ${labels.measures[figures.measure]}`,
    `${labels.source}: ${figures.source || '–'}`,
    ...(figures.sizesKnown ? [labels.hidden.replace('{n}', String(figures.threshold))] : []),
  ];
  return `*${parts.map(escapeText).join('. ')}*`;
}

function tableOf(
  { times, series, measure, location, state }: CardFigures,
  labels: DataLabels,
): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escapeText).join(' | ')} |`;
  const lines = series.map(({ of, group, figures }) =>
    row([
      `${group || labels.everyone} (${of === 'district' ? location : state})`,
      ...figures.map((figure) => labels.figure(figure, measure)),
    ]),
  );
  return [row([labels.group, ...times]), `| --- |${' --- |'.repeat(times.length)}`, ...lines].join(
    '\n',
  );
}

function chainBlocks(view: DataBoardView, labels: DataLabels): string[] {
  return view.items.under(null, 'chain').map(({ texts }) =>
    CHAIN_TEXTS.flatMap((name) => {
      const words = textLines(texts[name]?.text ?? '').join(' ');
      return words === '' ? [] : [`- **${escapeText(labels.chain[name])}** ${words}`];
    }).join('\n'),
  );
}
