import { type Journal, newState } from '@throughline/convening';
import { ConveningEvent, ConveningState, type Id, type NumberedEvent } from '@throughline/protocol';
import type { Submits } from './audit/acts.ts';
import { StoreRefused } from './committer/not-saved.ts';
import { step } from './committer/step.ts';
import type { Step } from './committer/unit.ts';
import type { Reader } from './reader.ts';

const REPEATED = 'repeated';

/** Refuses a version that is taken, and one that would leave a hole. */
const addEventSql = ({ numberInJson }: Reader) =>
  `INSERT INTO journal_event (convening_id, version, event)
  SELECT :conveningId, :version, :event WHERE :version = 1 + coalesce(
    (SELECT max(version) FROM journal_event WHERE convening_id = :conveningId),
    (SELECT ${numberInJson('initial_state', 'version')} FROM convening WHERE id = :conveningId))`;

/** The journal in the database. Versions that do not follow reject with StoreRefused `out-of-sequence`. */
export class StoredJournal implements Journal {
  readonly #committer: Submits;
  readonly #reader: Reader;
  readonly #addEvent: string;

  constructor(committer: Submits, reader: Reader) {
    this.#committer = committer;
    this.#reader = reader;
    this.#addEvent = addEventSql(reader);
  }

  async load(
    conveningId: Id,
  ): Promise<{ initial: ConveningState; events: readonly NumberedEvent[] } | undefined> {
    const convening = await this.#reader
      .selectFrom('convening')
      .select('initial_state')
      .where('id', '=', conveningId)
      .executeTakeFirst();
    if (!convening) return undefined;
    const rows = await this.#reader
      .selectFrom('journal_event')
      .select(['version', 'event'])
      .where('convening_id', '=', conveningId)
      .orderBy('version')
      .execute();
    return {
      initial: stateFrom(conveningId, convening.initial_state),
      events: rows.map(({ version, event }) => ({
        version,
        event: eventFrom(event),
      })),
    };
  }

  async append(
    conveningId: Id,
    commandId: Id,
    events: readonly NumberedEvent[],
  ): Promise<'appended' | 'repeated'> {
    try {
      await this.#committer.submit([
        this.#knownConvening(conveningId),
        this.#newCommand(conveningId, commandId),
        this.#newEvents(conveningId, events),
      ]);
      return 'appended';
    } catch (error) {
      if (error instanceof StoreRefused && error.refusal === REPEATED) return 'repeated';
      throw error;
    }
  }

  #knownConvening(conveningId: Id): Step {
    const find = this.#reader.selectFrom('convening').select('id').where('id', '=', conveningId);
    return step(find, 'unknown-convening');
  }

  #newCommand(conveningId: Id, commandId: Id): Step {
    const insert = this.#reader
      .insertInto('journal_command')
      .values({ convening_id: conveningId, command_id: commandId })
      .onConflict((conflict) => conflict.doNothing());
    return step(insert, REPEATED);
  }

  #newEvents(conveningId: Id, events: readonly NumberedEvent[]): Step {
    const each = events.map(({ version, event }) => ({
      conveningId,
      version,
      event: JSON.stringify(event),
    }));
    return { sql: this.#addEvent, each, refusal: 'out-of-sequence' };
  }
}

/** A state that an older server stored lacks what it did not know of: that is as in a new convening. */
function stateFrom(conveningId: Id, stored: string): ConveningState {
  return ConveningState.parse({ ...newState(conveningId), ...JSON.parse(stored) });
}

/** Until version 6 of the wire only teams told how they stood. */
function eventFrom(stored: string): ConveningEvent {
  const event = JSON.parse(stored);
  const isOld = (event.type === 'help-set' || event.type === 'done-set') && 'teamId' in event;
  return ConveningEvent.parse(isOld ? { ...event, tableId: event.teamId } : event);
}
