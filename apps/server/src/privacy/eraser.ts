import type {
  AuditLog,
  Directory,
  ErasedData,
  Erasure,
  ErasureLedger,
  Person,
  PrivateWriting,
  PrivilegedAct,
  SignalLinks,
} from '@throughline/network';
import type { EraseReceipt } from '@throughline/protocol';
import type {
  Clock,
  DamagedDocument,
  RoomRegistry,
  UpdateLog,
  VersionStore,
} from '@throughline/rooms';
import type { SignedIn } from '../people/signed-in.ts';
import type { PollDesk } from '../polls/poll-desk.ts';
import { eraseFromSignals } from '../signals/erase-from-signals.ts';
import type { SourceFollower } from '../signals/source-follower.ts';
import { eraseFromStoredSignals, eraseFromVersions } from '../versions/erase-from-versions.ts';
import type { VersionKeeper } from '../versions/version-keeper.ts';
import { documentsOf } from './documents-of.ts';
import { withoutAuthor } from './without-author.ts';

/** What was just done; a fault run ends the process there. */
export type ErasureStep =
  | 'noted'
  | 'person-removed'
  | 'signals-rewritten'
  | 'board-rewritten'
  | 'versions-rewritten'
  | 'scrubbed';

interface Ports {
  readonly ledger: ErasureLedger;
  readonly data: ErasedData;
  readonly directory: Directory;
  readonly auditLog: AuditLog;
  readonly updateLog: Pick<UpdateLog, 'load' | 'replace'>;
  readonly rooms: Pick<RoomRegistry, 'end' | 'whileShut' | 'look'>;
  readonly privateWriting: Pick<PrivateWriting, 'documentsOf' | 'removeDocuments'>;
  readonly versions: VersionStore;
  readonly keeper: Pick<VersionKeeper, 'inTurn'>;
  readonly signedIn: Pick<SignedIn, 'refresh'>;
  readonly follower: Pick<SourceFollower, 'inTurn'>;
  readonly signalLinks: SignalLinks;
  readonly pollDesk: Pick<PollDesk, 'forget'>;
  /** Resolves when everything that was handed in to be stored is. */
  readonly settled: () => Promise<void>;
  readonly now: () => number;
  /** A board that cannot be read stays as it is, and its erasure is tried again. */
  readonly trouble: (error: unknown) => void;
  readonly reached?: ((step: ErasureStep) => void) | undefined;
  /** Where other servers write too: one of them may be about to store what it had read before. */
  readonly clock?: Pick<Clock, 'after'> | undefined;
}

/**
 * Where another server did not hear of it, its person is there until it looks (2 s); and whatever it had under way is
 * stored by the second of these. What came of it is gone through once more.
 */
const ONCE_MORE_AFTER_MS: readonly number[] = [5_000, 60_000];

/**
 * Erases people. What is to be erased is noted in the ledger first, and the data knows how far down
 * the ledger it has come: whatever ends the process, and whatever backup is put back, the next start
 * goes on from there. Every step may be done twice. SPEC of the network package, N-28 to N-31.
 */
export class Eraser {
  readonly #ports: Ports;
  /** Boards that could not be read in the last round. */
  #unread = 0;
  /** One erasure after another. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #callOff = new Set<() => void>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /**
   * @param act who does it: its entry is stored with the removal of the person
   * @throws NotSaved: it is noted, and the next catching up goes on with it
   */
  async erase(person: Person, act: PrivilegedAct): Promise<EraseReceipt> {
    const { ledger, directory, now, reached } = this.#ports;
    const { id: personId, networkId } = person;
    const network = networkId === null ? undefined : await directory.network(networkId);
    const policy = network?.settings.erasure ?? 'keep-without-author';
    const keys = [person.key, ...person.otherKeys];
    const erasure: Erasure = { personId, keys, networkId, policy, at: now() };
    await ledger.add(erasure);
    reached?.('noted');
    const rewritten = await this.catchUp(new Map([[personId, act]]));
    return { at: erasure.at, policy, boards: rewritten.get(personId) ?? 0 };
  }

