import type * as Y from 'yjs';
import type { ItemOf } from '../items/item-shapes.ts';
import { type ItemsView, readItems, watchedItems } from '../items/read-items.ts';
import type { BoardWatcher } from '../kinds/kind-of-board.ts';
import { type ReactionsView, readReactions, watchedReactions } from '../reactions/reactions.ts';
import { watchBoard } from '../watch/watch-board.ts';
import { GALLERY_ITEMS, type GalleryTypes } from './vocabulary.ts';

export type Strategy = ItemOf<GalleryTypes, 'strategy'>;
export type Reply = ItemOf<GalleryTypes, 'reply'>;

/** A strategy gallery as screens and exports see it. */
export interface GalleryView {
  readonly items: ItemsView<GalleryTypes>;
  readonly reactions: ReactionsView;
}

/** Reads the whole gallery. Bad or foreign data is skipped or given a default. */
export function readGallery(doc: Y.Doc): GalleryView {
  return { items: readItems(doc, GALLERY_ITEMS), reactions: readReactions(doc) };
}

/** Watches a gallery: what says the same keeps its identity. */
export function watchGallery(doc: Y.Doc): BoardWatcher<GalleryView> {
  const parts = { items: watchedItems(doc, GALLERY_ITEMS), reactions: watchedReactions(doc) };
  return watchBoard(doc, parts, (read): GalleryView => read);
}
