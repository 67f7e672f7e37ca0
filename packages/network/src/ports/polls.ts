import type { Ballot, Id, PaperForm, PollDefinition, PollResult } from '@throughline/protocol';

/**
 * How far a vote has come: people vote (`open`), nobody does any more (`closing`), it is counted and its
 * ballots are deleted (`counted`), and no file holds a byte of them (`closed`).
 */
export type PollPhase = 'open' | 'closing' | 'counted' | 'closed';

/** A vote as the server keeps it beside the board's document. */
export interface PollRecord {
  readonly boardId: Id;
  readonly definition: PollDefinition;
  readonly phase: PollPhase;
  readonly paper: PaperForm | null;
  readonly result: PollResult | null;
}

/**
 * Votes and, until they are closed, their ballots. A ballot is kept under the hash that stands for its voter in that
 * vote, in no order, and without a time.
 */
export interface Polls {
  /** Adds an open vote; one with the same id is left as it is. */
  add(boardId: Id, definition: PollDefinition): Promise<void>;
  find(id: Id): Promise<PollRecord | undefined>;
  /** Everything that is not closed, on all boards. */
  unfinished(): Promise<readonly PollRecord[]>;
  /** Puts somebody's ballot in the place of any earlier one. @returns false, storing nothing, once it is not open */
  cast(id: Id, voter: string, ballot: Ballot): Promise<boolean>;
  ballot(id: Id, voter: string): Promise<Ballot | undefined>;
  /** In no promised order. */
  ballots(id: Id): Promise<readonly Ballot[]>;
  countBallots(id: Id): Promise<number>;
  /** @returns false, storing nothing, once it is not open */
  setPaper(id: Id, paper: PaperForm): Promise<boolean>;
  /** From `open` to `closing`: what is cast from then on is refused. */
  shut(id: Id): Promise<void>;
  /** From `closing` to `counted`: stores what came out and deletes every ballot, both or neither. */
  count(id: Id, result: PollResult): Promise<void>;
  /** From `counted` to `closed`. */
  close(id: Id): Promise<void>;
  /** Takes a ballot away, as when its voter is erased. */
  removeBallot(id: Id, voter: string): Promise<void>;
  /** Of two entries of one person one goes: their ballot is that of the one that stays, which keeps its own. */
  moveBallot(id: Id, from: string, to: string): Promise<void>;
}