  /**
   * Carries out what the ledger holds and this data does not know of yet.
   * @returns for each person who was erased, on how many boards they stood
   */
  catchUp(acts: ReadonlyMap<string, PrivilegedAct> = new Map()): Promise<Map<string, number>> {
    const turn = this.#turn.then(() => this.#catchUp(acts));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #catchUp(acts: ReadonlyMap<string, PrivilegedAct>): Promise<Map<string, number>> {
    const { ledger, data, reached } = this.#ports;
    const entries = await ledger.entries();
    const rewritten = new Map<string, number>();
    const waiting = entries.slice(await data.erasedThrough());
    if (waiting.length === 0) return rewritten;
    this.#unread = 0;
    for (const erasure of waiting) {
      await this.#removePerson(erasure, acts.get(erasure.personId));
      await this.#removePrivate(erasure);
      const boards = await this.#rewriteBoards(erasure);
      rewritten.set(erasure.personId, boards);
    }
    await data.scrub();
    reached?.('scrubbed');
    if (this.#unread === 0) await data.setErasedThrough(entries.length);
    this.#goThroughLater(waiting);
    return rewritten;
  }

  /** Ends with what is under way. */
  async close(): Promise<void> {
    for (const callOff of this.#callOff) callOff();
    await this.#turn;
  }

  #goThroughLater(erasures: readonly Erasure[]): void {
    const { clock, trouble } = this.#ports;
    for (const afterMs of clock ? ONCE_MORE_AFTER_MS : []) {
      const callOff = clock?.after(afterMs, () => {
        if (callOff) this.#callOff.delete(callOff);
        this.#turn = this.#turn.then(() => this.#goThroughAgain(erasures)).catch(trouble);
      });
      if (callOff) this.#callOff.add(callOff);
    }
  }

  async #goThroughAgain(erasures: readonly Erasure[]): Promise<void> {
    let rewritten = 0;
    for (const erasure of erasures) rewritten += await this.#rewriteBoards(erasure);
    if (rewritten > 0) await this.#ports.data.scrub();
  }

  /** Their row with all that hangs on it: sessions, links, passkeys, attendance. Their lines are cut. */
  async #removePerson(erasure: Erasure, act: PrivilegedAct | undefined): Promise<void> {
    const { directory, auditLog, signedIn, pollDesk, settled, now, reached } = this.#ports;
    const { personId, keys, networkId } = erasure;
    const byServer = {
      networkId,
      actorKey: 'server',
      action: 'person.erase',
      thingId: personId,
      at: now(),
    };
    // In a backup from before two entries were merged, the other one still has a key of theirs.
    const found = await Promise.all(keys.map((key) => directory.personByKey(key)));
    for (const id of new Set([personId, ...found.flatMap((person) => person?.id ?? [])])) {
      await pollDesk.forget(id);
      if (!(await directory.person(id))) continue;
      await auditLog.during(act ?? byServer, () => directory.removePerson(id));
    }
    reached?.('person-removed');
    await signedIn.refresh();
    await settled();
  }

  /** What they wrote alone goes whole. */
  async #removePrivate({ keys }: Erasure): Promise<void> {
    const { privateWriting, rooms } = this.#ports;
    const ids = (await privateWriting.documentsOf(keys)).map(({ id }) => id);
    if (ids.length === 0) return;
    await privateWriting.removeDocuments(ids);
    for (const id of ids) await rooms.end(id, 'unknownDocument');
  }

  /** @returns how many boards they stood on */
  async #rewriteBoards(erasure: Erasure): Promise<number> {
    const damaged = (error: DamagedDocument) => {
      this.#unread++;
      this.#ports.trouble(error);
    };
    let rewritten = 0;
    for await (const { id } of documentsOf({ ...this.#ports, damaged }, erasure)) {
      await this.#rewrite(id, erasure);
      this.#ports.reached?.('board-rewritten');
      rewritten++;
    }
    // After the boards: what was on its way to a version of one of them is in it by now.
    await eraseFromVersions(this.#ports, erasure);
    this.#ports.reached?.('versions-rewritten');
    return rewritten;
  }

  /** Nobody can write between the reading and the replacing, so that nothing of others is lost. */
  #rewrite(documentId: string, erasure: Erasure): Promise<void> {
    const { rooms, updateLog, follower, signalLinks, now, reached } = this.#ports;
    const rewrite = async () => {
      const stored = await updateLog.load(documentId);
      if (!stored) return;
      const next = withoutAuthor(stored, erasure);
      // First: once the board itself is rewritten, another try would not find it any more.
      const ports = { links: signalLinks, rooms, updateLog, now };
      await eraseFromSignals(ports, documentId, next.state);
      const { policy } = erasure;
      await eraseFromStoredSignals(this.#ports, documentId, { policy, state: next.state });
      reached?.('signals-rewritten');
      const seq = stored.updates.at(-1)?.seq ?? stored.checkpoint?.seq ?? 0;
      await updateLog.replace(documentId, { epoch: stored.epoch, seq }, next);
    };
    return follower.inTurn(() => rooms.whileShut(documentId, rewrite));
  }
}
