import { type Journal, newState } from '@throughline/convening';
import { ConveningEvent, ConveningState, type Id, type NumberedEvent } from '@throughline/protocol';
import { sql } from 'kysely';
import type { Submits } from './audit/acts.ts';
import { StoreRefused } from './committer/not-saved.ts';
import type { Step } from './committer/unit.ts';
import type { Reader } from './reader.ts';

const REPEATED = 'repeated';
const OUTRUN = 'outrun';

/** What is stored of a convening; it is the version of its first state as long as nothing happened. */
const lastVersionSql = ({ numberInJson }: Reader, convening: string) =>
  `coalesce((SELECT max(version) FROM journal_event WHERE convening_id = ${convening}.id),
    ${numberInJson(`${convening}.initial_state`, 'version')})`;

const IS_KNOWN = 'SELECT 1 FROM convening WHERE id = ?';
const KNOWN = 'SELECT 1 FROM convening WHERE id = :conveningId';

const ADD_COMMAND = `INSERT INTO journal_command (convening_id, command_id)
  VALUES (:conveningId, :commandId) ON CONFLICT DO NOTHING`;

/** Refuses a version that is taken, and one that would leave a hole. */
const addEventSql = (reader: Reader) =>
  `INSERT INTO journal_event (convening_id, version, event)
  SELECT :conveningId, :version, :event FROM convening
  WHERE id = :conveningId AND :version = 1 + ${lastVersionSql(reader, 'convening')}`;

const whyNoEventSql = (reader: Reader) =>
  `SELECT CASE WHEN :version <= ${lastVersionSql(reader, 'convening')} THEN '${OUTRUN}'
    ELSE 'out-of-sequence' END FROM convening WHERE id = :conveningId`;

/** Nothing but the rows of that convening. */
const WITHIN = { within: 'conveningId' } as const;

/** The journal in the database. Versions that leave a hole reject with StoreRefused `out-of-sequence`. */
export class StoredJournal implements Journal {
  readonly #committer: Submits;
  readonly #reader: Reader;
  readonly #addEvent: Pick<Step, 'sql' | 'refusal'>;

  constructor(committer: Submits, reader: Reader) {
    this.#committer = committer;
    this.#reader = reader;
    this.#addEvent = { sql: addEventSql(reader), refusal: { ask: whyNoEventSql(reader) } };
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
    return {
      initial: stateFrom(conveningId, convening.initial_state),
      events: await this.#eventsAfter(conveningId, 0),
    };
  }

  async since(conveningId: Id, version: number): Promise<readonly NumberedEvent[] | undefined> {
    const events = await this.#eventsAfter(conveningId, version);
    if (events.length > 0) return events;
    const known = await this.#reader.lookUps.row(IS_KNOWN, conveningId);
    return known === undefined ? undefined : events;
  }

  async versions(conveningIds?: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
    const all = this.#reader
      .selectFrom('convening')
      .select([
        'id',
        sql<number>`${sql.raw(lastVersionSql(this.#reader, 'convening'))}`.as('last'),
      ]);
    const asked = conveningIds === undefined ? all : all.where('id', 'in', [...conveningIds]);
    return new Map((await asked.execute()).map(({ id, last }) => [id, last]));
  }

  async append(
    conveningId: Id,
    commandId: Id,
    events: readonly NumberedEvent[],
  ): Promise<'appended' | 'repeated' | 'outrun'> {
    try {
      await this.#committer.submit([
        { ...WITHIN, sql: KNOWN, each: [{ conveningId }], refusal: 'unknown-convening' },
        { ...WITHIN, sql: ADD_COMMAND, each: [{ conveningId, commandId }], refusal: REPEATED },
        this.#newEvents(conveningId, events),
      ]);
      return 'appended';
    } catch (error) {
      const refusal = error instanceof StoreRefused && error.refusal;
      if (refusal === REPEATED || refusal === OUTRUN) return refusal;
      throw error;
    }
  }

  #newEvents(conveningId: Id, events: readonly NumberedEvent[]): Step {
    const each = events.map(({ version, event }) => ({
      conveningId,
      version,
      event: JSON.stringify(event),
    }));
    return { ...WITHIN, ...this.#addEvent, each };
  }

  async #eventsAfter(conveningId: Id, version: number): Promise<NumberedEvent[]> {
    const rows = await this.#reader
      .selectFrom('journal_event')
      .select(['version', 'event'])
      .where('convening_id', '=', conveningId)
      .where('version', '>', version)
      .orderBy('version')
      .execute();
    return rows.map((row) => ({ version: row.version, event: eventFrom(row.event) }));
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
