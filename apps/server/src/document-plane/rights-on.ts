import type { Board } from '@throughline/network';
import type { RoomMember } from '@throughline/rooms';
import { boardNow } from '../control-plane/board-now.ts';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import type { LiveSession } from '../people/live-session.ts';

type Action = Parameters<RoomMember['may']>[0];

/**
 * What somebody may do on a board, asked at each frame of the session and of the convening as they are at that moment:
 * worked out again only when one of the three that it follows from is another than before. None of them is ever
 * changed in place.
 */
export function rightsOn(
  board: Board,
  session: Pick<LiveSession, 'person' | 'may'>,
  desk: Pick<ConveningDesk, 'known' | 'openedTo'>,
): (action: Action) => boolean {
  const { id, conveningId } = board;
  let of = {
    person: session.person,
    state: stateOf(desk, conveningId),
    openTo: desk.openedTo.get(id),
  };
  let answers = new Map<Action, boolean>();
  return (action) => {
    const { person } = session;
    const state = stateOf(desk, conveningId);
    const openTo = desk.openedTo.get(id);
    if (person !== of.person || state !== of.state || openTo !== of.openTo) {
      of = { person, state, openTo };
      answers = new Map();
    }
    const known = answers.get(action);
    if (known !== undefined) return known;
    const answer = session.may(`board.${action}`, boardNow(desk, board));
    answers.set(action, answer);
    return answer;
  };
}

const stateOf = (desk: Pick<ConveningDesk, 'known'>, conveningId: string | null) =>
  conveningId === null ? undefined : desk.known(conveningId);
