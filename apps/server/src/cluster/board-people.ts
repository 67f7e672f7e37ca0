import type { Roster } from '@throughline/bus';
import { PresentPerson } from '@throughline/protocol';
import type { RoomRegistry } from '@throughline/rooms';

const PLACE = 'board:';

interface Ports {
  /** Asked for at each call: rooms are built later, for they tell of their people. */
  readonly rooms: () => Pick<RoomRegistry, 'people'>;
  /** Undefined on a server that is alone. */
  readonly roster: Roster | undefined;
}

/**
 * Who is at each board, whichever server they are connected to, and whether its room is open here or not. Of private
 * documents nobody is told. A hint: what another server lost of it is right again within 10 s.
 */
export class BoardPeople {
  readonly #rooms: Ports['rooms'];
  readonly #roster: Roster | undefined;

  constructor({ rooms, roster }: Ports) {
    this.#rooms = rooms;
    this.#roster = roster;
  }

  /** Those who are connected to this server have changed at a board: the others are told. */
  async changedHere(boardId: string): Promise<void> {
    if (!this.#roster) return;
    const people = await this.#rooms().people(boardId);
    this.#roster.set(`${PLACE}${boardId}`, people);
  }

  /** Hears of each board at which those who are with other servers have changed. */
  onElsewhere(hear: (boardId: string) => void): void {
    this.#roster?.onChange((places) => {
      for (const place of places) if (place.startsWith(PLACE)) hear(place.slice(PLACE.length));
    });
  }

  /** Whether anybody is at a board with another server. */
  isElsewhere(boardId: string): boolean {
    return (this.#roster?.elsewhere(`${PLACE}${boardId}`).length ?? 0) > 0;
  }

  /** Everybody at a board, each once. */
  async people(boardId: string): Promise<readonly PresentPerson[]> {
    const here = await this.#rooms().people(boardId);
    const elsewhere = this.#roster?.elsewhere(`${PLACE}${boardId}`) ?? [];
    if (elsewhere.length === 0) return here;
    const read = elsewhere.flatMap((entry) => {
      const person = PresentPerson.safeParse(entry);
      return person.success ? [person.data] : [];
    });
    return [...new Map([...read, ...here].map((person) => [person.key, person])).values()];
  }
}
