import {
  CHAIN_TEXTS,
  DATA_AREAS,
  DATA_LABELS,
  type DataArea,
  type DataBoardView,
  LISTS_IN,
} from '@throughline/board';
import type { CardFigures } from '@throughline/protocol';
import { heading, line, listIfAny, named, paragraph } from './blocks.ts';
import { areaTitle, marksOfWriter, type Page } from './board-to-print.ts';
import type { Block } from './paper.ts';
import { said, saidOnOneLine } from './said.ts';

/** A data board: each chart as its table. It holds the figures that the server wrote, and no others. */
export function dataBoardBlocks(view: DataBoardView, page: Page): Block[] {
  const labels = DATA_LABELS[page.language];
  return DATA_AREAS.flatMap((area, i) => {
    const inside = blocksOf(area);
    const title = areaTitle(page, area, labels.areas[area]);
    return [
      heading(2, `${i + 1}. ${title}`),
      ...(inside.length > 0 ? inside : [paragraph(labels.nothing, 'quiet')]),
    ];
  });

  function blocksOf(area: DataArea): Block[] {
    if (area === 'cards') return view.items.under(null, 'card').flatMap(cardBlocks);
    if (area === 'whys') return view.items.under(null, 'chain').flatMap(chainBlocks);
    return LISTS_IN[area].flatMap((list) => {
      const notes = (view.lists.get(list) ?? []).map((note) =>
        line(said(note.text, note.language), marksOfWriter(note, page)),
      );
      const title = labels.lists[list];
      return notes.length > 0 && title
        ? [heading(3, title), ...listIfAny(notes)]
        : listIfAny(notes);
    });
  }

  function cardBlocks({ id, texts, language }: CardItem): Block[] {
    const figures = view.figures.get(id);
    const own = saidOnOneLine(texts.title?.text, language);
    const title = own.text === '' ? said(figures?.title || labels.noFigures) : own;
    return [heading(3, title), ...(figures ? figureBlocks(figures, title.text) : [])];
  }

  function figureBlocks(figures: CardFigures, caption: string): Block[] {
    const { title, location, measure, source, sizesKnown, threshold, times, series } = figures;
    const about = [
      `${title}, ${location}, ${labels.measures[measure]}`,
      `${labels.source}: ${source || '–'}`,
      ...(sizesKnown ? [labels.hidden.replace('{n}', String(threshold))] : []),
    ];
    const rows = series.map(({ of, group, figures: cells }) => [
      said(`${group || labels.everyone} (${of === 'district' ? location : figures.state})`),
      ...cells.map((figure) => said(labels.figure(figure, measure))),
    ]);
    return [
      paragraph(about.map((part) => part.replace(/\.$/, '')).join('. '), 'quiet'),
      { type: 'table', caption, head: [labels.group, ...times], rows },
    ];
  }

  function chainBlocks({ texts, language }: ChainItem): Block[] {
    return listIfAny(
      CHAIN_TEXTS.flatMap((name) =>
        named(labels.chain[name], saidOnOneLine(texts[name]?.text, language)),
      ),
    );
  }
}

type CardItem = ReturnType<DataBoardView['items']['under']>[number] & { readonly type: 'card' };
type ChainItem = ReturnType<DataBoardView['items']['under']>[number] & { readonly type: 'chain' };
