import type { PrivilegedAct } from '@throughline/network';
import type { Step } from '../committer/unit.ts';
import { CHAIN_START } from './audit-hash.ts';

const ADD_ENTRY = `INSERT INTO audit_entry (network_id, seq, at, actor_key, action, thing_id, hash)
  SELECT :networkId, seq, :at, :actorKey, :action, :thingId,
    audit_hash(before, :networkId, seq, :at, :actorKey, :action, :thingId)
  FROM (SELECT
    1 + coalesce((SELECT max(seq) FROM audit_entry WHERE network_id = :networkId), 0) AS seq,
    coalesce((SELECT hash FROM audit_entry WHERE network_id = :networkId
      ORDER BY seq DESC LIMIT 1), :start) AS before) AS place`;

/** The entry of an act, after the newest of its chain: a step of the unit that the act stores. */
export function auditStep({ networkId, at, actorKey, action, thingId }: PrivilegedAct): Step {
  const chain = networkId ?? '';
  return {
    sql: ADD_ENTRY,
    each: [{ networkId: chain, at, actorKey, action, thingId, start: CHAIN_START }],
    within: 'networkId',
  };
}
