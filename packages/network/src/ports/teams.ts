import type { Id } from '@throughline/protocol';
import type { Team } from '../records.ts';
import type { NewBoard } from './boards.ts';
import type { Changed } from './changed.ts';

export interface Teams {
  /** Adds a team after those that are there, with its boards; stored whole or not at all. */
  addTeam(team: Team, boards: readonly NewBoard[]): Promise<void>;
  /** In the order in which they were added. */
  teams(networkId: Id): Promise<readonly Team[]>;
  team(teamId: Id): Promise<Team | undefined>;
  changeTeam(
    teamId: Id,
    version: number,
    change: Partial<Omit<Team, 'id' | 'networkId' | 'version'>>,
  ): Promise<Changed>;
  /** Removes the team with its boards; its people stay, at no team. */
  deleteTeam(teamId: Id): Promise<void>;
}
