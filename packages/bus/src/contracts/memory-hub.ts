import { randomUUID } from 'node:crypto';
import type { Bus, BusMeasures } from '../bus.ts';
import { Listeners } from '../listeners.ts';

interface Message {
  readonly topic: string;
  readonly bytes: Uint8Array;
  readonly from: string;
}

/** The bus between several servers in one process, for tests: it drops, holds and cuts off as it is told. */
export class MemoryHub {
  readonly #nodes = new Set<MemoryBus>();
  readonly #held: (() => void)[] = [];
  #holding = false;
  /** Whether a message is lost on its way to one server, unnoticed. */
  drops: (topic: string, from: string, to: string) => boolean = () => false;

  /** One more server. */
  join(): MemoryBus {
    const bus = new MemoryBus({
      send: (message) => this.#send(bus, message),
      lost: () => this.#tellOfLoss(bus),
    });
    this.#nodes.add(bus);
    return bus;
  }

  /** From now on messages wait, in their order, until `release`. */
  hold(): void {
    this.#holding = true;
  }

  /** Delivers what was held, and holds nothing more. */
  release(): void {
    this.#holding = false;
    for (const deliver of this.#held.splice(0)) deliver();
  }

  #send(sender: MemoryBus, message: Message): void {
    for (const node of this.#nodes) {
      if (node === sender || this.drops(message.topic, message.from, node.nodeId)) continue;
      const deliver = () => node.take(message);
      if (this.#holding) this.#held.push(deliver);
      // Never within `publish`: over a wire nothing comes back that soon.
      else queueMicrotask(deliver);
    }
  }

  #tellOfLoss(sender: MemoryBus): void {
    for (const node of this.#nodes) if (node !== sender) queueMicrotask(() => node.noticeGap());
  }
}

interface Wires {
  send(message: Message): void;
  /** Says that something was lost before. */
  lost(): void;
}

/** One server's end of a MemoryHub. */
export class MemoryBus implements Bus {
  readonly nodeId = randomUUID();
  readonly #wires: Wires;
  readonly #listeners = new Listeners(() => {
    this.#counted.setAside++;
  });
  readonly #counted = { published: 0, heard: 0, dropped: 0, setAside: 0, gaps: 0 };
  #isAway = false;
  #closed = false;
  /** Whether something of its own was lost, and the others were not told yet. */
  #owesNews = false;

  constructor(wires: Wires) {
    this.#wires = wires;
  }

  get isAway(): boolean {
    return this.#isAway;
  }

  get measures(): BusMeasures {
    return { lagMs: 0, ...this.#counted };
  }

  publish(topic: string, _key: string, bytes: Uint8Array): void {
    if (this.#closed) return;
    if (this.#isAway) {
      this.#counted.dropped++;
      this.#owesNews = true;
      return;
    }
    this.#counted.published++;
    this.#wires.send({ topic, bytes: bytes.slice(), from: this.nodeId });
  }

  subscribe(topic: string, hear: (bytes: Uint8Array, from: string) => void): () => void {
    return this.#listeners.add(topic, hear);
  }

  onAway(hear: (isAway: boolean) => void): void {
    this.#listeners.addAway(hear);
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  /** Cuts this server off from the others, or lets it come back. */
  setAway(isAway: boolean): void {
    if (this.#isAway === isAway) return;
    this.#isAway = isAway;
    this.#listeners.tellAway(isAway);
    if (isAway || !this.#owesNews) return;
    this.#owesNews = false;
    this.#wires.lost();
  }

  /** What came over the hub; lost while this server is cut off. */
  take({ topic, bytes, from }: Message): void {
    if (this.#isAway || this.#closed) return;
    this.#counted.heard++;
    this.#listeners.tell(topic, bytes, from);
  }

  /** Another server lost something that it had to say. */
  noticeGap(): void {
    if (this.#isAway || this.#closed) return;
    this.#counted.gaps++;
    this.#listeners.tellAway(true);
    this.#listeners.tellAway(false);
  }
}
