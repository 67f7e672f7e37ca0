import { notesToCarry, promisesOn, putRevealed, takesPrivateNotes } from '@throughline/board';
import { breakoutOf, groupGoesOnIn, isAlone } from '@throughline/convening';
import type { Board, ConveningRecord, Directory } from '@throughline/network';
import type { CommandReply, ConveningState, Step } from '@throughline/protocol';
import { type RoomRegistry, UnknownDocument } from '@throughline/rooms';
import { addBoardOnce } from '../boards/add-board-once.ts';
import { newBoard } from '../boards/new-board.ts';
import { templateFor } from '../boards/templates-of.ts';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';

interface Ports {
  readonly desk: ConveningDesk;
  readonly directory: Directory;
  readonly rooms: Pick<RoomRegistry, 'look' | 'serve'>;
  /** Puts what was written alone in a step on its boards. */
  readonly reveal: (
    convening: Pick<ConveningRecord, 'id' | 'networkId'>,
    commandId: string,
    command: { type: 'reveal'; stepId: string; boardId: null },
  ) => Promise<CommandReply>;
  readonly now: () => number;
  readonly trouble: (error: unknown) => void;
}

/** From which board notes go to which. */
interface Way {
  readonly from: Board;
  readonly to: Board;
}

/**
 * Takes notes along from one company to the next: what was written alone to the pair, the pair's to the four,
 * the fours' to everybody. It follows a step that begins and says `carry`, may be done twice, and is done
 * again when the boards of its groups are there. SPEC, CA-1 to CA-4.
 */
export class CarryDesk {
  readonly #ports: Ports;
  /** One thing after another. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ports: Ports) {
    this.#ports = ports;
    ports.desk.on('happened', (conveningId, events) => {
      const moved = events.some(
        ({ event }) => event.type === 'step-started' || event.type === 'group-boards-set',
      );
      if (moved) void this.carry(conveningId);
    });
  }

  /** Carries what the present step takes along. Never throws. */
  carry(conveningId: string): Promise<void> {
    const turn = this.#turn.then(() => this.#carry(conveningId)).catch(this.#ports.trouble);
    this.#turn = turn;
    return turn;
  }

  /** Resolves when nothing is on its way. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  async #carry(conveningId: string): Promise<void> {
    const { desk, directory, reveal } = this.#ports;
    const state = await desk.state(conveningId);
    const step = state?.agenda[state.currentStep ?? -1];
    const before = state && stepBefore(state);
    if (!state || !step?.carry || !before || state.stage !== 'open') return;
    const convening = await directory.convening(conveningId);
    if (!convening) return;
    if (isAlone(before)) {
      const command = { type: 'reveal', stepId: before.id, boardId: null } as const;
      await reveal(convening, `carry-${before.id}-${state.stepStartedAt}`, command);
    }
    for (const way of await this.#ways(convening, state, { before, step })) {
      await this.#take(way, { step, before });
    }
  }

  async #ways(
    convening: ConveningRecord,
    state: ConveningState,
    { before, step }: { before: Step; step: Step },
  ): Promise<readonly Way[]> {
    const all = await this.#ports.directory.boardsOfConvening(convening.id);
    const boards = all.filter(({ kind }) => takesPrivateNotes(kind));
    const byId = (id: string | null) => boards.find((board) => board.id === id);
    const from = breakoutOf(state, before.groups);
    const to = breakoutOf(state, step.groups);
    if (from && from.id === to?.id) return [];
    const sources = from
      ? from.groups.map((group) => ({ group, board: byId(group.boardId) }))
      : ofTables(boards, before).map((board) => ({ group: undefined, board }));
    if (to) {
      return sources.flatMap(({ group, board }) => {
        const next = group && to.groups.find(({ id }) => id === groupGoesOnIn(group, to));
        const target = byId(next?.boardId ?? null);
        return board && target ? [{ from: board, to: target }] : [];
      });
    }
    if (step.mode !== 'plenary') return [];
    const shared = sources.flatMap(({ board }) => (board ? [board] : []));
    if (shared.length === 0) return [];
    const since = state.stepStartedAt ?? 0;
    const target = await this.#boardOfAll(convening, boards, { step, since });
    return shared
      .filter(({ id }) => id !== target.id)
      .map((board) => ({ from: board, to: target }));
  }

  /** The network's board of the kind that the step names; made where there is none. */
  async #boardOfAll(
    { id: conveningId, networkId }: ConveningRecord,
    boards: readonly Board[],
    { step, since }: { step: Step; since: number },
  ): Promise<Board> {
    const { directory, now } = this.#ports;
    const kind = step.board && takesPrivateNotes(step.board.kind) ? step.board.kind : 'notes';
    const found = boards.find((board) => board.kind === kind && board.owner.type === 'network');
    if (found) return found;
    const template =
      (await templateFor(directory, networkId, { kind, templateId: 'one-two-four-all' })) ??
      (await templateFor(directory, networkId, { kind, templateId: null }));
    const made = newBoard(kind, {
      networkId,
      owner: { type: 'network' },
      conveningId,
      position: 1 + Math.max(-1, ...boards.map(({ position }) => position)),
      now: now(),
      title: kind === 'notes' ? (template?.name.en ?? null) : null,
      template: template?.kind === kind ? template : undefined,
    });
    const id = await addBoardOnce(directory, made, ['carry', conveningId, step.id, since, kind]);
    return { ...made, id };
  }

  async #take({ from, to }: Way, { step, before }: { step: Step; before: Step }): Promise<void> {
    const { rooms } = this.#ports;
    try {
      const looked = await rooms.look(from.id, (doc) => ({
        notes: notesToCarry(from.kind, doc, before.board?.area),
        names: promisesOn(doc).at(-1) ?? 'named',
      }));
      if (!looked || looked.result.notes.length === 0) return;
      const { notes, names } = looked.result;
      const id = `carry.${step.id}.${from.id}.${notes.length}.${notes.at(-1)?.id}`;
      await rooms.serve(to.id, id.slice(0, 200), (doc) =>
        putRevealed(doc, to.kind, { stepId: step.id, names, notes }),
      );
    } catch (error) {
      // A board that is full or was deleted takes none; what stands on the others is carried all the same.
      if (!(error instanceof UnknownDocument)) this.#ports.trouble(error);
    }
  }
}

/** The last step before the present one that was not passed over. */
function stepBefore({ agenda, currentStep, skipped }: ConveningState): Step | undefined {
  return agenda.slice(0, currentStep ?? 0).findLast(({ id }) => !skipped.includes(id));
}

/** The boards of the teams' tables on which a step was worked. */
const ofTables = (boards: readonly Board[], { board }: Step): readonly Board[] => {
  const own = boards.filter(({ owner }) => owner.type === 'team');
  return board ? own.filter(({ kind }) => kind === board.kind) : own;
};
