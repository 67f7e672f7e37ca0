import type { Board, Person } from '@throughline/network';
import type { RoomMember } from '@throughline/rooms';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { colorOf } from '../people/color.ts';
import type { LiveSession } from '../people/live-session.ts';
import { lockedPartsOf } from './locked-parts.ts';
import { rightsOn } from './rights-on.ts';

export interface BoardMemberPorts {
  readonly session: LiveSession;
  readonly board: Board;
  readonly desk: ConveningDesk;
  readonly wantsAcks: boolean;
}

/**
 * Somebody on a line to a board, as their session and the convening are at each moment. A class, as all that is
 * asked at each frame: an object literal with a getter is a dictionary to V8, another for each line.
 */
export class BoardMember implements RoomMember {
  readonly formerKeys: ReadonlySet<string>;
  readonly wantsAcks: boolean;
  readonly may: RoomMember['may'];
  readonly lockedParts: NonNullable<RoomMember['lockedParts']>;
  readonly #session: LiveSession;
  readonly #key: string;
  #shownAs: Person;
  #shown: RoomMember['person'];

  constructor(person: Person, { session, board, desk, wantsAcks }: BoardMemberPorts) {
    this.formerKeys = new Set(person.otherKeys);
    this.wantsAcks = wantsAcks;
    this.may = rightsOn(board, session, desk);
    this.lockedParts = lockedPartsOf(desk, board);
    this.#session = session;
    this.#key = person.key;
    this.#shownAs = person;
    this.#shown = shownTo(person, person.key);
  }

  /** What the others on the board are told of them. */
  get person(): RoomMember['person'] {
    const { person } = this.#session;
    // Renamed meanwhile, or merged: what they write over this line stays under the key that they came with.
    if (person && person !== this.#shownAs) {
      this.#shownAs = person;
      this.#shown = shownTo(person, this.#key);
    }
    return this.#shown;
  }
}

const shownTo = (person: Person, key: string): RoomMember['person'] => ({
  key,
  name: person.name,
  role: person.role,
  color: colorOf(person),
});
