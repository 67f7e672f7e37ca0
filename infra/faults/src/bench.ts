import type * as Y from 'yjs';
import { type BoardReading, readBoard } from './board-reading.ts';
import type { Expectations } from './histories.ts';
import { type Fault, judgeBoard } from './judge-board.ts';
import { differences, pendingIn } from './replicas.ts';
import { readStoredBoards } from './stored-boards.ts';

/** Judges boards against a history and keeps every fault that was found, once. */
export class Bench {
  readonly #before = new Map<string, BoardReading>();
  readonly #faults = new Map<string, Fault>();

  /** Takes this as the board before anybody typed. */
  setBefore(boardId: string, doc: Y.Doc): void {
    if (!this.#before.has(boardId)) this.#before.set(boardId, readBoard(doc));
  }

  get boardIds(): readonly string[] {
    return [...this.#before.keys()];
  }

  get faults(): readonly Fault[] {
    return [...this.#faults.values()];
  }

  count(kind: Fault['kind']): number {
    return this.faults.filter((fault) => fault.kind === kind).length;
  }

  /** The first place where a fault was seen stands for all. */
  readonly find = (fault: Fault): void => {
    const key = `${fault.kind} ${fault.detail}`;
    if (!this.#faults.has(key)) this.#faults.set(key, fault);
  };

  /** Judges one replica of a board. */
  judge(expected: Expectations, boardId: string, doc: Y.Doc, where: string): void {
    for (const fault of this.faultsIn(expected, boardId, doc, where)) this.find(fault);
  }

  /** What is wrong with one replica of a board, without keeping it. */
  faultsIn(expected: Expectations, boardId: string, doc: Y.Doc, where: string): Fault[] {
    const before = this.#before.get(boardId);
    if (!before) throw new Error(`board ${boardId} was never read`);
    const tokens = expected.get(boardId) ?? new Map();
    return [...pendingIn(doc, where), ...judgeBoard(tokens, before, readBoard(doc), where)];
  }

  /** Judges what a data folder, or a database, holds that no server uses. */
  async judgeStore(
    expected: Expectations,
    dataDir: string,
    where: string,
    databaseUrl?: string,
  ): Promise<void> {
    for (const [boardId, doc] of await readStoredBoards(dataDir, this.boardIds, databaseUrl)) {
      this.judge(expected, boardId, doc, where);
    }
  }

  /**
   * Judges all replicas of a board, and whether they are one and the same.
   * @param docs where each one is → the replica
   */
  judgeReplicas(
    expected: Expectations,
    boardId: string,
    docs: ReadonlyMap<string, Y.Doc>,
    when: string,
  ): void {
    for (const fault of differences(docs)) this.find(fault);
    for (const [where, doc] of docs) this.judge(expected, boardId, doc, `${where} ${when}`);
  }
}
