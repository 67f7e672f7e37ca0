import type { Attendance, Convenings } from '@throughline/network';
import { sql } from 'kysely';
import { step } from '../committer/step.ts';
import type { Schema } from '../schema.ts';
import { addConveningSteps } from './add-steps.ts';
import { asConvening } from './rows.ts';
import { changeAtVersion, type Store } from './store.ts';

/** Convenings and who was at them, in the database. A write that does not fit rejects with StoreRefused. */
export function conveningsIn(store: Store): Convenings {
  const { committer, reader } = store;
  const all = () =>
    reader
      .selectFrom('convening')
      .select(['id', 'network_id', 'phase_id', 'name', 'date', 'place', 'format'])
      .select(['rehearsal_of', 'join_code', 'join_token', 'created_at', 'version']);
  const real = () => all().where('rehearsal_of', 'is', null);
  const attendance = () => reader.selectFrom('attendance').selectAll().orderBy('first_at');

  return {
    addConvening: (convening) => committer.submit(addConveningSteps(reader, convening)),

    deleteConvening(id) {
      // A board hangs on its document, and not the other way round.
      const gone = reader
        .selectFrom('convening')
        .select('id')
        .where((is) => is.or([is('id', '=', id), is('rehearsal_of', '=', id)]));
      const boards = reader.selectFrom('board').select('id').where('convening_id', 'in', gone);
      const alone = reader
        .selectFrom('private_document')
        .select('id')
        .where('convening_id', 'in', gone);
      return committer.submit([
        step(reader.deleteFrom('document').where('id', 'in', boards)),
        step(reader.deleteFrom('document').where('id', 'in', alone)),
        step(reader.deleteFrom('convening').where('id', '=', id)),
      ]);
    },

    async convenings(networkId) {
      const found = networkId === undefined ? real() : real().where('network_id', '=', networkId);
      const ordered = found
        .orderBy(sql`date IS NULL`)
        .orderBy('date')
        .orderBy('created_at')
        .orderBy('id');
      return (await ordered.execute()).map(asConvening);
    },

    async rehearsals(networkId) {
      const rehearsals = all().where('rehearsal_of', 'is not', null);
      const found =
        networkId === undefined ? rehearsals : rehearsals.where('network_id', '=', networkId);
      return (await found.orderBy('created_at').orderBy('id').execute()).map(asConvening);
    },

    async convening(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && asConvening(row);
    },

    async conveningByDoorKey(key) {
      const row = await real()
        .where((is) => is.or([is('join_code', '=', key), is('join_token', '=', key)]))
        .executeTakeFirst();
      return row && asConvening(row);
    },

    changeConvening(id, version, { name, phaseId, date, place, format }) {
      const update = reader
        .updateTable('convening')
        .set({
          version: version + 1,
          name: name && JSON.stringify(name),
          phase_id: phaseId,
          date,
          place,
          format,
        })
        .where('id', '=', id)
        .where('version', '=', version);
      const exists = async () => (await all().where('id', '=', id).execute()).length > 0;
      return changeAtVersion(store, update, exists);
    },

    changeDoorKeys(id, { joinCode, joinToken }) {
      const update = reader
        .updateTable('convening')
        .set({ join_code: joinCode, join_token: joinToken })
        .where('id', '=', id);
      return committer.submit([step(update)]);
    },

    attend(conveningId, personId, at) {
      const insert = reader
        .insertInto('attendance')
        .values({ convening_id: conveningId, person_id: personId, first_at: at, last_at: at })
        .onConflict((conflict) =>
          conflict.columns(['convening_id', 'person_id']).doUpdateSet({
            last_at: sql`CASE WHEN excluded.last_at > attendance.last_at
              THEN excluded.last_at ELSE attendance.last_at END`,
          }),
        );
      return committer.submit([step(insert)]);
    },

    async attendance(conveningId) {
      const rows = await attendance().where('convening_id', '=', conveningId).execute();
      return rows.map(asAttendance);
    },

    async attendanceOf(personId) {
      const rows = await attendance().where('person_id', '=', personId).execute();
      return rows.map(asAttendance);
    },

    async countAttendance(networkId) {
      const rows = await reader
        .selectFrom('attendance')
        .innerJoin('convening', 'convening.id', 'convening_id')
        .innerJoin('person', 'person.id', 'person_id')
        .select((fields) => ['convening_id', fields.fn.countAll<number>().as('people')])
        .where('convening.network_id', '=', networkId)
        .where('person.state', 'not in', ['waiting', 'gone'])
        .groupBy('convening_id')
        .execute();
      return new Map(rows.map(({ convening_id, people }) => [convening_id, people]));
    },
  };
}

const asAttendance = (row: Schema['attendance']): Attendance => ({
  conveningId: row.convening_id,
  personId: row.person_id,
  firstAt: row.first_at,
  lastAt: row.last_at,
});
