import {
  isReleased,
  type PrivateNote,
  putRevealed,
  readPrivateNotes,
  roomForNotes,
  writePrivateDocument,
} from '@throughline/board';
import { decide, namesOf } from '@throughline/convening';
import type {
  Board,
  ConveningRecord,
  Directory,
  ErasedData,
  PrivateWriting,
  Reveal,
  TakenFrom,
} from '@throughline/network';
import type { Command, CommandReply, ConveningState, Refusal, Step } from '@throughline/protocol';
import { type RoomRegistry, UnknownDocument, type UpdateLog } from '@throughline/rooms';
import { StoreRefused } from '@throughline/storage';
import * as Y from 'yjs';
import { openDocument } from '../boards/open-document.ts';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { Turns } from '../turns.ts';
import { boardOfWriter } from './board-of-writer.ts';
import { gatherNotes, rolesThere, type Written } from './gather-notes.ts';

/** What was just done; a fault run ends the process there. */
export type RevealStep = 'read' | 'taken' | 'put' | 'marked' | 'scrubbed' | 'over' | 'told';

const TAKE_TRIES = 5;

type RevealCommand = Extract<Command, { type: 'reveal' }>;
type OfConvening = Pick<ConveningRecord, 'id' | 'networkId'>;

interface Ports {
  readonly store: PrivateWriting;
  readonly directory: Pick<
    Directory,
    | 'attendance'
    | 'board'
    | 'boardsOfConvening'
    | 'network'
    | 'person'
    | 'personByKey'
    | 'teamMembers'
  >;
  readonly desk: ConveningDesk;
  readonly rooms: Pick<RoomRegistry, 'look' | 'serve' | 'whileShut'>;
  readonly updateLog: Pick<UpdateLog, 'load'>;
  readonly data: Pick<ErasedData, 'scrub'>;
  readonly now: () => number;
  /** A document is private: what happens in it is nobody else's business. */
  readonly watch: (documentId: string, conveningId: string) => void;
  /** Something changed in how the writing of this convening stands. */
  readonly changed: (conveningId: string) => void;
  readonly trouble: (error: unknown) => void;
  readonly reached?: ((step: RevealStep) => void) | undefined;
}

/** A private document as it was read while nobody could write in it. */
interface Read {
  readonly documentId: string;
  readonly at: TakenFrom['at'];
  readonly board: Board;
  readonly written: Written;
}

/**
 * Puts what people wrote alone on their boards. First the notes are taken out of the private documents
 * and held, shuffled and as was promised, in one transaction; then they are put on the board; then
 * nothing is left of where they came from. Each step may be done twice, and the next start goes on from
 * wherever the process ended. The server's SPEC, PW-4 to PW-9.
 */
