import {
  type AuditLog,
  type Board,
  type Directory,
  dayOf,
  type ErasedData,
  keptUntil,
} from '@throughline/network';

interface Ports {
  readonly directory: Directory;
  readonly auditLog: Pick<AuditLog, 'during'>;
  readonly data: Pick<ErasedData, 'scrub'>;
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
  const { directory, auditLog, data, deleted, now } = ports;
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
    const at = now();
    const act = { networkId: null, actorKey: 'server', action: 'network.expire', thingId: id, at };
    await auditLog.during(act, () => directory.deleteNetwork(id));
    await deleted({ boards, conveningIds: convenings.map((convening) => convening.id) });
    gone++;
  }
  if (gone > 0) await data.scrub();
  return gone;
}
