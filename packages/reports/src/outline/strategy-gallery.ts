import {
  GALLERY_LABELS,
  GALLERY_REACTIONS,
  type GalleryView,
  STRATEGY_TEXTS,
  type Strategy,
  tally,
} from '@throughline/board';
import { heading, line, listIfAny, named, paragraph } from './blocks.ts';
import { marksOfWriter, type Page } from './board-to-print.ts';
import type { Block } from './paper.ts';
import { said, saidOnOneLine } from './said.ts';

/** A strategy gallery: each strategy with what others said to it. */
export function galleryBlocks({ items, reactions }: GalleryView, page: Page): Block[] {
  const labels = GALLERY_LABELS[page.language];
  const strategies = items.under(null, 'strategy');
  if (strategies.length === 0) return [paragraph(labels.nothing, 'quiet')];
  return strategies.flatMap(strategyBlocks);

  function strategyBlocks({ id, texts, language }: Strategy): Block[] {
    const title = saidOnOneLine(texts.strategy?.text, language);
    const counts = GALLERY_REACTIONS.flatMap((reaction) => {
      const { count } = tally(reactions.get(id), reaction, '');
      return count === 0 ? [] : [`${labels.reactions[reaction]}: ${count}`];
    });
    const replies = items.under(id, 'reply').map((reply) => {
      const { to } = reply.values;
      const marks = [to ? labels.reactions[to] : '', ...marksOfWriter(reply, page)];
      return line(said(reply.texts.what?.text, reply.language), marks);
    });
    return [
      heading(2, title.text === '' ? labels.texts.strategy : title),
      ...listIfAny(
        STRATEGY_TEXTS.slice(1).flatMap((name) =>
          named(`${labels.texts[name]}:`, said(texts[name]?.text, language)),
        ),
      ),
      ...(counts.length > 0 ? [paragraph(counts.join(' · '), 'quiet')] : []),
      ...(replies.length > 0 ? [heading(3, labels.replies), ...listIfAny(replies)] : []),
    ];
  }
}
