import { createHash } from 'node:crypto';
import type { Schema } from '../schema.ts';

/** The hash before the first entry of a chain. */
export const CHAIN_START = '0'.repeat(64);

/** What an entry is chained by: SHA-256 over all that it holds, its place, and the hash before it. */
export function auditHash(before: string, entry: Omit<Schema['audit_entry'], 'hash'>): string {
  const { network_id, seq, at, actor_key, action, thing_id } = entry;
  const text = JSON.stringify([before, network_id, seq, at, actor_key, action, thing_id]);
  return createHash('sha256').update(text).digest('hex');
}
