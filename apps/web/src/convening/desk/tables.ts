import type { BoardOnShelf, ConveningForStaff, ConveningState } from '@throughline/protocol';

/** A table of the room as it stands now: a team's, a group's while people are out, or a board that is everybody's. */
export interface Table {
  /** The team's, the group's, or the board's. */
  readonly id: string;
  readonly is: 'team' | 'group' | 'board';
  readonly name: string;
  readonly badge: string | undefined;
  /** Where it stands in the room, as far as anybody said. */
  readonly place: string;
  /** The board that it works on now. */
  readonly boardId: string | null;
}

type Team = ConveningForStaff['teams'][number];
type Board = Pick<BoardOnShelf, 'id' | 'kind' | 'owner' | 'title'>;

/** Every table there is now, in an order that stays; then the network's own boards of the convening. */
export function tablesNow(
  state: ConveningState,
  teams: readonly Team[],
  boards: readonly Board[],
  nameOf: (board: Board) => string,
): readonly Table[] {
  const groups = groupTables(state);
  const tables = groups ?? teams.map((team) => teamTable(state, team, boards));
  const shared = boards.filter(({ owner }) => owner.type === 'network');
  return [
    ...tables,
    ...shared.map((board) => ({
      id: board.id,
      is: 'board' as const,
      name: nameOf(board),
      badge: undefined,
      place: '',
      boardId: board.id,
    })),
  ];
}

function groupTables({ out, breakouts }: ConveningState): readonly Table[] | undefined {
  const groups = breakouts.find(({ id }) => id === out?.breakoutId)?.groups;
  return groups?.map(({ id, name, place }, index) => {
    // In a walk each group stands at the board of a group further on.
    const station = groups[(index + (out?.walk ?? 0)) % groups.length];
    return { id, is: 'group', name, badge: undefined, place, boardId: station?.boardId ?? null };
  });
}

function teamTable(
  { agenda, currentStep }: ConveningState,
  { id, name, badge, boardId }: Team,
  boards: readonly Board[],
): Table {
  const kind = currentStep === null ? undefined : agenda[currentStep]?.board?.kind;
  const own = boards.filter(({ owner }) => owner.type === 'team' && owner.teamId === id);
  const ofStep = own.find((board) => board.kind === kind);
  const now = ofStep?.id ?? boardId ?? own[0]?.id ?? null;
  return { id, is: 'team', name, badge, place: '', boardId: now };
}
