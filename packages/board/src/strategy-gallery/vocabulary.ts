import type { ItemShapes } from '../items/item-shapes.ts';
import { oneOf } from '../values/value.ts';

export const GALLERY_SCHEMA_VERSION = 1;

/** What those who pass by can say to a strategy with one press. */
export const GALLERY_REACTIONS = ['same-here', 'different-here', 'question'] as const;
export type GalleryReaction = (typeof GALLERY_REACTIONS)[number];

/** The texts of a strategy in the order in which they are asked: the first is its name. */
export const STRATEGY_TEXTS = ['strategy', 'tried', 'conditions', 'evidence', 'contact'] as const;
export type StrategyText = (typeof STRATEGY_TEXTS)[number];

const MAX_ITEMS = 600;

/** A strategy hangs on the board itself, and under it what others reply. */
export const GALLERY_TYPES = {
  strategy: { parents: [null], texts: STRATEGY_TEXTS, values: {} },
  reply: {
    parents: ['strategy'],
    texts: ['what'],
    values: { to: oneOf(GALLERY_REACTIONS) },
  },
} as const;
export type GalleryTypes = typeof GALLERY_TYPES;

export const GALLERY_ITEMS: ItemShapes<GalleryTypes> = { types: GALLERY_TYPES, limit: MAX_ITEMS };
