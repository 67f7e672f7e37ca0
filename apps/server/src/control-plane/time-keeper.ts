import type { ClockCommand } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import type { Clock } from '@throughline/rooms';
import type { ConveningDesk } from './convening-desk.ts';

const TRY_AGAIN_MS = 1_000;
/** The longest that a timer of the system can wait. */
const LONGEST_WAIT_MS = 2_147_483_647;

/** What a convening waits for: the moment, and what the clock asks then. */
interface Moment {
  readonly at: number;
  readonly command: ClockCommand;
}

/**
 * Closes each door, ends each step's and each report-out's time and brings the groups back, at its moment: once, for the
 * journal takes a command's id only once, however many servers ask; and also when the server was down at that moment.
 */
export class TimeKeeper {
  readonly #desk: ConveningDesk;
  readonly #clock: Pick<Clock, 'after'>;
  readonly #now: () => number;
  /** By convening: how to call its timer off. */
  readonly #timers = new Map<string, () => void>();
  #closed = false;

  constructor(ports: { desk: ConveningDesk; clock: Pick<Clock, 'after'>; now: () => number }) {
    this.#desk = ports.desk;
    this.#clock = ports.clock;
    this.#now = ports.now;
    this.#desk.on('happened', (conveningId) => this.#watch(conveningId));
    // One that another server made.
    this.#desk.on('met', (conveningId) => this.#watch(conveningId));
    this.#desk.on('gone', (conveningId) => this.#watch(conveningId));
  }

  /** Takes up the doors and the steps that were open when the server last stopped. */
  async start(conveningIds: readonly string[]): Promise<void> {
    for (const conveningId of conveningIds) {
      await this.#desk.state(conveningId);
      this.#watch(conveningId);
    }
  }

  close(): void {
    this.#closed = true;
    for (const callOff of this.#timers.values()) callOff();
    this.#timers.clear();
  }

  #watch(conveningId: string): void {
    this.#timers.get(conveningId)?.();
    this.#timers.delete(conveningId);
    const state = this.#desk.known(conveningId);
    const next = state && nextMoment(state);
    if (next !== undefined && !this.#closed) this.#waitFor(conveningId, next);
  }

  #waitFor(conveningId: string, moment: Moment): void {
    const ms = Math.min(Math.max(0, moment.at - this.#now()), LONGEST_WAIT_MS);
    this.#wait(conveningId, moment, ms);
  }

  #wait(conveningId: string, moment: Moment, ms: number): void {
    const callOff = this.#clock.after(ms, () => void this.#ask(conveningId, moment));
    this.#timers.set(conveningId, callOff);
  }

  async #ask(conveningId: string, moment: Moment): Promise<void> {
    // A timer may go off a little before the clock on the wall shows its time.
    if (moment.at > this.#now()) {
      this.#waitFor(conveningId, moment);
      return;
    }
    const { command, at } = moment;
    const reply = await this.#desk.carryOut(conveningId, `${command.type}-${at}`, command);
    const again = !reply.ok && reply.refusal === 'not-saved' && !this.#closed;
    if (again) this.#wait(conveningId, moment, TRY_AGAIN_MS);
  }
}

/** The first moment that a convening waits for. */
function nextMoment({ door, timer, stage, out, report }: ConveningState): Moment | undefined {
  if (stage === 'sealed') return undefined;
  const moments: Moment[] = [];
  const { closesAt } = door;
  if (closesAt !== null) {
    moments.push({ at: closesAt, command: { type: 'door-time-is-up', closesAt } });
  }
  if (timer?.is === 'running') {
    const { endsAt } = timer;
    moments.push({ at: endsAt, command: { type: 'time-is-up', endsAt } });
  }
  if (out?.backAt != null) {
    const { backAt } = out;
    moments.push({ at: backAt, command: { type: 'recall-is-due', backAt } });
  }
  if (report) {
    const { endsAt } = report;
    moments.push({ at: endsAt, command: { type: 'report-time-is-up', endsAt } });
  }
  return moments.sort((a, b) => a.at - b.at)[0];
}
