import { EventEmitter } from 'node:events';
import { type Decidable, decide, evolve, type Journal } from '@throughline/convening';
import type { CommandReply, ConveningState, NumberedEvent } from '@throughline/protocol';
import type { Hints } from '../cluster/hints.ts';
import { SharedReads } from '../cluster/shared-reads.ts';

/** So often a command is decided anew because another server's came first; then its sender may try again. */
const MOST_TRIES = 50;

/**
 * Runs the convenings of this server: one command after another for each, decided on the state that
 * the journal gives, and told to everybody only when it is in the journal.
 *
 * Other servers may write in the same journal. What they wrote is read on and told here, each event once and in
 * its order; a command that came second is decided again; and nothing is refused, or found to be so already, by
 * a state that may be behind.
 */
export class ConveningDesk extends EventEmitter<{
  happened: [conveningId: string, events: readonly NumberedEvent[]];
  /** A convening's state is known here from now on. */
  met: [conveningId: string];
  /** A convening was found to be deleted. */
  gone: [conveningId: string];
}> {
  readonly #journal: Journal;
  readonly #now: () => number;
  readonly #others: Pick<Hints, 'tell'> | undefined;
  readonly #states = new Map<string, ConveningState>();
  /** Convenings whose journal may hold more than we know: it is read before the next command. */
  readonly #doubtful = new Set<string>();
  /** The last command of each convening that is under way; the next one waits for it. */
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #reads = new SharedReads<ConveningState | undefined>();

  /** The team that each board is open to as to a buddy, beside what its convening says. */
  readonly openedTo: Pick<ReadonlyMap<string, string>, 'get'>;

  /** @param others the servers that write in the same journal; undefined where there are none */
  constructor(
    journal: Journal,
    now: () => number,
    openedTo: Pick<ReadonlyMap<string, string>, 'get'> = new Map(),
    others?: Pick<Hints, 'tell'>,
  ) {
    super();
    this.openedTo = openedTo;
    this.#journal = journal;
    this.#now = now;
    this.#others = others;
  }

  /** The state that everybody sees, or undefined for a convening that does not exist. */
  async state(conveningId: string): Promise<ConveningState | undefined> {
    const known = this.#states.get(conveningId);
    if (known && !this.#doubtful.has(conveningId)) return known;
    return this.#read(conveningId);
  }

  /** The same, with whatever any server had journalled when this was asked. */
  async newest(conveningId: string): Promise<ConveningState | undefined> {
    return this.#others ? this.#read(conveningId) : this.state(conveningId);
  }

  /** The state as far as it is known without asking anybody: after `state` gave it once, always. */
  known(conveningId: string): ConveningState | undefined {
    return this.#states.get(conveningId);
  }

  /**
   * Decides and journals a command whose sender was allowed to give it. The same command id again
   * changes nothing and is answered with the present version.
   */
  carryOut(conveningId: string, commandId: string, command: Decidable): Promise<CommandReply> {
    const turn = (this.#turns.get(conveningId) ?? Promise.resolve()).then(() =>
      this.#take(conveningId, commandId, command),
    );
    const settled = turn.catch(() => undefined);
    this.#turns.set(conveningId, settled);
    void settled.then(() => {
      if (this.#turns.get(conveningId) === settled) this.#turns.delete(conveningId);
    });
    return turn;
  }

  /** A convening that was deleted. */
  forget(conveningId: string): void {
    this.#states.delete(conveningId);
    this.#doubtful.delete(conveningId);
  }

  /**
   * Reads where the journals of all convenings stand, and reads on where one went on, where one is new, and
   * where one is no more.
   */
  async lookAround(): Promise<void> {
    const versions = await this.#journal.versions();
    const behind = [...versions].filter(
      ([id, version]) => (this.#states.get(id)?.version ?? -1) < version,
    );
    // One that was made while this was read is not in it either: its journal tells.
    const missing = [...this.#states.keys()].filter((id) => !versions.has(id));
    for (const id of [...behind.map(([id]) => id), ...missing]) await this.#read(id);
  }

  #read(conveningId: string): Promise<ConveningState | undefined> {
    return this.#reads.read(conveningId, () =>
      this.#states.has(conveningId) ? this.#readOn(conveningId) : this.#meet(conveningId),
    );
  }

  async #meet(conveningId: string): Promise<ConveningState | undefined> {
    const stored = await this.#journal.load(conveningId);
    if (!stored) return undefined;
    const state = stored.events.reduce(evolve, stored.initial);
    this.#states.set(conveningId, state);
    this.emit('met', conveningId);
    return this.#states.get(conveningId);
  }

  async #readOn(conveningId: string): Promise<ConveningState | undefined> {
    const version = this.#states.get(conveningId)?.version ?? 0;
    const events = await this.#journal.since(conveningId, version);
    if (events) {
      this.#doubtful.delete(conveningId);
      this.#takeIn(conveningId, events);
    } else if (this.#states.has(conveningId)) {
      this.forget(conveningId);
      this.emit('gone', conveningId);
    }
    return this.#states.get(conveningId);
  }

  /** Takes in what is in the journal, and tells what was not told yet: whoever read it first. */
  #takeIn(conveningId: string, events: readonly NumberedEvent[]): void {
    const held = this.#states.get(conveningId);
    const untold = held ? events.filter(({ version }) => version > held.version) : [];
    if (!held || untold.length === 0) return;
    this.#states.set(conveningId, untold.reduce(evolve, held));
    this.emit('happened', conveningId, untold);
  }

  async #take(conveningId: string, commandId: string, command: Decidable): Promise<CommandReply> {
    try {
      return await this.#carryOut(conveningId, commandId, command);
    } catch {
      // The journal, not our memory, is what counts: it is read again now, or for the next command.
      this.#doubtful.add(conveningId);
      await this.state(conveningId).catch(() => undefined);
      // It may have been stored although its answer was lost.
      this.#tellOthers(conveningId);
      return { ok: false, refusal: 'not-saved' };
    }
  }

  async #carryOut(
    conveningId: string,
    commandId: string,
    command: Decidable,
  ): Promise<CommandReply> {
    let state = await this.state(conveningId);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (!state) return { ok: false, refusal: 'unknown-convening' };
      const decision = decide(state, command, this.#now());
      const { events } = { events: [], ...decision };
      if (events.length === 0 && tries === 0 && this.#others) {
        const newest = await this.#read(conveningId);
        if (newest !== state) {
          state = newest;
          continue;
        }
      }
      if ('refusal' in decision) return { ok: false, refusal: decision.refusal };
      const outcome = await this.#journal.append(conveningId, commandId, events);
      if (outcome !== 'outrun') return this.#done(conveningId, outcome, state, events);
      state = await this.#read(conveningId);
    }
    return { ok: false, refusal: 'not-saved' };
  }

  async #done(
    conveningId: string,
    outcome: 'appended' | 'repeated',
    decidedOn: ConveningState,
    events: readonly NumberedEvent[],
  ): Promise<CommandReply> {
    if (outcome === 'appended') {
      this.#takeIn(conveningId, events);
      if (events.length > 0) this.#tellOthers(conveningId);
      return { ok: true, version: decidedOn.version + events.length };
    }
    const state = (await this.newest(conveningId)) ?? decidedOn;
    return { ok: true, version: state.version };
  }

  #tellOthers(conveningId: string): void {
    this.#others?.tell({ type: 'convening', conveningId });
  }
}
