import type { NotesShape } from '../notes/notes-shape.ts';

/** The shape of a board's document, as `meta.schema` says it. */
export const BOARD_SCHEMA_VERSION = 1;

/** The lists that hold notes. */
export const LISTS = [
  'who',
  'trying-to-do',
  'sees',
  'says',
  'does',
  'hears',
  'strains',
  'hopes',
] as const;
export type ListId = (typeof LISTS)[number];

export type AreaId =
  | 'who'
  | 'trying-to-do'
  | 'sees'
  | 'says'
  | 'does'
  | 'hears'
  | 'thinks-and-feels'
  | 'need-statement';

/** One of the eight numbered areas of the map; `lists` is empty for the need statement. */
export interface Area {
  readonly id: AreaId;
  readonly number: number;
  readonly lists: readonly ListId[];
}

/** The eight areas in the order in which a team fills them: the outside of a person before the inside. */
export const AREAS: readonly Area[] = [
  { id: 'who', number: 1, lists: ['who'] },
  { id: 'trying-to-do', number: 2, lists: ['trying-to-do'] },
  { id: 'sees', number: 3, lists: ['sees'] },
  { id: 'says', number: 4, lists: ['says'] },
  { id: 'does', number: 5, lists: ['does'] },
  { id: 'hears', number: 6, lists: ['hears'] },
  { id: 'thinks-and-feels', number: 7, lists: ['strains', 'hopes'] },
  { id: 'need-statement', number: 8, lists: [] },
];

/** Area 7 opens once each of these holds a note. */
export const OUTSIDE_LISTS = ['sees', 'says', 'does', 'hears'] as const satisfies ListId[];

/** The three blanks of "___ needs a way to ___ because ___". */
export const NEED_PARTS = ['who', 'needs', 'because'] as const;
export type NeedPart = (typeof NEED_PARTS)[number];

/** What the need statement rests on. */
export const EVIDENCE_STRENGTHS = ['interview', 'observation', 'data', 'assumption'] as const;
export type EvidenceStrength = (typeof EVIDENCE_STRENGTHS)[number];

/** How many notes a map shows at most. */
export const MAX_NOTES = 500;

/** The notes of an empathy map. */
export const EMPATHY_MAP_NOTES: NotesShape<ListId> = {
  lists: LISTS,
  limit: MAX_NOTES,
  values: {},
};
