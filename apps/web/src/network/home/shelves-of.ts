import type { BoardOnShelf, ConveningSummary, TeamSummary } from '@throughline/protocol';

/** Boards that stand together. */
export interface Shelf {
  id: string;
  /** The convening that they were made for, or the team whose they are; undefined for the rest. */
  convening?: ConveningSummary;
  team?: TeamSummary;
  boards: readonly BoardOnShelf[];
}

/** Puts boards together by convening, in the order of the convenings; what stands beside them comes last. */
export function shelvesByConvening(
  boards: readonly BoardOnShelf[],
  convenings: readonly ConveningSummary[],
): Shelf[] {
  const shelves: Shelf[] = convenings.map((convening) => ({
    id: convening.id,
    convening,
    boards: boards.filter(({ conveningId }) => conveningId === convening.id),
  }));
  const known = new Set(convenings.map(({ id }) => id));
  const rest = boards.filter(({ conveningId }) => conveningId === null || !known.has(conveningId));
  return [...shelves, { id: 'rest', boards: rest }].filter((shelf) => shelf.boards.length > 0);
}

/** Puts boards together by team, in the order of the teams; what is of no team comes last. */
export function shelvesByTeam(
  boards: readonly BoardOnShelf[],
  teams: readonly TeamSummary[],
): Shelf[] {
  const shelves: Shelf[] = teams.map((team) => ({
    id: team.id,
    team,
    boards: boards.filter((board) => board.team?.id === team.id),
  }));
  const known = new Set(teams.map(({ id }) => id));
  const rest = boards.filter(({ team }) => team === null || !known.has(team.id));
  return [...shelves, { id: 'rest', boards: rest }].filter((shelf) => shelf.boards.length > 0);
}
