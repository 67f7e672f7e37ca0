import { REMINDER_GIVEN_UP_MS, REMINDER_RESTS_MS, type Reminders } from '@throughline/network';
import { step } from '../committer/step.ts';
import { type Store, submitUnless } from './store.ts';

const NOT_TO_SEND = 'reminder-not-to-send';
const NO_SUCH_PERSON = 'no-such-person';

const CLAIM = `INSERT INTO reminder (person_id, about, token_hash, first_at, tried_at, state)
  SELECT :personId, :about, :tokenHash, :at, :at, 'claimed'
  WHERE EXISTS (SELECT 1 FROM person WHERE id = :personId)
    AND NOT EXISTS (SELECT 1 FROM reminders_off WHERE person_id = :personId)
  ON CONFLICT (person_id, about) DO UPDATE
  SET token_hash = excluded.token_hash, tried_at = excluded.tried_at, state = 'claimed'
  WHERE reminder.state = 'failed' AND reminder.tried_at <= :rested AND reminder.first_at > :notBefore`;

const TURN_OFF = `INSERT INTO reminders_off (person_id, at)
  SELECT :personId, :at WHERE EXISTS (SELECT 1 FROM person WHERE id = :personId)
  ON CONFLICT (person_id) DO UPDATE SET at = reminders_off.at`;

/** Reminders in the database. */
export function remindersIn(store: Store): Reminders {
  const { committer, reader } = store;
  return {
    async notFor(about) {
      const rows = await reader
        .selectFrom('reminder')
        .select('person_id')
        .where('about', '=', about)
        .where('state', '!=', 'failed')
        .union(reader.selectFrom('reminders_off').select('person_id'))
        .execute();
      return new Set(rows.map((row) => row.person_id));
    },

    claim({ personId, about, tokenHash, at }) {
      const rested = at - REMINDER_RESTS_MS;
      const notBefore = at - REMINDER_GIVEN_UP_MS;
      const each = [{ personId, about, tokenHash, at, rested, notBefore }];
      return submitUnless(store, [{ sql: CLAIM, each, refusal: NOT_TO_SEND }], NOT_TO_SEND);
    },

    settle: (personId, about, became) =>
      committer.submit([
        step(
          reader
            .updateTable('reminder')
            .set({ state: became })
            .where('person_id', '=', personId)
            .where('about', '=', about)
            .where('state', '=', 'claimed'),
        ),
      ]),

    async personBehind(tokenHash) {
      const row = await reader
        .selectFrom('reminder')
        .select('person_id')
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      return row?.person_id;
    },

    async setOff(personId, off, at) {
      if (off) {
        // Of somebody who is gone there is nothing to note.
        const turnOff = { sql: TURN_OFF, each: [{ personId, at }], refusal: NO_SUCH_PERSON };
        await submitUnless(store, [turnOff], NO_SUCH_PERSON);
        return;
      }
      const turnOn = reader.deleteFrom('reminders_off').where('person_id', '=', personId);
      await committer.submit([step(turnOn)]);
    },

    async isOff(personId) {
      const row = await reader
        .selectFrom('reminders_off')
        .select('at')
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row !== undefined;
    },

    async sentTo(personId) {
      const rows = await reader
        .selectFrom('reminder')
        .select(['about', 'tried_at as at'])
        .where('person_id', '=', personId)
        .where('state', '=', 'sent')
        .orderBy('tried_at', 'desc')
        .orderBy('about')
        .execute();
      return rows;
    },
  };
}
