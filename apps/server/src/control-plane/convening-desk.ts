import { EventEmitter } from 'node:events';
import { type Decidable, decide, evolve, type Journal } from '@throughline/convening';
import type { CommandReply, ConveningState, NumberedEvent } from '@throughline/protocol';

/**
 * Runs the convenings of this server: one command after another for each, decided on the state that
 * the journal gives, and told to everybody only when it is in the journal.
 */
export class ConveningDesk extends EventEmitter<{
  happened: [conveningId: string, events: readonly NumberedEvent[]];
}> {
  readonly #journal: Journal;
  readonly #now: () => number;
  readonly #states = new Map<string, ConveningState>();
  /** Convenings whose journal may hold more than we know: it is read before the next command. */
  readonly #doubtful = new Set<string>();
  /** The last command of each convening that is under way; the next one waits for it. */
  readonly #turns = new Map<string, Promise<unknown>>();

  /** The team that each board is open to as to a buddy, beside what its convening says. */
  readonly openedTo: Pick<ReadonlyMap<string, string>, 'get'>;

  constructor(
    journal: Journal,
    now: () => number,
    openedTo: Pick<ReadonlyMap<string, string>, 'get'> = new Map(),
  ) {
    super();
    this.openedTo = openedTo;
    this.#journal = journal;
    this.#now = now;
  }

  /** The state that everybody sees, or undefined for a convening that does not exist. */
  async state(conveningId: string): Promise<ConveningState | undefined> {
    const known = this.#states.get(conveningId);
    if (known && !this.#doubtful.has(conveningId)) return known;
    const stored = await this.#journal.load(conveningId);
    if (!stored) return undefined;
    const replayed = stored.events.reduce(evolve, stored.initial);
    const held = this.#states.get(conveningId);
    const newest = held && held.version >= replayed.version ? held : replayed;
    this.#doubtful.delete(conveningId);
    this.#states.set(conveningId, newest);
    // What was stored although its answer was lost: those who listen have not been told of it.
    const untold = held ? stored.events.filter(({ version }) => version > held.version) : [];
    if (untold.length > 0) this.emit('happened', conveningId, untold);
    return newest;
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

  async #take(conveningId: string, commandId: string, command: Decidable): Promise<CommandReply> {
    try {
      return await this.#decide(conveningId, commandId, command);
    } catch {
      // The journal, not our memory, is what counts: it is read again now, or for the next command.
      this.#doubtful.add(conveningId);
      await this.state(conveningId).catch(() => undefined);
      return { ok: false, refusal: 'not-saved' };
    }
  }

  async #decide(conveningId: string, commandId: string, command: Decidable): Promise<CommandReply> {
    const state = await this.state(conveningId);
    if (!state) return { ok: false, refusal: 'unknown-convening' };
    const decision = decide(state, command, this.#now());
    if ('refusal' in decision) return { ok: false, refusal: decision.refusal };
    const { events } = decision;
    const outcome = await this.#journal.append(conveningId, commandId, events);
    if (outcome === 'outrun') throw new Error('the journal holds more than we know');
    if (outcome === 'repeated') return { ok: true, version: state.version };
    const next = events.reduce(evolve, state);
    this.#states.set(conveningId, next);
    if (events.length > 0) this.emit('happened', conveningId, events);
    return { ok: true, version: next.version };
  }
}
