import { breakoutNow } from '@throughline/convening';
import type { ConveningRecord, Directory } from '@throughline/network';
import type { Breakout, ConveningState, Group } from '@throughline/protocol';
import { addBoardOnce } from '../boards/add-board-once.ts';
import { newBoard } from '../boards/new-board.ts';
import { templateFor } from '../boards/templates-of.ts';

/** Which board each of these groups has. */
export type BoardsOfGroups = readonly { readonly groupId: string; readonly boardId: string }[];

type BoardDirectory = Pick<Directory, 'addBoard' | 'board' | 'boardsOfConvening' | 'templates'>;

/** Groups of a breakout, and since when people are out in it. */
interface WaitingGroups {
  readonly breakout: Breakout;
  readonly groups: readonly Group[];
  readonly outSince: number;
}

/** The groups that people are out in and that wait for the board that they are to have. */
export function groupsWithoutBoard(
  state: Pick<ConveningState, 'breakouts' | 'out'>,
): WaitingGroups | undefined {
  const breakout = breakoutNow(state);
  const groups = breakout?.groups.filter(({ boardId }) => boardId === null) ?? [];
  const outSince = state.out?.since ?? 0;
  return breakout?.board && groups.length > 0 ? { breakout, groups, outSince } : undefined;
}

/**
 * Gives each group its board: the one that it had before a crash came in between, its team's where it is a
 * team, else a new one, the same that another server gives it at this moment. A template that is gone meanwhile is
 * replaced by the first of its kind.
 * @param now milliseconds since 1970
 */
export async function openGroupBoards(
  directory: BoardDirectory,
  { id: conveningId, networkId }: Pick<ConveningRecord, 'id' | 'networkId'>,
  { breakout, groups, outSince }: WaitingGroups,
  now: number,
): Promise<BoardsOfGroups> {
  if (!breakout.board) return [];
  const { kind, templateId } = breakout.board;
  const existing = await directory.boardsOfConvening(conveningId);
  const template =
    (await templateFor(directory, networkId, { kind, templateId })) ??
    (await templateFor(directory, networkId, { kind, templateId: null }));
  let position = 1 + Math.max(-1, ...existing.map((board) => board.position));
  const boards: { groupId: string; boardId: string }[] = [];
  for (const group of groups) {
    const owner = ownerOf(breakout, group);
    const before = existing.find((board) => board.kind === kind && isOwner(board.owner, owner));
    if (before) {
      boards.push({ groupId: group.id, boardId: before.id });
      continue;
    }
    const title = owner.type === 'group' ? `${breakout.name} · ${group.name}` : null;
    const place = { networkId, conveningId, owner, position, now, title };
    const made = newBoard(kind, {
      ...place,
      template: template?.kind === kind ? template : undefined,
    });
    const why = ['group', conveningId, breakout.id, group.id, kind, outSince];
    boards.push({ groupId: group.id, boardId: await addBoardOnce(directory, made, why) });
    position++;
  }
  return boards;
}

type Owner = { type: 'team'; teamId: string } | { type: 'group'; groupId: string };

/** A group that is a team works on the team's own board. */
function ownerOf({ by }: Breakout, { id, teamIds }: Group): Owner {
  const [teamId] = teamIds;
  return by === 'teams' && teamIds.length === 1 && teamId !== undefined
    ? { type: 'team', teamId }
    : { type: 'group', groupId: id };
}

const isOwner = (
  owner: Awaited<ReturnType<BoardDirectory['boardsOfConvening']>>[number]['owner'],
  wanted: Owner,
): boolean =>
  wanted.type === 'team'
    ? owner.type === 'team' && owner.teamId === wanted.teamId
    : owner.type === 'group' && owner.groupId === wanted.groupId;
