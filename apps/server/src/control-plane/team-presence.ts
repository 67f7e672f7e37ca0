import type { Directory } from '@throughline/network';
import type { TeamPresence } from '@throughline/protocol';

/** How many people have each board open, kept for those who run the convening. Counts only, no names. */
export class TeamPresenceCounts {
  readonly #directory: Directory;
  readonly #byBoard = new Map<string, number>();
  /** Board → its convening; a board never moves to another. */
  readonly #conveningOf = new Map<string, string>();

  constructor(directory: Directory) {
    this.#directory = directory;
  }

  /** Takes in a room's count; gives the convening it belongs to, or undefined for a board of none. */
  async change(boardId: string, count: number): Promise<string | undefined> {
    if (count === 0) this.#byBoard.delete(boardId);
    else this.#byBoard.set(boardId, count);
    const known = this.#conveningOf.get(boardId);
    if (known) return known;
    const conveningId = (await this.#directory.board(boardId))?.conveningId ?? undefined;
    if (conveningId) this.#conveningOf.set(boardId, conveningId);
    return conveningId;
  }

  async of(conveningId: string): Promise<TeamPresence> {
    const presence: TeamPresence = {};
    for (const { id, owner } of await this.#directory.boardsOfConvening(conveningId)) {
      if (owner.type !== 'team') continue;
      presence[owner.teamId] = (presence[owner.teamId] ?? 0) + (this.#byBoard.get(id) ?? 0);
    }
    return presence;
  }
}
