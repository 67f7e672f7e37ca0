import type { Journal } from '@throughline/convening';
import type { ConveningState, NumberedEvent } from '@throughline/protocol';

/** How the next append goes: as it should, not at all, or stored without an answer. */
export type Outcome = 'stored' | 'not-stored' | 'stored-unanswered';

/** A journal in memory whose appends fail as they are told, and which takes a command's id once. */
export class FailingJournal implements Journal {
  readonly events: NumberedEvent[] = [];
  readonly #initial: ConveningState;
  readonly #commands = new Set<string>();
  next: Outcome = 'stored';

  constructor(initial: ConveningState) {
    this.#initial = initial;
  }

  async load() {
    return { initial: this.#initial, events: [...this.events] };
  }

  async since(_: string, version: number) {
    return this.events.filter((event) => event.version > version);
  }

  async versions() {
    return new Map([[this.#initial.id, this.#initial.version + this.events.length]]);
  }

  async append(_: string, commandId: string, events: readonly NumberedEvent[]) {
    const outcome = this.next;
    this.next = 'stored';
    if (outcome === 'not-stored') throw new Error('the disk is full');
    if (this.#commands.has(commandId)) return 'repeated' as const;
    const [first] = events;
    const due = this.#initial.version + this.events.length + 1;
    if (first && first.version < due) return 'outrun' as const;
    if (first && first.version !== due) throw new Error('out of sequence');
    this.#commands.add(commandId);
    this.events.push(...events);
    if (outcome === 'stored-unanswered') throw new Error('killed before it could say so');
    return 'appended' as const;
  }
}
