import type { Id } from '@throughline/protocol';

/** Two teams that read each other's boards between convenings, as far as each opens its own. */
export interface BuddyPair {
  teamIds: readonly [Id, Id];
  since: number;
}

/** A board that its team opened, and the team that is its buddy. */
export interface OpenedBoard {
  boardId: Id;
  buddyId: Id;
}

/** Which teams are buddies, and what they opened to each other. A team has one buddy, or none. */
export interface Buddies {
  /** @returns false, storing nothing, where one of the two has a buddy */
  pair(pair: BuddyPair): Promise<boolean>;
  /** Ends the pairing of a team, and closes every board that either of the two opened. */
  part(teamId: Id): Promise<void>;
  /** Of the whole server, in no promised order. */
  pairs(): Promise<readonly BuddyPair[]>;
  /** @returns false, storing nothing, for what is no board of a team that has a buddy */
  open(boardId: Id): Promise<boolean>;
  close(boardId: Id): Promise<void>;
  /** Of the whole server, in no promised order. */
  opened(): Promise<readonly OpenedBoard[]>;
}
