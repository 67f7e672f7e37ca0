import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import type { Writer } from '../document/entry.ts';
import { newEntryId } from '../document/entry-id.ts';
import { writeBoard } from '../document/write-board.ts';
import { changesOfItems } from '../items/change-items.ts';
import type { BoardGist, KindOfBoard } from '../kinds/kind-of-board.ts';
import { type OutlineNode, outlineArea, outlineField, outlineItem } from '../kinds/outline.ts';
import { tally } from '../reactions/tally.ts';
import { newFragment } from '../text/fragment-text.ts';
import { escapeText, textLines } from '../text/markdown-text.ts';
import { GALLERY_LABELS, type GalleryLabels } from './labels.ts';
import { type GalleryView, readGallery, type Strategy, watchGallery } from './read-gallery.ts';
import {
  GALLERY_ITEMS,
  GALLERY_REACTIONS,
  GALLERY_SCHEMA_VERSION,
  STRATEGY_TEXTS,
  type StrategyText,
} from './vocabulary.ts';

/** What a gallery begins with. */
export interface GallerySeed {
  readonly strategies?: readonly (Writer & Readonly<Partial<Record<StrategyText, string>>>)[];
}

/** The changes of a gallery's strategies and replies. */
export const galleryItems = changesOfItems(GALLERY_ITEMS);

/** What teams have tried, hung up for the others to answer. */
export const strategyGallery: KindOfBoard<GalleryView, GallerySeed> = {
  kind: 'strategy-gallery',
  schema: GALLERY_SCHEMA_VERSION,
  write: (doc, seed = {}) =>
    writeBoard(doc, { kind: 'strategy-gallery', schema: GALLERY_SCHEMA_VERSION }, () =>
      writeStrategies(doc, seed),
    ),
  read: readGallery,
  watch: watchGallery,
  outline: (view) => [
    outlineArea(
      'strategies',
      'areas.strategies.title',
      view.items.under(null, 'strategy').map((strategy) => strategyNode(view, strategy)),
    ),
  ],
  gist: gistOf,
  markdown: (view, language) => galleryToMarkdown(view, GALLERY_LABELS[language]),
};

function writeStrategies(doc: Y.Doc, { strategies = [] }: GallerySeed): void {
  const items = doc.getMap('items');
  const keys = generateNKeysBetween(null, null, strategies.length);
  for (const [index, { author, role, language, ...texts }] of strategies.entries()) {
    const fields = { type: 'strategy', parent: null, order: keys[index] ?? 'a0' };
    const writer = { author, role, language, deletedAt: null };
    const item = new Y.Map<unknown>(Object.entries({ ...fields, ...writer }));
    for (const name of STRATEGY_TEXTS) item.set(name, newFragment(texts[name]));
    items.set(newEntryId(), item);
  }
}

/** A strategy's name is its own line; its other texts stand under it, and then what others replied. */
function strategyNode({ items }: GalleryView, { id, language, texts }: Strategy): OutlineNode {
  const [, ...more] = STRATEGY_TEXTS;
  const replies = items
    .under(id, 'reply')
    .map((reply) =>
      outlineItem(
        { id: reply.id, language: reply.language, label: 'items.reply.name' },
        reply.texts.what,
        [],
      ),
    );
  return outlineItem({ id, language, label: 'items.strategy.name' }, texts.strategy, [
    ...more.map((name) => outlineField(`${id}/${name}`, `items.strategy.${name}`, texts[name])),
    ...replies,
  ]);
}

function gistOf({ items }: GalleryView): BoardGist {
  const strategies = items.under(null, 'strategy');
  const named = strategies.map(({ texts }) => texts.strategy?.text.trim() ?? '');
  const headline = named.filter((name) => name !== '').join(' · ');
  return { count: strategies.length, headline, filled: undefined };
}

/** The gallery as Markdown, without names. What people wrote cannot turn into markup. */
export function galleryToMarkdown(
  { items, reactions }: GalleryView,
  labels: GalleryLabels,
  title = labels.title,
): string {
  const blocks = [`# ${escapeText(title)}`];
  const strategies = items.under(null, 'strategy');
  if (strategies.length === 0) blocks.push(`*${escapeText(labels.nothing)}*`);
  for (const { id, texts } of strategies) {
    blocks.push(`## ${line(texts.strategy?.text) || escapeText(labels.texts.strategy)}`);
    const said = STRATEGY_TEXTS.slice(1).flatMap((name) => {
      const words = line(texts[name]?.text);
      return words === '' ? [] : [`- **${escapeText(labels.texts[name])}:** ${words}`];
    });
    const counts = GALLERY_REACTIONS.flatMap((reaction) => {
      const { count } = tally(reactions.get(id), reaction, '');
      return count === 0 ? [] : [`${escapeText(labels.reactions[reaction])}: ${count}`];
    });
    if (said.length > 0) blocks.push(said.join('\n'));
    if (counts.length > 0) blocks.push(counts.join(' · '));
    const replies = items.under(id, 'reply').map(({ texts: { what } }) => `- ${line(what?.text)}`);
    if (replies.length > 0) blocks.push(`**${escapeText(labels.replies)}**`, replies.join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

const line = (text: string | undefined): string => textLines(text ?? '').join(' ');
