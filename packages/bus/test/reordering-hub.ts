import type { Seeded } from '@throughline/testing';
import type { RosterBus } from '../src/index.ts';

interface End {
  readonly id: string;
  readonly hear: Set<(bytes: Uint8Array, from: string) => void>;
  readonly hearAway: Set<(isAway: boolean) => void>;
  isAway: boolean;
}

/**
 * A bus between servers on which messages wait until the test delivers them: those of one server to another in
 * their order, those of different servers in any, and of all some are lost.
 */
export class ReorderingHub {
  readonly #random: Seeded;
  readonly #ends = new Map<string, End>();
  /** What waits, by sender and receiver. */
  readonly #lines = new Map<string, { from: End; to: End; messages: Uint8Array[] }>();
  /** How many of a hundred messages are lost. */
  lostInHundred = 0;
  sent = 0;
  lost = 0;

  constructor(random: Seeded) {
    this.#random = random;
  }

  join(id: string): RosterBus {
    const end: End = { id, hear: new Set(), hearAway: new Set(), isAway: false };
    this.#ends.set(id, end);
    return {
      nodeId: id,
      publish: (_topic, _key, bytes) => this.#send(end, bytes),
      subscribe: (_topic, hear) => {
        end.hear.add(hear);
        return () => end.hear.delete(hear);
      },
      onAway: (hear) => void end.hearAway.add(hear),
    };
  }

  /** The process is gone, without a word; what it had sent may still arrive. */
  kill(id: string): void {
    this.#ends.delete(id);
  }

  setAway(id: string, isAway: boolean): void {
    const end = this.#ends.get(id);
    if (!end || end.isAway === isAway) return;
    end.isAway = isAway;
    for (const hear of end.hearAway) hear(isAway);
  }

  /** Delivers at most so many messages. */
  deliver(most = Number.POSITIVE_INFINITY): void {
    for (let count = 0; count < most; count++) {
      const lines = [...this.#lines.values()].filter(({ messages }) => messages.length > 0);
      if (lines.length === 0) return;
      const { from, to, messages } = this.#random.pick(lines);
      const bytes = messages.shift();
      if (!bytes || to.isAway || this.#ends.get(to.id) !== to) continue;
      for (const hear of to.hear) hear(bytes, from.id);
    }
  }

  #send(from: End, bytes: Uint8Array): void {
    if (this.#ends.get(from.id) !== from) return;
    for (const to of this.#ends.values()) {
      if (to === from) continue;
      this.sent++;
      if (from.isAway || this.#random.below(100) < this.lostInHundred) {
        this.lost++;
        continue;
      }
      const name = `${from.id} ${to.id}`;
      const line = this.#lines.get(name) ?? { from, to, messages: [] };
      this.#lines.set(name, line);
      line.messages.push(bytes);
    }
  }
}
