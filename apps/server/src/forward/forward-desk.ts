import { setImmediate } from 'node:timers/promises';
import { readSignals } from '@throughline/board';
import {
  type CarryCount,
  carryBoard,
  carryCount,
  type InInsights,
  notesInInsights,
} from '@throughline/board/carry';
import type {
  Board,
  CarriedBoards,
  CarriedLink,
  ConveningRecord,
  Directory,
  NewBoard,
  NewCarried,
} from '@throughline/network';
import type { Carried, CarryForm } from '@throughline/protocol';
import type { UpdateLog } from '@throughline/rooms';
import { StoreRefused } from '@throughline/storage';
import * as Y from 'yjs';
import { type Copying, copyOfBoard } from '../boards/copy-of-board.ts';
import { openDocument } from '../boards/open-document.ts';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import type { HttpContext } from '../http/context.ts';
import type { SignalDesk } from '../signals/signal-desk.ts';
import { Turns } from '../turns.ts';
import type { VersionKeeper } from '../versions/version-keeper.ts';
import { AS_MADE, roomFor } from './room-for.ts';

interface Ports {
  readonly directory: Pick<Directory, 'boardsOfConvening' | 'logPlaces'>;
  readonly updateLog: Pick<UpdateLog, 'load'>;
  readonly carriedBoards: CarriedBoards;
  readonly desk: Pick<ConveningDesk, 'state'>;
  readonly keeper: Pick<VersionKeeper, 'keep'>;
  readonly signalDesk: Pick<SignalDesk, 'adopt'>;
  readonly deleted: HttpContext['deleted'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What is to be carried, after its rights were asked. */
interface Order extends Pick<CarryForm, 'commandId' | 'what'> {
  readonly from: ConveningRecord;
  readonly into: ConveningRecord;
  /** Each with the place that a new board would have. */
  readonly boards: readonly { readonly source: Board; readonly position: number }[];
  /** Stores the act with what it does, and only where it does something. */
  readonly during: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

const TRIES = 3;

/** What a board would bring along, and which empty one would make room for it. */
export interface Foreseen extends CarryCount {
  readonly carriedTo: string | null;
  readonly replaces: string | null;
}

/**
 * Begins the boards of a convening with those of an earlier one. All boards of one order are there, with what links
 * them, or none; whatever ends the process, the order can be given again. Server SPEC, CF-rules.
 */
export class ForwardDesk {
  readonly #ports: Ports;
  readonly #turns = new Turns();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** What would come along of each of these; one that cannot be read is absent. */
  async foresee(
    into: ConveningRecord,
    sources: readonly Board[],
    fromId: string,
  ): Promise<ReadonlyMap<string, Foreseen>> {
    const carried = await this.#ports.carriedBoards.into(into.id);
    const fresh = sources.filter(({ id }) => !carriedTo(carried, id));
    const room = await this.#room(into, fresh, carried);
    const insights = await this.#insights(fromId);
    const foreseen = new Map<string, Foreseen>();
    for (const { id, kind } of sources) {
      const doc = await this.#document(id);
      if (!doc) continue;
      const count = carryCount(kind, doc, insights.get(id) ?? NONE);
      doc.destroy();
      const replaces = room.get(id)?.id ?? null;
      foreseen.set(id, { ...count, carriedTo: carriedTo(carried, id) ?? null, replaces });
    }
    return foreseen;
  }

  carry(order: Order): Promise<Carried> {
    return this.#turns.take(order.into.id, async () => {
      for (let tries = 1; ; tries++) {
        try {
          return await this.#carry(order);
        } catch (error) {
          // Somebody wrote on a board that was empty a moment ago: it stays, and the other comes beside it. Or
          // another server carried one of them, which is found then.
          if (!(error instanceof StoreRefused) || tries === TRIES) throw error;
        }
      }
    });
  }

  async #carry({ commandId, what, from, into, boards, during }: Order): Promise<Carried> {
    const { carriedBoards, deleted, signalDesk, keeper, now } = this.#ports;
    const before = await carriedBoards.into(into.id);
    const fresh = boards.filter(({ source }) => !carriedTo(before, source.id));
    const sources = fresh.map(({ source }) => source);
    const room = await this.#room(into, sources, before);
    const insights = what === 'unresolved' ? await this.#insights(from.id) : new Map();
    const begun: NewCarried[] = [];
    for (const { source, position } of fresh) {
      await setImmediate();
      const stored = await this.#ports.updateLog.load(source.id);
      if (!stored) continue;
      const at = now();
      const origin = { boardId: source.id, conveningId: from.id, conveningName: from.name };
      const write: Copying = (doc, next, owners) =>
        carryBoard(doc, next, {
          kind: source.kind,
          from: { ...origin, what, at },
          owners,
          inInsights: insights.get(source.id) ?? NONE,
        });
      const { networkId, owner, title } = source;
      const empty = room.get(source.id);
      const place = {
        networkId,
        owner,
        title,
        position: empty?.position ?? position,
        conveningId: into.id,
        now: at,
      };
      const board = { ...copyOfBoard(source, stored, place, write), conveningId: into.id };
      const replaces = empty ? { id: empty.id, ...AS_MADE } : null;
      begun.push({ board, sourceId: source.id, replaces, links: linksOn(board) });
    }
    if (begun.length > 0) await during(() => carriedBoards.carry(commandId, begun));
    const gone = begun.flatMap(({ replaces }) => (replaces ? [replaces] : []));
    if (gone.length > 0) await deleted({ boards: gone });
    for (const { board } of begun) {
      if (board.kind === 'pattern-board') await signalDesk.adopt(board.id);
      // What came along is the first version: nobody is told to have written it here.
      const name = JSON.stringify(from.name);
      await keeper.keep(board.id, { reason: 'carried', name, always: true });
    }
    const after = await carriedBoards.into(into.id);
    return {
      boards: boards.flatMap(({ source: { id } }) => {
        const link = after.find(({ sourceId }) => sourceId === id);
        if (!link) return [];
        return [{ sourceId: id, boardId: link.boardId, before: link.commandId !== commandId }];
      }),
    };
  }

