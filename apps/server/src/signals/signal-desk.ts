import {
  disputeSignal,
  MAX_SIGNALS,
  putSignal,
  readSignals,
  removeSignal,
  type SignalSource,
  signalSource,
  withdrawDispute,
} from '@throughline/board';
import type { Board, Directory, Person, SignalLink, SignalLinks } from '@throughline/network';
import type { RoomRegistry } from '@throughline/rooms';
import { newId } from '../people/secrets.ts';
import { originOf } from './origin-of.ts';
import type { SourceFollower } from './source-follower.ts';

interface Ports {
  readonly links: SignalLinks;
  readonly directory: Pick<Directory, 'team' | 'convening'>;
  readonly rooms: Pick<RoomRegistry, 'look' | 'serve'>;
  readonly follower: Pick<SourceFollower, 'inTurn' | 'watch' | 'changed'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What people do with signals. Rights are asked before; everything in a signal is written here. */
export class SignalDesk {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  find(boardId: string, signalId: string): Promise<SignalLink | undefined> {
    return this.#ports.links.find(boardId, signalId);
  }

  /**
   * Pulls notes of a board onto a pattern board. The same command again changes nothing.
   * @returns the links of those that are there; `full` when the pattern board takes no more
   */
  pull(
    board: Pick<Board, 'id'>,
    source: Board,
    { commandId, noteIds }: { commandId: string; noteIds: readonly string[] },
  ): Promise<readonly SignalLink[] | 'full'> {
    return this.#ports.follower.inTurn(async () => {
      const said = await this.#read(source.id, noteIds);
      const linked = await this.#link(board.id, source, [...said.keys()]);
      if (linked === 'full') return linked;
      const origin = await originOf(this.#ports.directory, source);
      const at = this.#ports.now();
      // Before it is read again: from now on no change of the source is missed.
      this.#ports.follower.watch(source.id);
      await this.#ports.rooms.serve(board.id, commandId, (doc) => {
        for (const { id, noteId } of linked) {
          const words = said.get(noteId);
          if (words) putSignal(doc, id, { origin: { ...origin, noteId }, source: words, at });
        }
      });
      this.#ports.follower.changed(source.id);
      return linked;
    });
  }

  async #read(sourceId: string, noteIds: readonly string[]): Promise<Map<string, SignalSource>> {
    const looked = await this.#ports.rooms.look(sourceId, (doc) =>
      noteIds.flatMap((noteId): [string, SignalSource][] => {
        const words = signalSource(doc, noteId);
        return words ? [[noteId, words]] : [];
      }),
    );
    return new Map(looked?.result);
  }

  async #link(boardId: string, source: Board, noteIds: readonly string[]) {
    const { links } = this.#ports;
    const isMine = ({ sourceId, noteId }: SignalLink) =>
      sourceId === source.id && noteIds.includes(noteId);
    const before = await links.ofBoard(boardId);
    const known = new Set(before.filter(isMine).map(({ noteId }) => noteId));
    const fresh = noteIds.filter((noteId) => !known.has(noteId));
    if (before.length + fresh.length > MAX_SIGNALS) return 'full';
    const teamId = source.owner.type === 'team' ? source.owner.teamId : null;
    await links.add(
      fresh.map((noteId) => ({ id: newId(), boardId, sourceId: source.id, noteId, teamId })),
    );
    return (await links.ofBoard(boardId)).filter(isMine);
  }

  /**
   * Links what stands on a pattern board that was made of another one: its signals follow their sources.
   * @param follows whether a board is one to follow; absent: all are
   */
  adopt(boardId: string, follows: (sourceId: string) => boolean = () => true): Promise<void> {
    const { rooms, links, follower } = this.#ports;
    return follower.inTurn(async () => {
      const looked = await rooms.look(boardId, readSignals);
      const all = [...(looked?.result.values() ?? [])];
      const signals = all.filter((signal) => follows(signal.boardId));
      await links.add(
        signals.map(({ id, boardId: sourceId, noteId, teamId }) => ({
          id,
          boardId,
          sourceId,
          noteId,
          teamId,
        })),
      );
      for (const sourceId of new Set(signals.map((signal) => signal.boardId))) {
        follower.watch(sourceId);
        follower.changed(sourceId);
      }
    });
  }

  /** Takes a signal off its pattern board. */
  remove({ boardId, id }: SignalLink): Promise<void> {
    return this.#ports.follower.inTurn(async () => {
      await this.#ports.rooms.serve(boardId, newId(), (doc) => removeSignal(doc, id));
      await this.#ports.links.remove(boardId, [id]);
    });
  }

  /** The team from which a signal came disputes it, in the words of one of its members. */
  async dispute(
    { boardId, id, teamId }: SignalLink,
    person: Pick<Person, 'key' | 'language'>,
    { commandId, reason }: { commandId: string; reason: string },
  ): Promise<void> {
    if (teamId === null) return;
    const { key: author, language } = person;
    const dispute = { reason, language, author, at: this.#ports.now() };
    await this.#ports.rooms.serve(boardId, commandId, (doc) =>
      disputeSignal(doc, id, teamId, dispute),
    );
  }

  async withdrawDispute({ boardId, id, teamId }: SignalLink): Promise<void> {
    if (teamId === null) return;
    await this.#ports.rooms.serve(boardId, newId(), (doc) => withdrawDispute(doc, id, teamId));
  }
}
