import { type AtPage, isThere, type RoomPlace } from './where-room-goes.ts';

/** After so long without a key a sentence is over. */
export const PAUSE_MS = 4_000;

/** What somebody's hands are at. */
export interface Doing {
  /** When they last wrote something, by any clock that goes on; null: not yet. */
  readonly typedAt: number | null;
  /** A dialog is open, something is dragged or half composed, or what they wrote is not saved yet. */
  readonly busy: boolean;
}

/** Whether a page may be changed under somebody's hands at this moment. */
export const mayBeTaken = ({ typedAt, busy }: Doing, now: number): boolean =>
  !busy && (typedAt === null || now - typedAt >= PAUSE_MS);

/** A call of the room, and how somebody stands to it. */
export interface Called {
  readonly call: string;
  /** The last call that they followed, or said no to. */
  readonly answered: string | null;
  readonly place: RoomPlace;
  readonly at: AtPage;
  /** They have only just opened this page, and nothing was called since. */
  readonly arrives: boolean;
}

/**
 * What becomes of a call at this moment. `go`: the page goes there; `wait`: it goes at the next pause; `offer`: it goes
 * when it is asked to; `settled`: there is nothing to do.
 */
export function whatNow(
  { call, answered, place, at, arrives }: Called,
  doing: Doing,
  now: number,
): 'settled' | 'offer' | 'wait' | 'go' {
  if (call === answered) return 'settled';
  const asksForSpot = place.is === 'board' && (place.area !== null || place.noteId !== null);
  if (isThere(place, at) && !asksForSpot) return 'settled';
  if (place.is === 'choice') return 'offer';
  // Who opens a home has a reason to be there.
  if (arrives && at.is === 'home') return 'offer';
  return mayBeTaken(doing, now) ? 'go' : 'wait';
}
