import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { LIMITS } from '../vocabulary.ts';
import { BoardKind } from './boards.ts';
import { typed } from './names.ts';

/** Whose a board may be made: a group's boards are made with the group. */
export const NewBoardOwner = z.discriminatedUnion('type', [
  z.object({ type: z.literal('team'), teamId: Id }),
  z.object({ type: z.literal('network') }),
]);
export type NewBoardOwner = z.infer<typeof NewBoardOwner>;

const place = z.object({
  owner: NewBoardOwner,
  /** Null: beside the convenings. */
  conveningId: z.nullable(Id),
  title: z.optional(z.nullable(typed(LIMITS.boardTitle))),
});

/** `POST /api/networks/:id/boards`. */
export const NewBoardForm = z.object({
  ...place.shape,
  kind: BoardKind,
  /** A template of that kind; without one, the kind's first. */
  templateId: z.optional(z.nullable(Id)),
});
export type NewBoardForm = z.infer<typeof NewBoardForm>;

/** `POST /api/boards/:id/copies`: everything that people wrote on it, or only its areas and prompts. */
export const BoardCopyForm = z.object({ ...place.shape, what: z.enum(['all', 'structure']) });
export type BoardCopyForm = z.infer<typeof BoardCopyForm>;

/** `PATCH /api/boards/:id`; what is left out stays. */
export const BoardChange = z.object({
  /** Null: its kind and its owner name it well enough. */
  title: z.optional(z.nullable(typed(LIMITS.boardTitle))),
});
export type BoardChange = z.infer<typeof BoardChange>;

/** `POST /api/boards/:id/place`: before which other board of the same convening it stands; null: last. */
export const BoardPlace = z.object({ before: z.nullable(Id) });
export type BoardPlace = z.infer<typeof BoardPlace>;
