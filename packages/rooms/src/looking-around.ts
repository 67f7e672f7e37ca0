import type { Clock, RoomBus, UpdateLog } from './ports.ts';
import type { Room } from './room.ts';

const EACH_MS = 15_000;
/** While the others cannot be reached, nothing else tells what they do. */
const EACH_WHILE_AWAY_MS = 2_000;

export interface LookingAroundPorts {
  readonly log: UpdateLog;
  readonly clock: Clock;
  readonly bus: RoomBus | undefined;
  /** Those that are open now. */
  rooms(): Promise<readonly Room[]>;
}

/**
 * Compares now and then where rooms stand with where their logs do: what other servers did, and was not heard, is
 * found at the latest then.
 */
export class LookingAround {
  readonly #ports: LookingAroundPorts;
  #cancel: () => void;
  #looking: Promise<void> | undefined;
  #dueAt: number;
  #wasAway = false;

  constructor(ports: LookingAroundPorts) {
    this.#ports = ports;
    this.#dueAt = ports.clock.now() + EACH_MS;
    this.#cancel = this.#later();
  }

  /** Compares now, also where it is not due. A store that fails is asked again at the next time. */
  look(): Promise<void> {
    this.#looking ??= this.#compare()
      .catch(() => {
        this.#dueAt = 0;
      })
      .finally(() => {
        this.#looking = undefined;
      });
    return this.#looking;
  }

  stop(): void {
    this.#cancel();
  }

  #later(): () => void {
    return this.#ports.clock.after(EACH_WHILE_AWAY_MS, () => {
      this.#cancel = this.#later();
      if (this.#isDue()) void this.look();
    });
  }

  /** While the others are away, and once when they are back: what they said meanwhile is lost. */
  #isDue(): boolean {
    const { clock, bus } = this.#ports;
    const isAway = bus?.isAway ?? false;
    const isDue = isAway || this.#wasAway || clock.now() >= this.#dueAt;
    this.#wasAway = isAway;
    return isDue;
  }

  async #compare(): Promise<void> {
    const { log, clock, rooms } = this.#ports;
    this.#dueAt = clock.now() + EACH_MS;
    const open = await rooms();
    if (open.length === 0) return;
    const heads = await log.heads(open.map(({ documentId }) => documentId));
    for (const room of open) room.compare(heads.get(room.documentId));
  }
}
