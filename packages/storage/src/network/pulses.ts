import type { PulseAnswerRecord, PulseRecord, Pulses } from '@throughline/network';
import { step } from '../committer/step.ts';
import type { Schema } from '../schema.ts';
import { type Store, submitUnless } from './store.ts';

const NOT_OPEN = 'pulse-not-open';

const ANSWER = `INSERT INTO pulse_answer (pulse_id, person_id, done, is_stuck, stuck, need, at)
  SELECT :pulseId, :personId, :done, :isStuck, :stuck, :need, :at
  WHERE EXISTS (SELECT 1 FROM pulse WHERE id = :pulseId AND closes_at > :at)
    AND EXISTS (SELECT 1 FROM person WHERE id = :personId)
  ON CONFLICT (pulse_id, person_id) DO UPDATE SET done = excluded.done,
    is_stuck = excluded.is_stuck, stuck = excluded.stuck, need = excluded.need, at = excluded.at`;

/** Pulses in the database. */
export function pulsesIn(store: Store): Pulses {
  const { committer, reader } = store;
  const answers = () => reader.selectFrom('pulse_answer').selectAll().orderBy('at', 'desc');
  return {
    send: ({ id, networkId, teamId, sentAt, closesAt }) =>
      committer.submit([
        step(
          reader.insertInto('pulse').values({
            id,
            network_id: networkId,
            team_id: teamId,
            sent_at: sentAt,
            closes_at: closesAt,
          }),
        ),
      ]),

    async find(id) {
      const row = await reader
        .selectFrom('pulse')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && asPulse(row);
    },

    async ofNetwork(networkId) {
      const rows = await reader
        .selectFrom('pulse')
        .selectAll()
        .where('network_id', '=', networkId)
        .orderBy('sent_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(asPulse);
    },

    close: (id, at) =>
      committer.submit([
        step(
          reader
            .updateTable('pulse')
            .set({ closes_at: at })
            .where('id', '=', id)
            .where('closes_at', '>', at),
        ),
      ]),

    answer({ isStuck, ...answer }) {
      const values = { ...answer, isStuck: Number(isStuck) };
      return submitUnless(store, [{ sql: ANSWER, each: [values], refusal: NOT_OPEN }], NOT_OPEN);
    },

    async answers(pulseId) {
      return (await answers().where('pulse_id', '=', pulseId).execute()).map(asAnswer);
    },

    async answersBy(personId) {
      return (await answers().where('person_id', '=', personId).execute()).map(asAnswer);
    },
  };
}

const asPulse = (row: Schema['pulse']): PulseRecord => ({
  id: row.id,
  networkId: row.network_id,
  teamId: row.team_id,
  sentAt: row.sent_at,
  closesAt: row.closes_at,
});

const asAnswer = (row: Schema['pulse_answer']): PulseAnswerRecord => ({
  pulseId: row.pulse_id,
  personId: row.person_id,
  done: row.done,
  isStuck: row.is_stuck === 1,
  stuck: row.stuck,
  need: row.need,
  at: row.at,
});
