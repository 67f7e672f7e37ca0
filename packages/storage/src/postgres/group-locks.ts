import { createHash } from 'node:crypto';
import type { Step, Unit } from '../committer/unit.ts';
import type { Sent } from './pipeline.ts';

/** "Thru" in ASCII, in the upper half: what stands for everything that is kept. */
const EVERYTHING = '6082237143600594944';

const SHARE_ALL: Sent = {
  text: 'SELECT pg_advisory_xact_lock_shared($1::bigint)',
  values: [EVERYTHING],
};
/** Waits for every group that is under way; the next ones wait for the end of this transaction. */
export const TAKE_EVERYTHING = `SELECT pg_advisory_xact_lock(${EVERYTHING})`;
/** In the order of the list. */
const TAKE_EACH = 'SELECT pg_advisory_xact_lock(key) FROM unnest($1::bigint[]) AS key';

/** The server has room for a few thousand locks altogether. */
const EACH_AT_MOST = 500;

/**
 * What a group says first where other servers write too: it takes, in one order and before anything else, the
 * locks of all that it will touch. So no two groups ever wait for each other in a ring, and each reads what
 * those before it have committed. The locks end with the transaction.
 */
export function locksOf(units: readonly Unit[]): readonly Sent[] {
  const names = namesIn(units.flat());
  if (names === undefined || names.size > EACH_AT_MOST) return [{ text: TAKE_EVERYTHING }];
  if (names.size === 0) return [SHARE_ALL];
  const keys = [...names].map(keyOf).sort((a, b) => (a < b ? -1 : 1));
  return [SHARE_ALL, { text: TAKE_EACH, values: [`{${keys.join(',')}}`] }];
}

/** @returns undefined where a step may touch anything */
function namesIn(steps: readonly Step[]): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const { each, within } of steps) {
    for (const bindings of each) {
      const name = within && (bindings as Readonly<Record<string, unknown>>)[within];
      if (typeof name !== 'string') return undefined;
      names.add(`${within} ${name}`);
    }
  }
  return names;
}

const keyOf = (name: string): bigint => createHash('sha256').update(name).digest().readBigInt64BE();
