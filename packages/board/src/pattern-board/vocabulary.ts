import { changesOfItems } from '../items/change-items.ts';
import type { ItemOf, ItemShapes } from '../items/item-shapes.ts';
import { changesOfNotes } from '../notes/change-notes.ts';
import type { NotesShape } from '../notes/notes-shape.ts';
import { anId, flag, numberWithin, oneOf } from '../values/value.ts';
import { MAX_SIGNALS } from './signal.ts';

/** The shape of a pattern board's document, as `meta.schema` says it. */
export const PATTERN_BOARD_SCHEMA = 1;

/** The lanes, in the order in which a room goes through them: the facts first. */
export const LANES = ['signals', 'clusters', 'why', 'so-what', 'now-what'] as const;
export type Lane = (typeof LANES)[number];

/** The lanes that take notes of this board's own; in `signals` they stand among those that were pulled. */
export const NOTE_LANES = ['signals', 'why', 'so-what', 'now-what'] as const satisfies Lane[];
export type NoteLane = (typeof NOTE_LANES)[number];

/** What is meant to be done with a note of the last lane. */
export const MOVES = ['network-action', 'team-action', 'question'] as const;
export type Move = (typeof MOVES)[number];

/** In how many of the teams a pattern was seen. */
export const STRENGTHS = ['one-site', 'several', 'most'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What a team says to a pattern. */
export const TEAM_ANSWERS = ['accepts', 'adapts', 'disputes'] as const;
export type TeamAnswer = (typeof TEAM_ANSWERS)[number];

/** A cluster with more cards than this is proposed for a split. */
export const MOST_IN_CLUSTER = 9;

/** Role counts are told of this many people and more, where a network says nothing else (DOMAIN L3). */
export const LEAST_PEOPLE = 5;

const MAX_NOTES = 500;
const MAX_GROUPS = 500;

const NOTE_VALUES = {
  /** The cluster that it is about; none for the whole board. */
  about: anId,
  move: oneOf(MOVES),
  /** A partner wrote it: researchers and others who study the network, and no team's voice. */
  fromPartner: flag,
} as const;

const POSITION = { x: numberWithin(-1e6, 1e6), y: numberWithin(-1e6, 1e6) } as const;

const TYPES = {
  /** Where a card is laid: a signal or a note of the first lane. Its id is the card's. */
  place: {
    parents: [null, 'cluster'],
    texts: [],
    values: { ...POSITION, isOutlier: flag },
  },
  cluster: {
    parents: [null, 'cluster'],
    texts: ['title', 'counter', 'insight'],
    values: {
      ...POSITION,
      /** What people say of its strength; told from its teams where they say nothing. */
      strength: oneOf(STRENGTHS),
      /** Somebody looked for a counter-example and found none. */
      noCounter: flag,
      isInsight: flag,
    },
  },
  /** One team's answer to a cluster: its id is made of both, so that no team has two. */
  answer: {
    parents: ['cluster'],
    texts: ['because'],
    values: { team: anId, answer: oneOf(TEAM_ANSWERS) },
  },
} as const;

export type PatternTypes = typeof TYPES;
export type PatternItem<Type extends keyof PatternTypes> = ItemOf<PatternTypes, Type>;

export const PATTERN_ITEMS: ItemShapes<PatternTypes> = {
  types: TYPES,
  limit: MAX_SIGNALS + MAX_NOTES + MAX_GROUPS * 4,
};

export const PATTERN_NOTES: NotesShape<NoteLane, typeof NOTE_VALUES> = {
  lists: NOTE_LANES,
  limit: MAX_NOTES,
  values: NOTE_VALUES,
};
export type NoteValues = typeof NOTE_VALUES;

export const patternNotes = changesOfNotes(PATTERN_NOTES);
export const patternItems = changesOfItems(PATTERN_ITEMS);
