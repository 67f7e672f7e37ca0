import type { Submits } from '../audit/acts.ts';
import { StoreRefused } from '../committer/not-saved.ts';
import { step } from '../committer/step.ts';
import type { Unit } from '../committer/unit.ts';
import type { Reader } from '../reader.ts';

/** What every adapter of the network's ports works on: one writes, the other reads. */
export interface Store {
  readonly committer: Submits;
  readonly reader: Reader;
}

/** Submits a unit whose last step may be refused as `refusal`. @returns whether it was stored */
export async function submitUnless(
  { committer }: Pick<Store, 'committer'>,
  unit: Unit,
  refusal: string,
): Promise<boolean> {
  try {
    await committer.submit(unit);
    return true;
  } catch (error) {
    if (error instanceof StoreRefused && error.refusal === refusal) return false;
    throw error;
  }
}

/**
 * Changes a row that carries a version.
 * @param update the change, which finds its row only at the version that it is a change to
 * @param exists whether there is such a row at all
 */
export async function changeAtVersion(
  store: Store,
  update: Parameters<typeof step>[0],
  exists: () => Promise<boolean>,
): Promise<'changed' | 'stale' | 'unknown'> {
  if (await submitUnless(store, [step(update, 'stale')], 'stale')) return 'changed';
  return (await exists()) ? 'stale' : 'unknown';
}
