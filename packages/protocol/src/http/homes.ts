import * as z from 'zod/mini';
import { BoardOwner } from './board-info.ts';
import { BoardSummary } from './boards.ts';
import { ConveningSummary } from './convenings.ts';
import { NetworkInfo } from './networks.ts';
import { Teammate } from './people.ts';
import { PhaseInfo } from './phases.ts';
import { Composition, TeamInfo } from './teams.ts';

/** What happened to a board since this person last had it open. */
export const BoardNews = z.enum(['never-opened', 'changed', 'seen']);
export type BoardNews = z.infer<typeof BoardNews>;

/** What a list says about a board beyond its name. */
export const BoardGist = z.object({
  /** How many notes, signals, cards or items people put on it. */
  count: z.number(),
  /** The one sentence that stands for it; empty when there is none yet. */
  headline: z.string(),
  /** How far it is filled, 0 to 1; null for a board that is never full. */
  filled: z.nullable(z.number()),
});
export type BoardGist = z.infer<typeof BoardGist>;

export const BoardOnShelf = z.object({
  ...BoardSummary.shape,
  owner: BoardOwner,
  news: BoardNews,
  /** Null where it was not read yet: a long list is not kept waiting for it. */
  gist: z.nullable(BoardGist),
});
export type BoardOnShelf = z.infer<typeof BoardOnShelf>;

const TeamOnHome = z.object({
  ...TeamInfo.shape,
  /** Null for those who may not know who sits at it: other teams, partners, observers. */
  composition: z.nullable(Composition),
});

/** `GET /api/networks/:id/home`: everything that the network's home shows, for this person. */
export const NetworkHome = z.object({
  network: NetworkInfo,
  phases: z.array(PhaseInfo),
  convenings: z.array(ConveningSummary),
  /** The first that is open, else the next by its date, else the first without one; null for none. */
  nextConvening: z.nullable(ConveningSummary),
  teams: z.array(TeamOnHome),
  /** The boards that this person may read, by convening and within it by team. */
  boards: z.array(BoardOnShelf),
  /** Null for those who may not see the people. */
  people: z.nullable(
    z.object({
      expected: z.number(),
      waiting: z.number(),
      here: z.number(),
      /** Came by the code, without a team or not on the roster, and were not matched yet. */
      unmatched: z.number(),
    }),
  ),
});
export type NetworkHome = z.infer<typeof NetworkHome>;

/** `GET /api/teams/:id/home`. */
export const TeamHome = z.object({
  network: NetworkInfo,
  team: TeamOnHome,
  /** Null for those who may not know who sits at it. */
  members: z.nullable(z.array(Teammate)),
  convenings: z.array(ConveningSummary),
  nextConvening: z.nullable(ConveningSummary),
  /** The team's boards, by convening, those beside every convening last. */
  boards: z.array(BoardOnShelf),
});
export type TeamHome = z.infer<typeof TeamHome>;
