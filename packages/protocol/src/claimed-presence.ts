import * as z from 'zod/mini';
import { Id } from './ids.ts';

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
