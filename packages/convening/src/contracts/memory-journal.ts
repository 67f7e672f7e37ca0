import type { ConveningState, Id, NumberedEvent } from '@throughline/protocol';
import type { Journal } from '../journal.ts';

interface MemoryConvening {
  readonly initial: ConveningState;
  readonly events: NumberedEvent[];
  readonly commands: Set<Id>;
}

/** The journal in memory, for tests: passes the same contract as the real one. Several desks may share it. */
export class MemoryJournal implements Journal {
  readonly #convenings = new Map<Id, MemoryConvening>();

  /** Makes the convening of this state, with no event yet. */
  create(initial: ConveningState): void {
    this.#convenings.set(initial.id, { initial, events: [], commands: new Set() });
  }

  /** As if it were deleted. */
  delete(conveningId: Id): void {
    this.#convenings.delete(conveningId);
  }

  async load(conveningId: Id) {
    const convening = this.#convenings.get(conveningId);
    return convening && { initial: convening.initial, events: [...convening.events] };
  }

  async since(conveningId: Id, version: number) {
    const convening = this.#convenings.get(conveningId);
    return convening?.events.filter((event) => event.version > version);
  }

  async versions(conveningIds: readonly Id[] = [...this.#convenings.keys()]) {
    const found = conveningIds.flatMap((id): [Id, number][] => {
      const convening = this.#convenings.get(id);
      return convening ? [[id, versionOf(convening)]] : [];
    });
    return new Map(found);
  }

  async append(conveningId: Id, commandId: Id, events: readonly NumberedEvent[]) {
    const convening = this.#convenings.get(conveningId);
    if (!convening) throw new Error('unknown-convening');
    if (convening.commands.has(commandId)) return 'repeated' as const;
    const last = versionOf(convening);
    for (const [index, { version }] of events.entries()) {
      if (version <= last) return 'outrun' as const;
      if (version !== last + 1 + index) throw new Error('out-of-sequence');
    }
    convening.commands.add(commandId);
    convening.events.push(...events);
    return 'appended' as const;
  }
}

const versionOf = ({ initial, events }: MemoryConvening) =>
  events.at(-1)?.version ?? initial.version;
