import type { Clock } from '@throughline/rooms';
import type { ConveningDesk } from './convening-desk.ts';

const TRY_AGAIN_MS = 1_000;
/** The longest that a timer of the system can wait. */
const LONGEST_WAIT_MS = 2_147_483_647;

/**
 * Closes each door at its time: once, for the journal takes a command's id only once, and also when
 * the server was down at that moment.
 */
export class DoorKeeper {
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
  }

  /** Takes up the doors that were open when the server last stopped. */
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
    const closesAt = this.#desk.known(conveningId)?.door.closesAt ?? null;
    if (closesAt === null || this.#closed) return;
    const wait = Math.min(Math.max(0, closesAt - this.#now()), LONGEST_WAIT_MS);
    this.#wait(conveningId, closesAt, wait);
  }

  #wait(conveningId: string, closesAt: number, ms: number): void {
    const callOff = this.#clock.after(ms, () => void this.#closeDoor(conveningId, closesAt));
    this.#timers.set(conveningId, callOff);
  }

  async #closeDoor(conveningId: string, closesAt: number): Promise<void> {
    // A timer may go off a little before the clock on the wall shows its time.
    const early = closesAt - this.#now();
    if (early > 0) {
      this.#wait(conveningId, closesAt, early);
      return;
    }
    const command = { type: 'door-time-is-up', closesAt } as const;
    const reply = await this.#desk.carryOut(conveningId, `door-closes-${closesAt}`, command);
    const again = !reply.ok && reply.refusal === 'not-saved' && !this.#closed;
    if (again) this.#wait(conveningId, closesAt, TRY_AGAIN_MS);
  }
}
