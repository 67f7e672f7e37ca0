import type { AuditLog, PrivilegedAct } from '@throughline/network';
import type { AuditEntry } from '@throughline/protocol';
import { step } from '../committer/step.ts';
import { readCursor, writeCursor } from '../network/cursor.ts';
import { type Store, submitUnless } from '../network/store.ts';
import type { Schema } from '../schema.ts';
import { auditHash, CHAIN_START } from './audit-hash.ts';

type Row = Schema['audit_entry'];

/** The audit log in SQLite. */
export function auditLogIn(store: Store): AuditLog {
  const { committer, reader } = store;
  const chain = (networkId: string | null) =>
    reader
      .selectFrom('audit_entry')
      .selectAll()
      .where('network_id', '=', networkId ?? '');
  /** The last act of each chain that is under way: the next one is chained to it. */
  const turns = new Map<string, Promise<unknown>>();

  async function add(act: PrivilegedAct): Promise<void> {
    const last = await chain(act.networkId).orderBy('seq', 'desc').limit(1).executeTakeFirst();
    const entry = {
      network_id: act.networkId ?? '',
      seq: (last?.seq ?? 0) + 1,
      at: act.at,
      actor_key: act.actorKey,
      action: act.action,
      thing_id: act.thingId,
    };
    const hash = auditHash(last?.hash ?? CHAIN_START, entry);
    const insert = reader
      .insertInto('audit_entry')
      .values({ ...entry, hash })
      .onConflict((conflict) => conflict.doNothing());
    // Somebody else's act took this place: it is the one to be chained to.
    if (!(await submitUnless(store, [step(insert, 'place-taken')], 'place-taken'))) await add(act);
  }

  return {
    append(act) {
      const key = act.networkId ?? '';
      const turn = (turns.get(key) ?? Promise.resolve()).then(() => add(act));
      const settled = turn.catch(() => undefined);
      turns.set(key, settled);
      void settled.then(() => {
        if (turns.get(key) === settled) turns.delete(key);
      });
      return turn;
    },

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
