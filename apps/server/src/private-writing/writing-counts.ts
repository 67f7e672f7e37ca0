import { EventEmitter } from 'node:events';
import { isReleased, readPrivateNotes } from '@throughline/board';
import { stepAlone } from '@throughline/convening';
import type { Board, Directory, Person, PrivateWriting } from '@throughline/network';
import type { WritingByBoard } from '@throughline/protocol';
import type { Clock, LogHead, RoomRegistry, UpdateLog } from '@throughline/rooms';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { boardOfWriter } from './board-of-writer.ts';

/** Nobody hears of a change sooner than at the next of these: when somebody typed tells nobody who it was. */
const TICK_MS = 3_000;
/** Who wrote something this short a time ago writes now. */
const STILL_MS = 20_000;

interface Ports {
  readonly store: PrivateWriting;
  readonly directory: Pick<Directory, 'boardsOfConvening' | 'personByKey'>;
  readonly desk: ConveningDesk;
  readonly rooms: Pick<RoomRegistry, 'look'>;
  readonly clock: Clock;
  readonly trouble: (error: unknown) => void;
  /** Where people may write on other servers too. */
  readonly others?: OtherServers | undefined;
}

interface OtherServers {
  readonly updateLog: Pick<UpdateLog, 'heads'>;
  /** Whether anybody is connected to a convening here. */
  readonly isListened: (conveningId: string) => boolean;
}

/** How the writing alone stands in a convening, with what it takes to tell each person of their own board. */
export interface WritingNow {
  readonly byBoard: WritingByBoard;
  readonly boardOf: (person: Pick<Person, 'key' | 'teamId'>) => Board | undefined;
}

interface Counted {
  /** Where the log stood, where others write to it too. */
  readonly head: LogHead | undefined;
  readonly hasWords: boolean;
  readonly released: number;
}

/**
 * How many people write alone, and how many notes wait: numbers, told at the ticks of a slow clock. Where other
 * servers let people write too, the logs tell what changed, for as long as somebody listens here.
 */
export class WritingCounts extends EventEmitter<{
  counted: [conveningId: string, now: WritingNow];
}> {
  readonly #ports: Ports;
  /** Documents that somebody has come to since the server started → their convening. */
  readonly #conveningOf = new Map<string, string>();
  readonly #changedAt = new Map<string, number>();
  readonly #known = new Map<string, Counted>();
  readonly #due = new Set<string>();
  #callOff: (() => void) | undefined;
  #closed = false;

  constructor(ports: Ports) {
    super();
    this.#ports = ports;
    ports.desk.on('happened', (conveningId) => {
      if (ports.others?.isListened(conveningId)) this.count(conveningId);
    });
  }

  /** Somebody comes to their private document: its changes are counted from now on. */
  watch(documentId: string, conveningId: string): void {
    this.#conveningOf.set(documentId, conveningId);
  }

  isPrivate(documentId: string): boolean {
    return this.#conveningOf.has(documentId);
  }

  /** @returns whether it is a private document */
  changed(documentId: string): boolean {
    const conveningId = this.#conveningOf.get(documentId);
    if (conveningId === undefined) return false;
    this.#known.delete(documentId);
    this.#changedAt.set(documentId, this.#ports.clock.now());
    this.count(conveningId);
    return true;
  }

  /** Counts anew at the next tick. */
  count(conveningId: string): void {
    this.#due.add(conveningId);
    if (this.#closed) return;
    this.#callOff ??= this.#ports.clock.after(TICK_MS, () => void this.#tick());
  }

  close(): void {
    this.#closed = true;
    this.#callOff?.();
  }

  /** As it stands at this moment; undefined where the room has come to no step to write alone in. */
  async of(conveningId: string): Promise<WritingNow | undefined> {
    const now = await this.#count(conveningId);
    if (now && this.#ports.others) this.count(conveningId);
    return now;
  }

  async #count(conveningId: string): Promise<WritingNow | undefined> {
    const { store, directory, desk } = this.#ports;
    const state = await desk.state(conveningId);
    const step = state && stepAlone(state);
    if (!step) return undefined;
    const all = await directory.boardsOfConvening(conveningId);
    const boardOf: WritingNow['boardOf'] = (person) => boardOfWriter(all, step, state, person);
    const boards: WritingByBoard['boards'] = {};
    const documents = await store.documentsOfStep(conveningId, step.id);
    const heads = await this.#heads(documents.map(({ id }) => id));
    for (const { id, authorKey } of documents) {
      const counted = await this.#counted(id, heads?.get(id));
      const person = await directory.personByKey(authorKey);
      const board = person && boardOf(person);
      if (!board || !counted?.hasWords) continue;
      const sum = boards[board.id] ?? { owner: board.owner, people: 0, notes: 0, now: 0 };
      boards[board.id] = {
        ...sum,
        people: sum.people + 1,
        notes: sum.notes + counted.released,
        now: sum.now + (this.#writesStill(id) ? 1 : 0),
      };
    }
    return { byBoard: { stepId: step.id, boards }, boardOf };
  }

  async #tick(): Promise<void> {
    this.#callOff = undefined;
    const due = [...this.#due];
    this.#due.clear();
    for (const conveningId of due) {
      try {
        const now = await this.#count(conveningId);
        if (!now) continue;
        this.emit('counted', conveningId, now);
        const someWrite = Object.values(now.byBoard.boards).some((board) => board.now > 0);
        if (someWrite || this.#ports.others?.isListened(conveningId)) this.count(conveningId);
      } catch (error) {
        this.#ports.trouble(error);
      }
    }
  }

  #writesStill(documentId: string): boolean {
    const at = this.#changedAt.get(documentId);
    return at !== undefined && this.#ports.clock.now() - at < STILL_MS;
  }

  async #heads(documentIds: readonly string[]) {
    return documentIds.length === 0 ? undefined : this.#ports.others?.updateLog.heads(documentIds);
  }

  async #counted(documentId: string, head: LogHead | undefined): Promise<Counted | undefined> {
    const known = this.#known.get(documentId);
    const isSame = known?.head?.epoch === head?.epoch && known?.head?.seq === head?.seq;
    if (known && !isSame) this.#changedAt.set(documentId, this.#ports.clock.now());
    // Our copy of what another server writes may be a moment behind: so it is not relied on at once.
    if (known && isSame && !(head && this.#writesStill(documentId))) return known;
    const looked = await this.#ports.rooms.look(documentId, readPrivateNotes);
    if (!looked) return undefined;
    const counted = {
      head,
      hasWords: looked.result.some(({ text }) => text.trim() !== ''),
      released: looked.result.filter(isReleased).length,
    };
    // What is only counted, and not watched, may change unheard.
    if (head || this.#conveningOf.has(documentId)) this.#known.set(documentId, counted);
    return counted;
  }
}
