import type { ReactingTeam, Reaction } from './reactions.ts';

/** How many stand behind a reaction. A team counts once, however many of it pressed. */
export interface Tally {
  readonly count: number;
  /** In the order of their badges. */
  readonly teams: readonly ReactingTeam[];
  /** People who sit at no team; each counts. */
  readonly others: number;
  /** Whether this person is among them. */
  readonly mine: boolean;
}

/** Counts one kind of reaction among all to one thing. */
export function tally(
  reactions: readonly Reaction[] | undefined,
  reaction: string,
  me: string,
): Tally {
  const all = (reactions ?? []).filter((one) => one.reaction === reaction);
  const teams = new Map(all.flatMap(({ team }) => (team ? [[team.id, team]] : [])));
  const others = new Set(all.filter(({ team }) => !team).map(({ author }) => author)).size;
  return {
    count: teams.size + others,
    teams: [...teams.values()].sort((a, b) => (a.badge < b.badge ? -1 : 1)),
    others,
    mine: all.some(({ author }) => author === me),
  };
}
