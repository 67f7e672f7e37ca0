import { type Board, type Directory, may, type Person, type Team } from '@throughline/network';
import type { BoardSummary, Session, TeamSummary } from '@throughline/protocol';
import { colorOf } from '../people/color.ts';

export const presentTeam = ({ id, name, badge }: Team): TeamSummary => ({ id, name, badge });

/** A board as one person sees it. */
export function presentBoard(board: Board, team: Team, person: Person): BoardSummary {
  const access = may(person, { action: 'board.write', board }) ? 'write' : 'read';
  return { id: board.id, kind: board.kind, team: presentTeam(team), access };
}

/** What a browser is told about its own session: nothing of other people. */
export async function presentSession(directory: Directory, person: Person): Promise<Session> {
  const team = person.teamId === null ? undefined : await directory.team(person.teamId);
  return {
    me: {
      key: person.key,
      name: person.name,
      level: person.level,
      role: person.role,
      language: person.language,
      color: colorOf(person),
      team: team ? presentTeam(team) : null,
    },
    conveningId: person.conveningId,
    boards: await readableBoards(directory, person),
  };
}

async function readableBoards(directory: Directory, person: Person): Promise<BoardSummary[]> {
  if (person.conveningId === null) return [];
  const teams = new Map((await directory.teams(person.conveningId)).map((team) => [team.id, team]));
  const boards = (await directory.boards(person.conveningId)).flatMap((board) => {
    const team = teams.get(board.teamId);
    const readable = may(person, { action: 'board.read', board });
    return team && readable ? [presentBoard(board, team, person)] : [];
  });
  return boards.sort(
    (a, b) => Number(b.team.id === person.teamId) - Number(a.team.id === person.teamId),
  );
}
