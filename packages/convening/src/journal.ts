import type { ConveningState, Id, NumberedEvent } from '@throughline/protocol';

/**
 * Where a convening's events become durable, with the id of the command that caused them in the
 * same transaction. Every adapter passes `contracts/journal.ts`.
 */
export interface Journal {
  /** The state at version 0 and every event since, in order; undefined for an unknown convening. */
  load(
    conveningId: Id,
  ): Promise<{ initial: ConveningState; events: readonly NumberedEvent[] } | undefined>;
  /**
   * Adds the events of one command. `repeated`: this command was carried out before, and nothing
   * was added. Rejects when nothing could be stored, or a version is taken.
   */
  append(
    conveningId: Id,
    commandId: Id,
    events: readonly NumberedEvent[],
  ): Promise<'appended' | 'repeated'>;
}
