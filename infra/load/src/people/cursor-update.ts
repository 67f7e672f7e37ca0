import * as encoding from 'lib0/encoding';
import { stampNumber } from './stamp.ts';

/** Where somebody's caret is, as y-tiptap says it. */
export interface CursorMove {
  readonly client: number;
  /** Rises with each move. */
  readonly clock: number;
  /** Number of this move among all of the run: rides in the position, so that it can be timed. */
  readonly moveNumber: number;
  readonly name: string;
}

/** One person's awareness update: a name, a colour, and a caret of the usual size. */
export function cursorUpdate({ client, clock, moveNumber, name }: CursorMove): Uint8Array {
  const type = { client, clock };
  const anchor = { type, tname: null, item: { client, clock: stampNumber(moveNumber) }, assoc: 0 };
  const state = {
    user: { name, color: '#2d5d9f' },
    cursor: { anchor, head: { ...anchor, item: type } },
  };
  return encoding.encode((to) => {
    encoding.writeVarUint(to, 1);
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, clock);
    encoding.writeVarString(to, JSON.stringify(state));
  });
}
