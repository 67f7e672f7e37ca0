import * as z from 'zod/mini';
import { Id } from '../ids.ts';
import { BoardSummary } from './boards.ts';
import type { Resource } from './resource.ts';
import { TeamSummary } from './team-summary.ts';

/** `GET /api/networks/:id/buddies`: for those who run the network. */
export const NetworkBuddies = z.object({
  pairs: z.array(z.object({ one: TeamSummary, other: TeamSummary, since: z.number() })),
  /** Teams that have no buddy. */
  free: z.array(TeamSummary),
});
export type NetworkBuddies = z.infer<typeof NetworkBuddies>;

/** `POST /api/networks/:id/buddies`. */
export const BuddyPairForm = z.object({ teamId: Id, buddyId: Id });
export type BuddyPairForm = z.infer<typeof BuddyPairForm>;

/** `GET /api/teams/:id/buddy`: a team's buddy, and what each opened to the other. */
export const TeamBuddy = z.object({
  /** Null: it has none, and nothing is open. */
  buddy: z.nullable(TeamSummary),
  /** The team's own boards, as far as whoever asks may read them. */
  boards: z.array(z.object({ board: BoardSummary, open: z.boolean() })),
  /** The buddy's that are open to this team. */
  theirs: z.array(BoardSummary),
});
export type TeamBuddy = z.infer<typeof TeamBuddy>;

/** `PUT /api/boards/:id/buddy`. */
export const BuddyBoardForm = z.object({ open: z.boolean() });
export type BuddyBoardForm = z.infer<typeof BuddyBoardForm>;

/** Teams that read each other's boards between convenings; a part of RESOURCES. */
export const BUDDY_RESOURCES = {
  'buddies.list': { method: 'GET', path: '/networks/:id/buddies', response: NetworkBuddies },
  'buddies.pair': { method: 'POST', path: '/networks/:id/buddies', request: BuddyPairForm },
  'buddies.part': { method: 'DELETE', path: '/teams/:id/buddy' },
  'team.buddy': { method: 'GET', path: '/teams/:id/buddy', response: TeamBuddy },
  'board.to-buddy': { method: 'PUT', path: '/boards/:id/buddy', request: BuddyBoardForm },
} as const satisfies Readonly<Record<string, Resource>>;
