import type { BoardKind, LocalizedText } from '@throughline/protocol';
import { type Cluster, cardsWithin } from './cluster.ts';
import type { Signal } from './signal.ts';

/** The signals of one board that a pattern rests on. */
export interface TrailBoard {
  readonly boardId: string;
  readonly boardKind: BoardKind;
  readonly conveningName: LocalizedText | null;
  readonly signals: readonly Signal[];
}

/** What one team gave to a pattern; `teamId` is null for boards that are no team's. */
export interface TrailTeam {
  readonly teamId: string | null;
  readonly teamName: string;
  readonly teamBadge: string;
  readonly boards: readonly TrailBoard[];
}

/** The way back from a pattern to what it rests on: signals, their boards, their teams, by the teams' names. */
export function trailOf(cluster: Cluster): readonly TrailTeam[] {
  const teams = new Map<string, { team: TrailTeam; boards: Map<string, Signal[]> }>();
  for (const { signal } of cardsWithin(cluster)) {
    if (!signal) continue;
    const { teamId, teamName, teamBadge, boardId } = signal;
    const key = teamId ?? '';
    const team = { teamId, teamName, teamBadge, boards: [] };
    const known = teams.get(key) ?? { team, boards: new Map<string, Signal[]>() };
    teams.set(key, known);
    known.boards.set(boardId, [...(known.boards.get(boardId) ?? []), signal]);
  }
  return Array.from(teams.values(), ({ team, boards }) => ({
    ...team,
    boards: [...boards.values()].flatMap(boardOf),
  })).sort((a, b) => a.teamName.localeCompare(b.teamName));
}

function boardOf(signals: readonly Signal[]): TrailBoard[] {
  const [first] = signals;
  if (!first) return [];
  const { boardId, boardKind, conveningName } = first;
  return [{ boardId, boardKind, conveningName, signals }];
}