export class RevealDesk {
  readonly #ports: Ports;
  readonly #turns = new Turns();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** Carries out a command whose sender was allowed to give it. Never throws. */
  reveal(convening: OfConvening, commandId: string, command: RevealCommand): Promise<CommandReply> {
    return this.#turns
      .take('reveal', () => this.#reveal(convening, commandId, command))
      .catch((error): CommandReply => {
        this.#ports.trouble(error);
        return { ok: false, refusal: 'not-saved' };
      });
  }

  /** Goes on with what a process before this one, or a disk that failed, left half done. */
  catchUp(): Promise<void> {
    return this.#turns.take('reveal', () => this.#finish());
  }

  async #reveal(
    convening: OfConvening,
    commandId: string,
    command: RevealCommand,
  ): Promise<CommandReply> {
    const { desk, store, now } = this.#ports;
    const state = await desk.state(convening.id);
    if (!state) return { ok: false, refusal: 'unknown-convening' };
    const decision = decide(state, command, now());
    if ('refusal' in decision) return { ok: false, refusal: decision.refusal };
    const step = state.agenda.find(({ id }) => id === command.stepId);
    if (step && !(await store.hasTaken(convening.id, commandId))) {
      const refusal = await this.#take(convening, commandId, {
        state,
        step,
        boardId: command.boardId,
      });
      if (refusal) return { ok: false, refusal };
    }
    await this.#finish();
    return { ok: true, version: (await desk.state(convening.id))?.version ?? state.version };
  }

  /** @returns why nothing was taken */
  async #take(
    convening: OfConvening,
    commandId: string,
    { state, step, boardId }: { state: ConveningState; step: Step; boardId: string | null },
  ): Promise<Refusal | undefined> {
    const { store, directory, rooms, reached } = this.#ports;
    const boards = await directory.boardsOfConvening(convening.id);
    if (boardId !== null && !boards.some(({ id }) => id === boardId)) return 'no-such-board';
    const documents = await store.documentsOfStep(convening.id, step.id);
    const boardOf = new Map<string, Board>();
    for (const { id, authorKey } of documents) {
      this.#ports.watch(id, convening.id);
      const person = await directory.personByKey(authorKey);
      const board = person && boardOfWriter(boards, step, state, person);
      if (board && (boardId === null || board.id === boardId)) boardOf.set(id, board);
    }
    const those = documents.filter(({ id }) => boardOf.has(id));
    const work = async () => {
      const read = await this.#read(those, boardOf);
      reached?.('read');
      return this.#takeRead(convening, commandId, { state, step, read });
    };
    return rooms.whileShut([...boardOf.keys()], () => untilNobodyCameBetween(work));
  }

  async #read(
    documents: readonly { id: string; authorKey: string }[],
    boardOf: ReadonlyMap<string, Board>,
  ): Promise<Read[]> {
    const { updateLog, directory } = this.#ports;
    const read: Read[] = [];
    for (const { id, authorKey } of documents) {
      const stored = await updateLog.load(id);
      const person = await directory.personByKey(authorKey);
      const board = boardOf.get(id);
      if (!stored || !person || !board) continue;
      const seq = stored.updates.at(-1)?.seq ?? stored.checkpoint?.seq ?? 0;
      const notes = readPrivateNotes(openDocument(stored));
      read.push({
        documentId: id,
        at: { epoch: stored.epoch, seq },
        board,
        written: { person, notes },
      });
    }
    return read;
  }

  async #takeRead(
    convening: OfConvening,
    commandId: string,
    { state, step, read }: { state: ConveningState; step: Step; read: readonly Read[] },
  ): Promise<Refusal | undefined> {
    const { store, changed, reached } = this.#ports;
    const names = namesOf(step);
    const reveals: Parameters<PrivateWriting['take']>[0][number][] = [];
    const from: Read[] = [];
    let refusal: Refusal | undefined;
    for (const board of new Set(read.map((one) => one.board))) {
      const those = read.filter((one) => one.board === board);
      const released = those.filter(({ written }) => written.notes.some(isReleased));
      if (released.length === 0) continue;
      const why = await this.#whyNot(board, names, released);
      if (why) {
        refusal = why;
        continue;
      }
      const notes = gatherNotes(
        released.map(({ written }) => written),
        names,
        await this.#rolesShown({ state, step, board }),
      );
      reveals.push({
        id: `${commandId}.${board.id}`,
        commandId,
        conveningId: convening.id,
        stepId: step.id,
        boardId: board.id,
        notes,
      });
      // Everybody's of this board, also those who released nothing: afterwards all look alike.
      from.push(...those);
    }
    if (reveals.length === 0) return refusal;
    await store.take(reveals, from.map(takenFrom));
    changed(convening.id);
    reached?.('taken');
    return undefined;
  }

  async #whyNot(
    board: Board,
    names: ReturnType<typeof namesOf>,
    released: readonly Read[],
  ): Promise<Refusal | undefined> {
    if (names !== 'named' && released.length < 2) return 'too-few';
    const count = released.flatMap(({ written }) => written.notes.filter(isReleased)).length;
    const looked = await this.#ports.rooms.look(board.id, (doc) => roomForNotes(board.kind, doc));
    return (looked?.result ?? 0) < count ? 'board-full' : undefined;
  }

  async #rolesShown({ state, step, board }: { state: ConveningState; step: Step; board: Board }) {
    const { directory } = this.#ports;
    if (namesOf(step) !== 'by-role') return new Set<never>();
    const least = (await directory.network(board.networkId))?.settings.smallestCount ?? 1;
    return rolesThere(directory, { state, owner: board.owner, least });
  }

  async #finish(): Promise<void> {
    const { store, data, desk, changed, reached } = this.#ports;
    const open = await store.openReveals();
    if (open.length === 0) return;
    const put: Reveal[] = [];
    for (const reveal of open) {
      if (reveal.state === 'put' || (await this.#put(reveal))) put.push(reveal);
    }
    // Those who look at the convening are told as soon as the notes stand there.
    for (const { commandId, conveningId, stepId } of onePerCommand(put)) {
      const boardIds = put
        .filter((one) => one.commandId === commandId && one.conveningId === conveningId)
        .map(({ boardId }) => boardId);
      const note = { type: 'note-revealed', stepId, boardIds } as const;
      const reply = await desk.carryOut(conveningId, `told-${commandId}`, note);
      if (!reply.ok && reply.refusal === 'not-saved')
        throw new Error('the reveal could not be told');
      changed(conveningId);
    }
    reached?.('told');
    await data.scrub();
    reached?.('scrubbed');
    await store.markOver(put.map(({ id }) => id));
    reached?.('over');
  }

  /** @returns false when the board cannot be written now: it is tried again later, and nothing is lost */
  async #put({ id, boardId, stepId, conveningId }: Reveal): Promise<boolean> {
    const { store, directory, desk, rooms, trouble, reached } = this.#ports;
    const board = await directory.board(boardId);
    const state = await desk.state(conveningId);
    const step = state?.agenda.find((one) => one.id === stepId);
    try {
      const notes = await store.notesOf(id);
      // A board that was deleted takes what was on its way there along.
      if (board && step) {
        const names = namesOf(step);
        await rooms.serve(boardId, id, (doc) =>
          putRevealed(doc, board.kind, { stepId, names, notes }),
        );
      }
    } catch (error) {
      if (!(error instanceof UnknownDocument)) {
        trouble(error);
        return false;
      }
    }
    reached?.('put');
    await store.markPut(id);
    reached?.('marked');
    return true;
  }
}

/**
 * @returns undefined also where another server took the notes by the same command
 * @throws what the work throws; what it read may have changed five times, for a mark that ran out
 */
async function untilNobodyCameBetween(
  work: () => Promise<Refusal | undefined>,
): Promise<Refusal | undefined> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreRefused)) throw error;
      if (error.refusal === 'repeated') return undefined;
      if (error.refusal !== 'out-of-sequence' || tries === TAKE_TRIES) throw error;
    }
  }
}

const onePerCommand = (reveals: readonly Reveal[]) => [
  ...new Map(reveals.map((one) => [`${one.conveningId} ${one.commandId}`, one])).values(),
];

function takenFrom({ documentId, at, written }: Read): TakenFrom {
  const kept = written.notes.filter((note) => !isReleased(note) && note.text.trim() !== '');
  return { documentId, at, left: kept.length === 0 ? null : stateWith(kept) };
}

/** What somebody keeps, written anew: nothing of how it came to be, and of what was taken, is in it. */
function stateWith(kept: readonly PrivateNote[]): { state: Uint8Array; client: number } {
  const doc = new Y.Doc();
  writePrivateDocument(doc, kept);
  return { state: Y.encodeStateAsUpdate(doc), client: doc.clientID };
}
