import type { ConveningRecord, Directory, ErasedData } from '@throughline/network';
import type { Command, CommandReply, RehearsalInfo, RehearsalPace } from '@throughline/protocol';
import type { UpdateLog } from '@throughline/rooms';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { copyForRehearsal } from './copy-for-rehearsal.ts';
import { Rehearsal, type RehearsalPorts, type RehearsalSettings } from './rehearsal.ts';

const MINUTE_MS = 60_000;
/** How long simulated people stay, and for how long without anybody who watches them. */
const LONGEST_MS = 120 * MINUTE_MS;
const UNWATCHED_MS = 10 * MINUTE_MS;
const LOOK_EVERY_MS = MINUTE_MS;
/** How long a rehearsal that nobody cleared lies there. */
const KEPT_MS = 24 * 60 * MINUTE_MS;
/** Most simulated people of all rehearsals of this server: it has real ones to serve. */
const MOST_AT_ONCE = 240;
const USUAL: Omit<RehearsalSettings, 'language'> = { people: 24, pace: 'brisk' };

interface Ports extends RehearsalPorts {
  readonly desk: ConveningDesk;
  readonly directory: Directory;
  readonly updateLog: Pick<UpdateLog, 'load'>;
  readonly data: Pick<ErasedData, 'scrub'>;
  /** Whether anybody who runs this convening looks at it now. */
  readonly isWatched: (conveningId: string) => boolean;
  /** Lets everybody go who has something of it open, and forgets it. */
  readonly deleted: (gone: {
    boards: readonly { id: string }[];
    conveningIds: readonly string[];
  }) => Promise<void>;
}

interface Running {
  readonly rehearsal: Rehearsal;
  readonly since: number;
  watchedAt: number;
}

/** There are as many simulated people on this server as there may be. */
export class TooManySimulated extends Error {}

/**
 * The rehearsals of this server. A rehearsal is a convening of its own that no list holds; its people are in
 * memory only, and a server that starts again has none until somebody calls them back. SPEC, RH-1 to RH-9.
 */
export class Rehearsals {
  readonly #ports: Ports;
  readonly #running = new Map<string, Running>();
  /** What was last asked of each, also while nobody is there. */
  readonly #settings = new Map<string, Omit<RehearsalSettings, 'language'>>();
  /** One thing after another: two who press at once get one rehearsal. */
  #turn: Promise<unknown> = Promise.resolve();
  #cancelLook: () => void = () => {};
  #closed = false;

  constructor(ports: Ports) {
    this.#ports = ports;
    ports.desk.on('happened', (conveningId) => {
      this.#running.get(conveningId)?.rehearsal.happened().catch(ports.trouble);
    });
  }

  /** From now on simulated people whom nobody watches are sent away. */
  start(): void {
    this.#lookAgain();
  }

