import type { ItemShapes } from '../items/item-shapes.ts';
import type { NotesShape } from '../notes/notes-shape.ts';
import { oneOf } from '../values/value.ts';

export const DATA_BOARD_SCHEMA_VERSION = 1;

/** The parts of a data board, in the order in which a group looks. */
export const DATA_AREAS = [
  'expect',
  'cards',
  'notice',
  'wonder',
  'missing',
  'whys',
  'reach',
  'next',
] as const;
export type DataArea = (typeof DATA_AREAS)[number];

/** Where notes lie; `change` and `cannot` stand side by side in one part. */
export const DATA_LISTS = [
  'expect',
  'notice',
  'wonder',
  'missing',
  'change',
  'cannot',
  'next',
] as const;
export type DataList = (typeof DATA_LISTS)[number];

export const LISTS_IN: Readonly<Record<DataArea, readonly DataList[]>> = {
  expect: ['expect'],
  cards: [],
  notice: ['notice'],
  wonder: ['wonder'],
  missing: ['missing'],
  whys: [],
  reach: ['change', 'cannot'],
  next: ['next'],
};

export const DATA_NOTES: NotesShape<DataList> = { lists: DATA_LISTS, limit: 500, values: {} };

/** How a card draws its figures: a gap over the years, groups side by side, or the district beside the state. */
export const CHARTS = ['gap', 'groups', 'state'] as const;
export type Chart = (typeof CHARTS)[number];

/** The texts of a chain: what was seen, and five whys that lead to what the system does. */
export const CHAIN_TEXTS = ['seen', 'why1', 'why2', 'why3', 'why4', 'why5'] as const;

export const DATA_TYPES = {
  card: { parents: [null], texts: ['title'], values: { chart: oneOf(CHARTS) } },
  chain: { parents: [null], texts: CHAIN_TEXTS, values: {} },
} as const;
export type DataTypes = typeof DATA_TYPES;

export const DATA_ITEMS: ItemShapes<DataTypes> = { types: DATA_TYPES, limit: 60 };

export const TYPES_IN: { readonly [Area in DataArea]?: readonly (keyof DataTypes)[] } = {
  cards: ['card'],
  whys: ['chain'],
};
