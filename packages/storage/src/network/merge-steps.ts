import { step } from '../committer/step.ts';
import type { Step, Unit } from '../committer/unit.ts';
import type { Reader } from '../reader.ts';

/** Who is named twice and where, by the columns that a row is one of its kind by beside the person. */
const PASSES_ON: readonly (readonly [table: string, besides: readonly string[]])[] = [
  ['person_key', []],
  ['session', []],
  ['return_link', []],
  ['one_time_secret', ['kind']],
  ['passkey', []],
  ['open_id_subject', []],
  ['pulse_answer', ['pulse_id']],
  ['reminder', ['about']],
];

/** Takes one entry of a person into another. Refused as `not-mergeable` unless both are of one network. */
export function mergeSteps(db: Reader, stays: string, goes: string): Unit {
  const both = db
    .selectFrom('person as stays')
    .innerJoin('person as goes', 'goes.network_id', 'stays.network_id')
    .select('stays.id')
    .where('stays.id', '=', stays)
    .where('goes.id', '=', goes)
    .where('stays.id', '!=', goes);
  return [
    step(both, 'not-mergeable'),
    ...PASSES_ON.map(([table, besides]): Step => {
      // Where both have one of a kind, that of the entry which stays is the one that is kept.
      const taken = besides.map((column) => ` AND other.${column} = ${table}.${column}`).join('');
      const unless =
        besides.length === 0
          ? ''
          : ` AND NOT EXISTS (SELECT 1 FROM ${table} other WHERE other.person_id = :stays${taken})`;
      return {
        sql: `UPDATE ${table} SET person_id = :stays WHERE person_id = :goes${unless}`,
        each: [{ stays, goes }],
      };
    }),
    { sql: MERGE_ATTENDANCE, each: [{ stays, goes }] },
    { sql: MERGE_VISITS, each: [{ stays, goes }] },
    { sql: MERGE_INVITATIONS, each: [{ stays, goes }] },
    { sql: MERGE_REMINDERS_OFF, each: [{ stays, goes }] },
    { sql: MERGE_SEEN, each: [{ stays, goes }] },
    step(db.deleteFrom('person').where('id', '=', goes)),
  ];
}

const MERGE_ATTENDANCE = `INSERT INTO attendance (convening_id, person_id, first_at, last_at)
  SELECT convening_id, :stays, first_at, last_at FROM attendance WHERE person_id = :goes
  ON CONFLICT (convening_id, person_id) DO UPDATE
  SET first_at = CASE WHEN excluded.first_at < attendance.first_at
      THEN excluded.first_at ELSE attendance.first_at END,
    last_at = CASE WHEN excluded.last_at > attendance.last_at
      THEN excluded.last_at ELSE attendance.last_at END`;

const MERGE_VISITS = `INSERT INTO visit (person_id, board_id, epoch, seq, at)
  SELECT :stays, board_id, epoch, seq, at FROM visit WHERE person_id = :goes
  ON CONFLICT (person_id, board_id) DO UPDATE
  SET epoch = excluded.epoch, seq = excluded.seq, at = excluded.at WHERE excluded.at > visit.at`;

/** Who wanted no reminders under either name gets none. */
const MERGE_REMINDERS_OFF = `INSERT INTO reminders_off (person_id, at)
  SELECT :stays, at FROM reminders_off WHERE person_id = :goes
  ON CONFLICT (person_id) DO NOTHING`;

const MERGE_INVITATIONS = 'UPDATE invitation SET used_by = :stays WHERE used_by = :goes';

/** Where one of the two was never seen, max() of a list leaves that one out. */
const MERGE_SEEN = `UPDATE person SET version = version + 1, last_seen_at =
    (SELECT max(last_seen_at) FROM person WHERE id IN (:stays, :goes))
  WHERE id = :stays`;