  async #room(into: ConveningRecord, sources: readonly Board[], carried: readonly CarriedLink[]) {
    const { directory, desk } = this.#ports;
    const state = await desk.state(into.id);
    if (!state) throw new Error('the convening has no state');
    const boards = await directory.boardsOfConvening(into.id);
    const places = await directory.logPlaces(boards.map(({ id }) => id));
    return roomFor(sources, { boards, state, carried, places });
  }

  /** Which notes of which boards became part of an insight at a convening. */
  async #insights(conveningId: string): Promise<ReadonlyMap<string, InInsights>> {
    const all = await this.#ports.directory.boardsOfConvening(conveningId);
    const docs = [];
    for (const { id, kind } of all.filter((board) => board.kind === 'pattern-board')) {
      const doc = await this.#document(id);
      if (doc) docs.push({ kind, doc });
    }
    return notesInInsights(docs);
  }

  async #document(id: string): Promise<Y.Doc | undefined> {
    // Between two boards everybody else has their turn.
    await setImmediate();
    const stored = await this.#ports.updateLog.load(id);
    return stored && openDocument(stored);
  }
}

const NONE: InInsights = new Set();

const carriedTo = (carried: readonly CarriedLink[], id: string): string | undefined =>
  carried.find(({ sourceId }) => sourceId === id)?.boardId;

/** What links the signals of a board that was just made to the notes that they are. */
function linksOn({ id: boardId, kind, content }: NewBoard): NewCarried['links'] {
  if (kind !== 'pattern-board') return [];
  const doc = new Y.Doc();
  Y.applyUpdate(doc, content);
  return [...readSignals(doc).values()].map((signal) => ({
    id: signal.id,
    boardId,
    sourceId: signal.boardId,
    noteId: signal.noteId,
    teamId: signal.teamId,
  }));
}
