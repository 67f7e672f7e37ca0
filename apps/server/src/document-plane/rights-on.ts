import type { Board, Person } from '@throughline/network';
import type { ConveningState } from '@throughline/protocol';
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
  let person: Person | undefined;
  let state: ConveningState | undefined;
  let openTo: string | undefined;
  let answers: { [A in Action]?: boolean } = {};
  return (action) => {
    const stateNow = conveningId === null ? undefined : desk.known(conveningId);
    const openToNow = desk.openedTo.get(id);
    if (session.person !== person || stateNow !== state || openToNow !== openTo) {
      person = session.person;
      state = stateNow;
      openTo = openToNow;
      answers = {};
    }
    answers[action] ??= session.may(`board.${action}`, boardNow(desk, board));
    return answers[action];
  };
}
