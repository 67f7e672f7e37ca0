import type { AuditLog } from '@throughline/network';
import type { AuditEntry } from '@throughline/protocol';
import { readCursor, writeCursor } from '../network/cursor.ts';
import type { Store } from '../network/store.ts';
import type { Schema } from '../schema.ts';
import type { Acts } from './acts.ts';
import { auditHash, CHAIN_START } from './audit-hash.ts';
import { auditStep } from './audit-step.ts';

type Row = Schema['audit_entry'];

/** The audit log in the database. @param acts those that are under way in this store */
export function auditLogIn({ committer, reader }: Store, acts: Acts): AuditLog {
  const chain = (networkId: string | null) =>
    reader
      .selectFrom('audit_entry')
      .selectAll()
      .where('network_id', '=', networkId ?? '');

  return {
    during: (act, work) => acts.during(act, work),

    append: (act) => committer.submit([auditStep(act)]),

    async entries(networkId, { cursor, limit }) {
      const [before] = readCursor(cursor) ?? [];
      let found = chain(networkId);
      if (typeof before === 'number') found = found.where('seq', '<', before);
      const rows = await found
        .orderBy('seq', 'desc')
        .limit(limit + 1)
        .execute();
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return { items: page.map(asEntry), next: last && writeCursor([last.seq]) };
    },

    async ofActor(actorKey) {
      const rows = await reader
        .selectFrom('audit_entry')
        .selectAll()
        .where('actor_key', '=', actorKey)
        .orderBy('at')
        .orderBy('network_id')
        .orderBy('seq')
        .execute();
      return rows.map((row) => ({ ...asEntry(row), networkId: row.network_id || null }));
    },

    async firstBroken(networkId) {
      const rows = await chain(networkId).orderBy('seq').execute();
      return firstBrokenOf(rows);
    },

    sweep: (before) =>
      committer.submit([
        // The newest stays: the next act is chained to it, and gets the number after it.
        { sql: SWEEP, each: [{ before }] },
      ]),
  };
}

const SWEEP = `DELETE FROM audit_entry WHERE at < :before AND seq <
  (SELECT max(seq) FROM audit_entry newest WHERE newest.network_id = audit_entry.network_id)`;

/** What was swept away cannot be checked: the first entry that is left is where the chain begins. */
function firstBrokenOf(rows: readonly Row[]): number | undefined {
  let before: Row | undefined;
  for (const row of rows) {
    const expected = before?.hash ?? (row.seq === 1 ? CHAIN_START : undefined);
    if (before && row.seq !== before.seq + 1) return row.seq;
    if (expected !== undefined && auditHash(expected, row) !== row.hash) return row.seq;
    before = row;
  }
  return undefined;
}

const asEntry = (row: Row): AuditEntry => ({
  seq: row.seq,
  at: row.at,
  actorKey: row.actor_key,
  action: row.action,
  thingId: row.thing_id,
  hash: row.hash,
});
