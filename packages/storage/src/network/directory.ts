import type {
  Board,
  ConveningRecord,
  Directory,
  NewConvening,
  Person,
  Team,
} from '@throughline/network';
import type { Id, Language } from '@throughline/protocol';
import type { Committer } from '../committer/committer.ts';
import { step } from '../committer/step.ts';
import type { Reader } from '../reader.ts';
import { addConvening } from './add-convening.ts';
import { asBoard, asConvening, asPerson, asTeam, personRow } from './rows.ts';

/** Who belongs where, in SQLite. A write that does not fit rejects with StoreRefused. */
export class SqliteDirectory implements Directory {
  readonly #committer: Committer;
  readonly #reader: Reader;

  constructor(committer: Committer, reader: Reader) {
    this.#committer = committer;
    this.#reader = reader;
  }

  createConvening(convening: NewConvening): Promise<void> {
    return this.#committer.submit(addConvening(this.#reader, convening));
  }

  deleteConvening(conveningId: Id): Promise<void> {
    // Everything of the convening hangs on this row by ON DELETE CASCADE.
    const remove = this.#reader.deleteFrom('convening').where('id', '=', conveningId);
    return this.#committer.submit([step(remove)]);
  }

  async convenings(): Promise<readonly ConveningRecord[]> {
    const rows = await this.#convenings().orderBy('created_at').orderBy('id').execute();
    return rows.map(asConvening);
  }

  async convening(conveningId: Id): Promise<ConveningRecord | undefined> {
    const row = await this.#convenings().where('id', '=', conveningId).executeTakeFirst();
    return row && asConvening(row);
  }

  async conveningByDoorKey(key: string): Promise<ConveningRecord | undefined> {
    const row = await this.#convenings()
      .where((is) => is.or([is('join_code', '=', key), is('join_token', '=', key)]))
      .executeTakeFirst();
    return row && asConvening(row);
  }

  async teams(conveningId: Id): Promise<readonly Team[]> {
    const rows = await this.#reader
      .selectFrom('team')
      .selectAll()
      .where('convening_id', '=', conveningId)
      .orderBy('position')
      .execute();
    return rows.map(asTeam);
  }

  async team(teamId: Id): Promise<Team | undefined> {
    const row = await this.#reader
      .selectFrom('team')
      .selectAll()
      .where('id', '=', teamId)
      .executeTakeFirst();
    return row && asTeam(row);
  }

  async boards(conveningId: Id): Promise<readonly Board[]> {
    const rows = await this.#boards()
      .where('board.convening_id', '=', conveningId)
      .orderBy('board.position')
      .execute();
    return rows.map(asBoard);
  }

  async board(boardId: Id): Promise<Board | undefined> {
    const row = await this.#boards().where('board.id', '=', boardId).executeTakeFirst();
    return row && asBoard(row);
  }

  addPerson(person: Person): Promise<void> {
    const insert = this.#reader.insertInto('person').values(personRow(person));
    return this.#committer.submit([step(insert)]);
  }

  async person(personId: Id): Promise<Person | undefined> {
    const row = await this.#reader
      .selectFrom('person')
      .selectAll()
      .where('id', '=', personId)
      .executeTakeFirst();
    return row && asPerson(row);
  }

  setLanguage(personId: Id, language: Language): Promise<void> {
    const update = this.#reader.updateTable('person').set({ language }).where('id', '=', personId);
    return this.#committer.submit([step(update)]);
  }

  async countPeople(conveningId: Id): Promise<ReadonlyMap<Id, number>> {
    const rows = await this.#reader
      .selectFrom('person')
      .select((fields) => ['team_id', fields.fn.countAll<number>().as('people')])
      .where('convening_id', '=', conveningId)
      .where('team_id', 'is not', null)
      .groupBy('team_id')
      .execute();
    return new Map(rows.map((row) => [row.team_id ?? '', row.people]));
  }

  #convenings() {
    return this.#reader
      .selectFrom('convening')
      .select(['id', 'name', 'sample', 'join_code', 'join_token', 'created_at']);
  }

  #boards() {
    return this.#reader
      .selectFrom('board')
      .innerJoin('document', 'document.id', 'board.id')
      .select(['board.id', 'kind', 'board.convening_id', 'team_id', 'epoch', 'schema_version']);
  }
}
