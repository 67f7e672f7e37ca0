import {
  type AuditLog,
  type Board,
  type Directory,
  dayOf,
  type ErasedData,
  keptUntil,
  type ShortLived,
} from '@throughline/network';

/** Longer than it takes; who dies over it leaves it to the next who looks after that. */
const DELETING_MS = 60_000;

interface Ports {
  readonly directory: Directory;
  readonly auditLog: Pick<AuditLog, 'during'>;
  readonly data: Pick<ErasedData, 'scrub'>;
  readonly shortLived: Pick<ShortLived, 'claim'>;
  /** Lets everybody go who has something of it open. */
  readonly deleted: (gone: {
    boards: readonly Pick<Board, 'id'>[];
    conveningIds: readonly string[];
  }) => Promise<void>;
  readonly now: () => number;
}

/**
 * Deletes every network whose last day has passed, with all that hangs on it: people, return links,
 * boards, journals. Its audit log stays, which holds no content.
 * @returns how many went
 */
export async function deleteWhatIsPastItsDay(ports: Ports): Promise<number> {
  const { directory, auditLog, data, shortLived, deleted, now } = ports;
  const today = dayOf(now());
  let gone = 0;
  for (const network of await directory.networks()) {
    const { id } = network;
    const [phases, convenings, boards] = await Promise.all([
      directory.phases(id),
      directory.convenings(id),
      directory.boardsOfNetwork(id),
    ]);
    if (today <= keptUntil(network, phases, convenings)) continue;
    // Another server may have been here meanwhile: its act is noted once.
    if (!(await directory.network(id))) continue;
    const at = now();
    // Of several servers that look at the same moment, one deletes it and says so.
    if (!(await shortLived.claim(`expired ${id}`, at + DELETING_MS, at))) continue;
    const act = { networkId: null, actorKey: 'server', action: 'network.expire', thingId: id, at };
    await auditLog.during(act, () => directory.deleteNetwork(id));
    await deleted({ boards, conveningIds: convenings.map((convening) => convening.id) });
    gone++;
  }
  if (gone > 0) await data.scrub();
  return gone;
}
