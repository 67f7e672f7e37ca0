import * as z from 'zod/mini';
import { Id } from './ids.ts';
import { Role } from './vocabulary.ts';

/** Who someone is to the others on a board. The server writes it; what a client claims is replaced. */
export const PresentPerson = z.object({
  /** Author key: random, stands in notes in place of the person. */
  key: Id,
  name: z.string(),
  role: Role,
  /** A colour of the palette, as `#rrggbb`: y-tiptap draws carets with it. */
  color: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
});
export type PresentPerson = z.infer<typeof PresentPerson>;

/** Of what Yjs holds: the client that wrote it, and its clock then. */
const YjsId = z.object({
  client: z.int().check(z.gte(0)),
  clock: z.int().check(z.gte(0)),
});

/**
 * A relative position as y-tiptap says it. Everybody's editor resolves it: one that names no type makes Yjs
 * throw, and one that names a root makes a root of that name in everybody's document.
 */
const CaretPosition = z.object({
  /** Texts lie in notes and items, never in a root. */
  type: YjsId,
  tname: z.null(),
  /** Null at the end of a text. */
  item: z.nullable(YjsId),
  assoc: z.int().check(z.gte(-1), z.lte(1)),
});

/** What a client may say of itself through awareness; anything else is dropped on the way in. */
export const ClaimedPresence = z.object({
  /** The field that this person's editor is in: a note's id, or a need statement's part. */
  editing: z.optional(z.nullable(Id)),
  /** Where their caret is, and what they have selected. */
  cursor: z.optional(z.nullable(z.object({ anchor: CaretPosition, head: CaretPosition }))),
});
export type ClaimedPresence = z.infer<typeof ClaimedPresence>;

/** An awareness state as everyone receives it. */
export type Presence = ClaimedPresence & { user: PresentPerson };

/** The presence palette, all at 4.5:1 or more against white paper and used with white text. */
export const PRESENCE_PALETTE: readonly string[] = [
  '#9a3b26',
  '#1f6f5c',
  '#2d5d9f',
  '#8a4b08',
  '#7a3b8f',
  '#4a6b12',
  '#a02c5a',
  '#0f6a7d',
  '#5b4bb3',
  '#7b5a1e',
  '#3f5f70',
  '#8c2f39',
];
