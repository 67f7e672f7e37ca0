import type { ConveningRecord, Directory, ErasedData } from '@throughline/network';
import type { Command, CommandReply, RehearsalInfo, RehearsalPace } from '@throughline/protocol';
import type { UpdateLog } from '@throughline/rooms';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { castOf } from './cast.ts';
import { copyForRehearsal } from './copy-for-rehearsal.ts';
import { Rehearsal, type RehearsalPorts, type RehearsalSettings } from './rehearsal.ts';
import {
  type RehearsalAnswer,
  type RehearsalAsk,
  type RehearsalsElsewhere,
  replyOf,
} from './rehearsals-elsewhere.ts';

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
  /** Those with other servers, where there are any. */
  readonly elsewhere?: RehearsalsElsewhere | undefined;
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
    const { elsewhere } = ports;
    if (elsewhere) {
      elsewhere.answers = (conveningId, ask) => this.#answer(conveningId, ask);
      elsewhere.giveWay = (conveningId) => this.#stop(conveningId);
    }
    ports.desk.on('gone', (conveningId) => this.gone(conveningId));
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
      await this.#arrangeWhereItIs(made, settings);
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
      const elsewhere = this.#elsewhere(record.id);
      const before = elsewhere ?? this.#settings.get(record.id) ?? USUAL;
      const { people = before.people, pace = before.pace } = asked;
      if (running ?? (this.#running.has(record.id) || elsewhere !== undefined)) {
        await this.#arrangeWhereItIs(record, { people, pace, language });
      } else {
        this.#settings.set(record.id, { people, pace });
        this.#stop(record.id);
        if (elsewhere) await this.#ports.elsewhere?.ask(record.id, { do: 'stop' });
      }
    });
  }

  /** A rehearsal was deleted, here or by another server. */
  gone(conveningId: string): void {
    this.#stop(conveningId);
    this.#settings.delete(conveningId);
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
        all.filter(
          ({ id, createdAt }) =>
            !this.#running.has(id) && !this.#elsewhere(id) && createdAt + KEPT_MS < now(),
        ),
      );
    });
  }

  /** The rehearsal of a convening, if there is one. */
  async of(conveningId: string): Promise<ConveningRecord | undefined> {
    const all = await this.#ports.directory.rehearsals();
    return all.find(({ rehearsalOf }) => rehearsalOf === conveningId);
  }

  /** Null for a convening that is none. */
  async info(
    record: Pick<ConveningRecord, 'id' | 'networkId' | 'rehearsalOf'>,
  ): Promise<RehearsalInfo | null> {
    const { id, rehearsalOf } = record;
    if (rehearsalOf === null) return null;
    const running = this.#running.get(id);
    const elsewhere = this.#elsewhere(id);
    const { people, pace } = elsewhere ?? this.#settings.get(id) ?? USUAL;
    const there =
      running?.rehearsal.cast ?? (elsewhere ? await this.#castOf(record, elsewhere) : []);
    const cast = there.map(({ shown, role, teamId }) => ({
      key: shown.key,
      name: shown.name,
      role,
      teamId,
    }));
    const isThere = running !== undefined || elsewhere !== undefined;
    return { of: rehearsalOf, running: isThere, people, pace, cast };
  }

  /** Who they are follows from the rehearsal: every server knows them. */
  async #castOf(
    { id, networkId }: Pick<ConveningRecord, 'id' | 'networkId'>,
    settings: RehearsalSettings,
  ) {
    const teams = await this.#ports.directory.teams(networkId);
    return castOf({ seed: id, teamIds: teams.map((team) => team.id), ...settings });
  }

  /** How one goes on with another server, and not with this one. */
  #elsewhere(conveningId: string): RehearsalSettings | undefined {
    return this.#running.has(conveningId) ? undefined : this.#ports.elsewhere?.of(conveningId);
  }

  /** Puts on the boards what simulated people wrote alone; undefined where none are there. */
  reveal(
    { id }: Pick<ConveningRecord, 'id'>,
    commandId: string,
    command: Extract<Command, { type: 'reveal' }>,
  ): Promise<CommandReply> | undefined {
    const here = this.#running.get(id)?.rehearsal.reveal(commandId, command);
    if (here || !this.#elsewhere(id)) return here;
    const { stepId, boardId } = command;
    const ask = { do: 'reveal', commandId, stepId, boardId } as const;
    return this.#ports.elsewhere?.ask(id, ask).then(replyOf);
  }

  /** Whether the simulated people of a rehearsal are with this server. */
  isHere(conveningId: string): boolean {
    return this.#running.has(conveningId);
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
    try {
      await directory.addConvening(made);
    } catch (error) {
      // Another server may have been asked at the same moment.
      const other = await this.of(record.id);
      if (!other) throw error;
      return other;
    }
    return made.record;
  }

  /** With the server that has its people, where one has; a server that has no answer is gone. */
  async #arrangeWhereItIs(record: ConveningRecord, settings: RehearsalSettings): Promise<void> {
    const { people, pace, language } = settings;
    if (this.#elsewhere(record.id)) {
      const ask = { do: 'arrange', people, pace, language } as const;
      const answer = await this.#ports.elsewhere?.ask(record.id, ask);
      if (answer?.tooMany) throw new TooManySimulated();
      if (answer) return;
    }
    await this.#arrange(record, settings);
  }

  /** What another server asks; undefined where its people are not here. */
  #answer(conveningId: string, ask: RehearsalAsk): Promise<RehearsalAnswer> | undefined {
    const running = this.#running.get(conveningId);
    if (!running) return undefined;
    if (ask.do === 'reveal') {
      const { commandId, stepId, boardId } = ask;
      return running.rehearsal
        .reveal(commandId, { type: 'reveal', stepId, boardId })
        .then((reply) => ({ tooMany: false, reply }));
    }
    return this.#inTurn(async () => {
      const record = await this.#ports.directory.convening(conveningId);
      if (ask.do === 'stop' || !record) this.#stop(conveningId);
      else await this.#arrange(record, ask);
      return { tooMany: false, reply: null };
    }).catch((error) => {
      if (error instanceof TooManySimulated) return { tooMany: true, reply: null };
      throw error;
    });
  }

  /** Whoever is there stays, unless their number is another one. */
  async #arrange(record: ConveningRecord, settings: RehearsalSettings): Promise<void> {
    const now = this.#running.get(record.id)?.rehearsal;
    if (now?.settings.people !== settings.people) return this.#start(record, settings);
    now.setPace(settings.pace);
    this.#note(record.id, settings);
  }

  #note(id: string, { people, pace, language }: RehearsalSettings): void {
    this.#settings.set(id, { people, pace });
    const since = this.#running.get(id)?.since;
    if (since !== undefined) this.#ports.elsewhere?.tell(id, { people, pace, language }, since);
  }

  async #start(record: ConveningRecord, settings: RehearsalSettings): Promise<void> {
    if (this.#closed) return;
    const others = [...this.#running].filter(([id]) => id !== record.id);
    const there = others.reduce((sum, [, { rehearsal }]) => sum + rehearsal.cast.length, 0);
    if (there + settings.people > MOST_AT_ONCE) throw new TooManySimulated();
    this.#stop(record.id);
    this.#note(record.id, settings);
    const rehearsal = await Rehearsal.begin(this.#ports, record, settings);
    const since = this.#ports.now();
    this.#running.set(record.id, { rehearsal, since, watchedAt: since });
    this.#note(record.id, settings);
  }

  #stop(id: string): void {
    const running = this.#running.get(id);
    if (!running) return;
    running.rehearsal.end();
    this.#running.delete(id);
    this.#ports.elsewhere?.tell(id, undefined, running.since);
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
