import type { Id, PulseAnswerForm } from '@throughline/protocol';

/** Three questions that were sent to the people of one team, or of every team. */
export interface PulseRecord {
  id: Id;
  networkId: Id;
  /** Null: every team of the network. */
  teamId: Id | null;
  sentAt: number;
  /** From this moment on nobody answers any more; it may be moved to an earlier one. */
  closesAt: number;
}

/** What one person said to a pulse. */
export interface PulseAnswerRecord extends PulseAnswerForm {
  pulseId: Id;
  personId: Id;
  at: number;
}

/** Pulses and the answers to them. A pulse goes with its network and its team, an answer with its person too. */
export interface Pulses {
  send(pulse: PulseRecord): Promise<void>;
  find(pulseId: Id): Promise<PulseRecord | undefined>;
  /** The latest first. */
  ofNetwork(networkId: Id): Promise<readonly PulseRecord[]>;
  /** Ends a pulse at a moment; one that ended before stays as it is. */
  close(pulseId: Id, at: number): Promise<void>;
  /**
   * Puts an answer in place of any earlier one of the same person.
   * @returns false, storing nothing, where the pulse has ended or is not there
   */
  answer(answer: PulseAnswerRecord): Promise<boolean>;
  /** What was said to a pulse, the latest first. */
  answers(pulseId: Id): Promise<readonly PulseAnswerRecord[]>;
  /** What one person said, to whatever pulse, the latest first. */
  answersBy(personId: Id): Promise<readonly PulseAnswerRecord[]>;
}