  /** The rehearsal of a convening, made where there is none, with its people there. */
  begin(record: ConveningRecord, settings: RehearsalSettings): Promise<ConveningRecord> {
    return this.#inTurn(async () => {
      const found = await this.of(record.id);
      const made = found ?? (await this.#make(record));
      await this.#arrange(made, settings);
      return made;
    });
  }

  /** Changes how it goes on; people come in anew where their number changed or they were not there. */
  change(
    record: ConveningRecord,
    {
      language,
      running,
      ...asked
    }: {
      language: RehearsalSettings['language'];
      running?: boolean | undefined;
      people?: number | undefined;
      pace?: RehearsalPace | undefined;
    },
  ): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.#settings.get(record.id) ?? USUAL;
      const { people = before.people, pace = before.pace } = asked;
      if (running ?? this.#running.has(record.id)) {
        await this.#arrange(record, { people, pace, language });
      } else {
        this.#settings.set(record.id, { people, pace });
        this.#stop(record.id);
      }
    });
  }

  /** Takes a rehearsal away with everything in it, and from the files too. */
  clear(record: Pick<ConveningRecord, 'id' | 'rehearsalOf'>): Promise<void> {
    return this.#inTurn(() => this.#clear([record]));
  }

  /** Those of a convening that is about to go, or of a whole network. */
  clearAll(which: { conveningId: string } | { networkId: string }): Promise<void> {
    return this.#inTurn(async () => {
      const all = await this.#ports.directory.rehearsals();
      await this.#clear(
        all.filter(({ rehearsalOf, networkId }) =>
          'networkId' in which ? networkId === which.networkId : rehearsalOf === which.conveningId,
        ),
      );
    });
  }

  /** Clears those that were left to lie. */
  sweep(): Promise<void> {
    return this.#inTurn(async () => {
      const { directory, now } = this.#ports;
      const all = await directory.rehearsals();
      await this.#clear(
        all.filter(({ id, createdAt }) => !this.#running.has(id) && createdAt + KEPT_MS < now()),
      );
    });
  }

  /** The rehearsal of a convening, if there is one. */
  async of(conveningId: string): Promise<ConveningRecord | undefined> {
    const all = await this.#ports.directory.rehearsals();
    return all.find(({ rehearsalOf }) => rehearsalOf === conveningId);
  }

  /** Null for a convening that is none. */
  info({ id, rehearsalOf }: Pick<ConveningRecord, 'id' | 'rehearsalOf'>): RehearsalInfo | null {
    if (rehearsalOf === null) return null;
    const settings = this.#settings.get(id) ?? USUAL;
    const running = this.#running.get(id);
    const cast = (running?.rehearsal.cast ?? []).map(({ shown, role, teamId }) => ({
      key: shown.key,
      name: shown.name,
      role,
      teamId,
    }));
    return { of: rehearsalOf, running: running !== undefined, ...settings, cast };
  }

  /** Puts on the boards what simulated people wrote alone; undefined where none are there. */
  reveal(
    { id }: Pick<ConveningRecord, 'id'>,
    commandId: string,
    command: Extract<Command, { type: 'reveal' }>,
  ): Promise<CommandReply> | undefined {
    return this.#running.get(id)?.rehearsal.reveal(commandId, command);
  }

  /** How many simulated people sit at a table of a rehearsal. */
  peopleAt(conveningId: string, teamId: string): number {
    const cast = this.#running.get(conveningId)?.rehearsal.cast ?? [];
    return cast.filter((person) => person.teamId === teamId).length;
  }

  /** Resolves when no simulated person is in the middle of something. */
  async settled(): Promise<void> {
    await this.#turn;
    await Promise.all([...this.#running.values()].map(({ rehearsal }) => rehearsal.settled()));
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelLook();
    for (const id of [...this.#running.keys()]) this.#stop(id);
    await this.#turn;
  }

  async #make(record: ConveningRecord): Promise<ConveningRecord> {
    const { directory, desk, updateLog, now } = this.#ports;
    const state = await desk.state(record.id);
    if (!state) throw new Error('a convening without a state');
    const boards = await directory.boardsOfConvening(record.id);
    const stored = await Promise.all(
      boards.map(async (board) => ({ board, stored: await updateLog.load(board.id) })),
    );
    const whole = stored.flatMap(({ board, stored: found }) =>
      found ? [{ board, stored: found }] : [],
    );
    const made = copyForRehearsal(record, state, whole, now());
    await directory.addConvening(made);
    return made.record;
  }

  /** Whoever is there stays, unless their number is another one. */
  async #arrange(record: ConveningRecord, settings: RehearsalSettings): Promise<void> {
    const now = this.#running.get(record.id)?.rehearsal;
    if (now?.settings.people !== settings.people) return this.#start(record, settings);
    now.setPace(settings.pace);
    const { people, pace } = settings;
    this.#settings.set(record.id, { people, pace });
  }

  async #start(record: ConveningRecord, settings: RehearsalSettings): Promise<void> {
    if (this.#closed) return;
    const others = [...this.#running].filter(([id]) => id !== record.id);
    const there = others.reduce((sum, [, { rehearsal }]) => sum + rehearsal.cast.length, 0);
    if (there + settings.people > MOST_AT_ONCE) throw new TooManySimulated();
    this.#stop(record.id);
    const { people, pace } = settings;
    this.#settings.set(record.id, { people, pace });
    const rehearsal = await Rehearsal.begin(this.#ports, record, settings);
    const since = this.#ports.now();
    this.#running.set(record.id, { rehearsal, since, watchedAt: since });
  }

  #stop(id: string): void {
    this.#running.get(id)?.rehearsal.end();
    this.#running.delete(id);
  }

  async #clear(records: readonly Pick<ConveningRecord, 'id' | 'rehearsalOf'>[]): Promise<void> {
    const { directory, deleted, data } = this.#ports;
    const rehearsals = records.filter(({ rehearsalOf }) => rehearsalOf !== null);
    for (const { id } of rehearsals) {
      this.#stop(id);
      this.#settings.delete(id);
      const boards = await directory.boardsOfConvening(id);
      await directory.deleteConvening(id);
      await deleted({ boards, conveningIds: [id] });
    }
    if (rehearsals.length > 0) await data.scrub();
  }

  /** Nobody is simulated for ever, nor for nobody. */
  #lookAgain(): void {
    this.#cancelLook = this.#ports.clock.after(LOOK_EVERY_MS, () => {
      const now = this.#ports.now();
      for (const [id, running] of this.#running) {
        if (this.#ports.isWatched(id)) running.watchedAt = now;
        if (now - running.watchedAt >= UNWATCHED_MS || now - running.since >= LONGEST_MS) {
          this.#stop(id);
        }
      }
      if (!this.#closed) this.#lookAgain();
    });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
