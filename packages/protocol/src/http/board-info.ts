import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { BoardSummary } from './boards.ts';

/** Whose a board is, which settles who writes on it. */
export const BoardOwner = z.discriminatedUnion('type', [
  z.object({ type: z.literal('team'), teamId: Id }),
  z.object({ type: z.literal('group'), groupId: Id }),
  z.object({ type: z.literal('network') }),
]);
export type BoardOwner = z.infer<typeof BoardOwner>;

/** `GET /api/boards/:id`: what a page needs before it opens the document. */
export const BoardInfo = z.object({
  ...BoardSummary.shape,
  owner: BoardOwner,
  /** Whoever asks reads it as one of the team's buddy. */
  asBuddy: z.optional(z.literal(true)),
  epoch: z.number(),
  schemaVersion: z.number(),
});
export type BoardInfo = z.infer<typeof BoardInfo>;
