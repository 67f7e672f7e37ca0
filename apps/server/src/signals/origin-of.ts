import type { SignalOrigin } from '@throughline/board';
import type { Board, Directory } from '@throughline/network';

/** Where the notes of a board come from, as this server's own records have it. */
export async function originOf(
  directory: Pick<Directory, 'team' | 'convening'>,
  { id, kind, networkId, conveningId, owner }: Board,
): Promise<Omit<SignalOrigin, 'noteId'>> {
  const [team, convening] = await Promise.all([
    owner.type === 'team' ? directory.team(owner.teamId) : undefined,
    conveningId === null ? undefined : directory.convening(conveningId),
  ]);
  return {
    networkId,
    conveningId,
    conveningName: convening?.name ?? null,
    teamId: team?.id ?? null,
    teamName: team?.name ?? '',
    teamBadge: team?.badge ?? '',
    boardId: id,
    boardKind: kind,
  };
}
