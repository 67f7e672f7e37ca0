import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { TeamSummary } from './team-summary.ts';

/** Every kind of board that there is; which of them this version can make, `isKnownKind` of the board package says. */
export const BOARD_KINDS = [
  'empathy-map',
  'goal-statement',
  'pattern-board',
  'data-board',
  'notes',
  'strategy-gallery',
] as const;
export const BoardKind = z.enum(BOARD_KINDS);
export type BoardKind = z.infer<typeof BoardKind>;

/** A board as a list shows it. */
export const BoardSummary = z.object({
  id: Id,
  kind: BoardKind,
  networkId: Id,
  /** The convening that it was made for; null for one that stands beside them. */
  conveningId: z.nullable(Id),
  /** The team of a team's board; null for a group's and the network's. */
  team: z.nullable(TeamSummary),
  /** What somebody named it; null for one that its kind and its owner name well enough. */
  title: z.nullable(z.string()),
  access: z.enum(['write', 'read']),
  mayComment: z.boolean(),
});
export type BoardSummary = z.infer<typeof BoardSummary>;
