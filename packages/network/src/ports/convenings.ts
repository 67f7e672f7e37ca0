import type { ConveningState, Id } from '@throughline/protocol';
import type { Attendance, ConveningRecord } from '../records.ts';
import type { NewBoard } from './boards.ts';
import type { Changed } from './changed.ts';

/** A convening with the boards it starts with; stored whole or not at all. */
export interface NewConvening {
  record: ConveningRecord;
  /** The state at version 0, from which the journal's events go on. */
  state: ConveningState;
  boards: readonly NewBoard[];
}

export interface Convenings {
  addConvening(convening: NewConvening): Promise<void>;
  /**
   * Removes the convening, its rehearsals, its boards, documents, journal and attendance; teams and
   * people stay.
   */
  deleteConvening(conveningId: Id): Promise<void>;
  /** Every rehearsal, of one network or of all, the oldest first. No other list holds one. */
  rehearsals(networkId?: Id): Promise<readonly ConveningRecord[]>;
  /** Those of one network, or all: by their dates, those without one last, then the oldest first. */
  convenings(networkId?: Id): Promise<readonly ConveningRecord[]>;
  convening(conveningId: Id): Promise<ConveningRecord | undefined>;
  /** By join code (already normalised) or join token; nothing else matches. A rehearsal has no door. */
  conveningByDoorKey(key: string): Promise<ConveningRecord | undefined>;
  changeConvening(
    conveningId: Id,
    version: number,
    change: Partial<Pick<ConveningRecord, 'name' | 'phaseId' | 'date' | 'place' | 'format'>>,
  ): Promise<Changed>;
  /** Puts a new code and token in place of the old ones, which open nothing from then on. */
  changeDoorKeys(
    conveningId: Id,
    keys: Pick<ConveningRecord, 'joinCode' | 'joinToken'>,
  ): Promise<void>;

  /** That a person is at a convening now. */
  attend(conveningId: Id, personId: Id, at: number): Promise<void>;
  /** The earliest first. */
  attendance(conveningId: Id): Promise<readonly Attendance[]>;
  attendanceOf(personId: Id): Promise<readonly Attendance[]>;
  /** How many people were at each convening of a network; one where nobody was is absent. */
  countAttendance(networkId: Id): Promise<ReadonlyMap<Id, number>>;
}
