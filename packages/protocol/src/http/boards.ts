import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { TeamSummary } from './team-summary.ts';

/** Every kind of board that this version can open. */
export const BOARD_KINDS = ['empathy-map'] as const;
export const BoardKind = z.enum(BOARD_KINDS);
export type BoardKind = z.infer<typeof BoardKind>;

/** Whose a board is, which settles who writes on it. */
export const BoardOwner = z.discriminatedUnion('type', [
  z.object({ type: z.literal('team'), teamId: Id }),
  z.object({ type: z.literal('group'), groupId: Id }),
  z.object({ type: z.literal('network') }),
]);
export type BoardOwner = z.infer<typeof BoardOwner>;

export const BoardSummary = z.object({
  id: Id,
  kind: BoardKind,
  networkId: Id,
  /** The convening that it was made for; null for one that stands beside them. */
  conveningId: z.nullable(Id),
  owner: BoardOwner,
  /** The team of a team's board; null for a group's and the network's. */
  team: z.nullable(TeamSummary),
  /** What somebody named it; null for one that its kind and its owner name well enough. */
  title: z.nullable(z.string()),
  access: z.enum(['write', 'read']),
  mayComment: z.boolean(),
});
export type BoardSummary = z.infer<typeof BoardSummary>;

/** `GET /api/boards/:id`: what a page needs before it opens the document. */
export const BoardInfo = z.object({
  ...BoardSummary.shape,
  epoch: z.number(),
  schemaVersion: z.number(),
});
export type BoardInfo = z.infer<typeof BoardInfo>;
