import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Schema } from '../schema.ts';

/** The hash before the first entry of a chain. */
export const CHAIN_START = '0'.repeat(64);

type Hashed = readonly [
  networkId: string,
  seq: number,
  at: number,
  actorKey: string,
  action: string,
  thingId: string | null,
];

/** What an entry is chained by: SHA-256 over all that it holds, its place, and the hash before it. */
export function auditHash(before: string, entry: Omit<Schema['audit_entry'], 'hash'>): string {
  const { network_id, seq, at, actor_key, action, thing_id } = entry;
  return hashOf(before, [network_id, seq, at, actor_key, action, thing_id]);
}

/**
 * Lets SQL on this connection ask for the hash: an entry is chained in the very transaction that
 * stores it, so that nothing can come between it and the one before.
 */
export function teachAuditHash(db: Database.Database): void {
  const hash = (before: unknown, ...entry: unknown[]) =>
    hashOf(String(before), entry as unknown as Hashed);
  db.function('audit_hash', { varargs: true, deterministic: true }, hash);
}

const hashOf = (before: string, entry: Hashed): string =>
  createHash('sha256')
    .update(JSON.stringify([before, ...entry]))
    .digest('hex');
