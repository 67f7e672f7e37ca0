import type { Id } from '@throughline/protocol';

/** How long a send that failed rests before it is tried again. */
export const REMINDER_RESTS_MS = 3_600_000;
/** How long after it was first tried a reminder is given up. */
export const REMINDER_GIVEN_UP_MS = 86_400_000;

/** One reminder to one person. */
export interface ReminderClaim {
  personId: Id;
  /** What it reminds of; the same for the same, and another once its day is another. */
  about: string;
  /** Of the secret in its message with which somebody says that they want no more. */
  tokenHash: string;
  at: number;
}

/** A reminder that was sent. */
export interface SentReminder {
  about: string;
  at: number;
}

/** Which reminders were sent to whom, and who wants none. All of it goes with its person. */
export interface Reminders {
  /** To whom a reminder need not be sent: it was sent or is being sent, or they want none. */
  notFor(about: string): Promise<ReadonlySet<Id>>;
  /**
   * Takes a reminder in hand, before it is sent. Of all who ask for the same one at once, one is told true;
   * who sends it says what became of it. One of which nobody ever said is not taken in hand again.
   * @returns false where it was taken before, rests or was given up, where they want none, or are not there
   */
  claim(reminder: ReminderClaim): Promise<boolean>;
  /** Says what became of a reminder that was taken in hand. */
  settle(personId: Id, about: string, became: 'sent' | 'failed'): Promise<void>;
  /** Whom a message with this secret went to. */
  personBehind(tokenHash: string): Promise<Id | undefined>;
  /** Says whether a person wants no reminders; the same again changes nothing. */
  setOff(personId: Id, off: boolean, at: number): Promise<void>;
  isOff(personId: Id): Promise<boolean>;
  /** What was sent to a person, the latest first. */
  sentTo(personId: Id): Promise<readonly SentReminder[]>;
}
