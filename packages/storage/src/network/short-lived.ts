import type { ShortLived } from '@throughline/network';
import { step } from '../committer/step.ts';
import type { Step } from '../committer/unit.ts';
import type { Schema } from '../schema.ts';
import { type Store, submitUnless } from './store.ts';

const TAKEN = 'taken';

const PUT = `INSERT INTO short_lived (name, bytes, counted, until)
  VALUES (:name, :bytes, 0, :until) ON CONFLICT (name) DO UPDATE
  SET bytes = excluded.bytes, counted = 0, until = excluded.until`;

const CLAIM = `INSERT INTO short_lived (name, bytes, counted, until)
  VALUES (:name, NULL, 0, :until) ON CONFLICT (name) DO UPDATE
  SET until = excluded.until WHERE short_lived.until <= :now`;

const COUNT = `INSERT INTO short_lived (name, bytes, counted, until)
  VALUES (:name, NULL, 1, :until) ON CONFLICT (name) DO UPDATE
  SET counted = CASE WHEN short_lived.until <= :now THEN 1 ELSE short_lived.counted + 1 END,
    until = CASE WHEN short_lived.until <= :now THEN excluded.until ELSE short_lived.until END`;

const COUNTED = 'SELECT counted FROM short_lived WHERE name = ? AND until > ?';

const SWEEP = 'DELETE FROM short_lived WHERE until <= :now';
const SWEEP_OLDEST = `DELETE FROM short_lived WHERE bytes IS NOT NULL AND until <
  (SELECT until FROM short_lived WHERE bytes IS NOT NULL ORDER BY until DESC LIMIT 1 OFFSET :last)`;

/** What lives for a little while, in the database. */
export function shortLivedIn(store: Store): ShortLived {
  const { committer, reader } = store;
  const run = (sql: string, values: Record<string, string | number | Uint8Array>): Step => ({
    sql,
    each: [values],
  });

  async function counted(name: string, now: number): Promise<number> {
    type Found = Pick<Schema['short_lived'], 'counted'>;
    return (await reader.lookUps.row<Found>(COUNTED, name, now))?.counted ?? 0;
  }

  return {
    put: (name, bytes, until) => committer.submit([run(PUT, { name, bytes, until })]),

    async take(name, now) {
      const found = await reader
        .selectFrom('short_lived')
        .select(['bytes', 'until'])
        .where('name', '=', name)
        .where('until', '>', now)
        .executeTakeFirst();
      if (!found?.bytes) return undefined;
      const remove = reader
        .deleteFrom('short_lived')
        .where('name', '=', name)
        .where('until', '=', found.until);
      return (await submitUnless(store, [step(remove, TAKEN)], TAKEN))
        ? new Uint8Array(found.bytes)
        : undefined;
    },

    claim: (name, until, now) =>
      submitUnless(store, [{ ...run(CLAIM, { name, until, now }), refusal: TAKEN }], TAKEN),

    async count(name, lastsMs, now) {
      await committer.submit([run(COUNT, { name, until: now + lastsMs, now })]);
      return counted(name, now);
    },

    counted,

    sweep: (now, most) =>
      committer.submit([run(SWEEP, { now }), run(SWEEP_OLDEST, { last: Math.max(0, most - 1) })]),
  };
}
