import {
  type Board,
  type ConveningRecord,
  may,
  type Network,
  type Person,
  type Team,
} from '@throughline/network';
import type {
  BoardSummary,
  ConveningSummary,
  Session,
  TeamInfo,
  TeamSummary,
} from '@throughline/protocol';
import { boardNow } from '../control-plane/board-now.ts';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { colorOf } from '../people/color.ts';
import type { HttpContext } from './context.ts';

export const presentTeam = ({ id, name, badge }: Team): TeamSummary => ({ id, name, badge });

export const presentWholeTeam = (team: Team): TeamInfo => ({ ...team });

/** A board as one person sees it. The state of its convening has to be known. */
export function presentBoard(
  desk: ConveningDesk,
  board: Board,
  team: Team | undefined,
  person: Person,
): BoardSummary {
  const now = boardNow(desk, board);
  return {
    id: board.id,
    kind: board.kind,
    networkId: board.networkId,
    conveningId: board.conveningId,
    team: team ? presentTeam(team) : null,
    title: board.title,
    access: may(person, 'board.write', now) ? 'write' : 'read',
    mayComment: may(person, 'board.comment', now),
  };
}

/** The boards of these that a person may read. The states of their convenings have to be known. */
export const readable = (
  desk: ConveningDesk,
  boards: readonly Board[],
  person: Person,
): readonly Board[] => boards.filter((board) => may(person, 'board.read', boardNow(desk, board)));

/** The team whose board this is; undefined for a group's and the network's. */
export const teamOf = ({ owner }: Board, teams: readonly Team[]): Team | undefined =>
  owner.type === 'team' ? teams.find(({ id }) => id === owner.teamId) : undefined;

/** Convenings with the stage that each is at, which makes the states of all of them known. */
export async function presentConvenings(
  desk: ConveningDesk,
  records: readonly ConveningRecord[],
): Promise<ConveningSummary[]> {
  const states = await Promise.all(records.map(({ id }) => desk.state(id)));
  return records.flatMap((record, index) => {
    const state = states[index];
    return state ? [presentConvening(record, state.stage)] : [];
  });
}

export const presentConvening = (
  { id, networkId, phaseId, name, date, place, format }: ConveningRecord,
  stage: ConveningSummary['stage'],
): ConveningSummary => ({ id, networkId, phaseId, name, date, place, format, stage });

/** What a browser is told about its own session: nothing of other people. */
export async function presentSession(context: HttpContext, person: Person): Promise<Session> {
  const { directory } = context;
  const team = person.teamId === null ? undefined : await directory.team(person.teamId);
  return {
    me: {
      id: person.id,
      key: person.key,
      networkId: person.networkId,
      name: person.name,
      level: person.level,
      state: person.state,
      role: person.role,
      language: person.language,
      color: colorOf(person),
      team: team ? presentTeam(team) : null,
    },
    ...(await placesOf(context, person)),
  };
}

/** Where somebody belongs. One who waits is told for which network, and one who is gone nothing. */
async function placesOf(
  { directory, desk }: HttpContext,
  person: Person,
): Promise<Pick<Session, 'networks' | 'convenings' | 'boards'>> {
  const { networkId } = person;
  const all = person.state === 'gone' ? [] : await networksOf({ directory }, person);
  const networks = all.map(({ id, name, sample }) => ({ id, name, sample }));
  if (!all.some(({ id }) => may(person, 'network.see', { networkId: id }))) {
    return { networks, convenings: [], boards: [] };
  }
  const shown = await presentConvenings(desk, await directory.convenings(networkId ?? undefined));
  return {
    networks,
    convenings: shown
      .reverse()
      .map(({ id, networkId, name, date, stage }) => ({ id, networkId, name, date, stage })),
    boards: networkId === null ? [] : await readableBoards({ directory, desk }, person, networkId),
  };
}

/** Every network that somebody could belong to, whatever they may there. */
export async function networksOf(
  { directory }: Pick<HttpContext, 'directory'>,
  { networkId }: Person,
): Promise<readonly Network[]> {
  if (networkId === null) return directory.networks();
  const network = await directory.network(networkId);
  return network ? [network] : [];
}

async function readableBoards(
  { directory, desk }: Pick<HttpContext, 'directory' | 'desk'>,
  person: Person,
  networkId: string,
): Promise<BoardSummary[]> {
  const [boards, teams] = await Promise.all([
    directory.boardsOfNetwork(networkId),
    directory.teams(networkId),
  ]);
  const shown = readable(desk, boards, person).map((board) =>
    presentBoard(desk, board, teamOf(board, teams), person),
  );
  const isOwn = ({ team }: BoardSummary) => Number(team !== null && team.id === person.teamId);
  return newestFirst(shown).sort((a, b) => isOwn(b) - isOwn(a));
}

/** Boards by their convenings, the newest first, those beside every convening last; each as it was within. */
function newestFirst(boards: readonly BoardSummary[]): BoardSummary[] {
  const shelves = new Map<string | null, BoardSummary[]>();
  for (const board of boards) {
    shelves.set(board.conveningId, [...(shelves.get(board.conveningId) ?? []), board]);
  }
  const beside = shelves.get(null) ?? [];
  shelves.delete(null);
  return [...[...shelves.values()].reverse().flat(), ...beside];
}
