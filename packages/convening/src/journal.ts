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
  /** The events after a version, in order; undefined for an unknown convening. */
  since(conveningId: Id, version: number): Promise<readonly NumberedEvent[] | undefined>;
  /**
   * The version that each convening has by now, in one look.
   * @param conveningIds of these only; those that are not there are left out. Default: of all
   */
  versions(conveningIds?: readonly Id[]): Promise<ReadonlyMap<Id, number>>;
  /**
   * Adds the events of one command. `repeated`: this command was carried out before, and nothing was added.
   * `outrun`: a version is taken, for others went on meanwhile; nothing was added, the command does not count as
   * carried out, and whoever reads on from `since` may decide it again. Rejects when nothing could be stored.
   */
  append(
    conveningId: Id,
    commandId: Id,
    events: readonly NumberedEvent[],
  ): Promise<'appended' | 'repeated' | 'outrun'>;
}
