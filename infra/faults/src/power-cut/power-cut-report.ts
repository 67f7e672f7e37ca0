import type { PowerCuts } from './power-cuts.ts';
import type { SyncOrder } from './sync-order.ts';

const SHOWN_FAULTS = 10;

/** Why a run does not pass, in words: what it was told to do it must have done, and without an offence. */
export function offences(
  asked: { edits: number; cuts: number },
  order: SyncOrder,
  cuts: PowerCuts,
): string[] {
  return [
    ...(order.acks === asked.edits ? [] : [`${order.acks} acks of ${asked.edits} were seen`]),
    ...(cuts.cuts === asked.cuts ? [] : [`${cuts.cuts} cuts of ${asked.cuts} were made`]),
    ...(order.earlyAcks === 0 ? [] : [`${order.earlyAcks} acks left before the sync`]),
    ...(order.shownEarly === 0 ? [] : [`${order.shownEarly} edits were shown before the sync`]),
    ...(cuts.failed === 0 ? [] : [`${cuts.failed} cuts took what was acked`]),
  ];
}

/** The figures of a run, a line each, and its first faults. */
export function powerCutLines(seed: number, order: SyncOrder, cuts: PowerCuts): string[] {
  return [
    `seed                  ${seed}`,
    `acks after the sync   ${order.acks - order.earlyAcks} of ${order.acks}`,
    `shown after the sync  ${order.shown - order.shownEarly} of ${order.shown} (edits in frames to others)`,
    `power cuts            ${cuts.cuts}, with ${cuts.unsyncedBytes} bytes unsynced at them`,
    `acks before them      ${cuts.ackedBefore}, summed over all cuts`,
    `nothing acked lost    ${cuts.cuts - cuts.failed} of ${cuts.cuts}`,
    ...cuts.faults.slice(0, SHOWN_FAULTS).map((f) => `  ${f.kind} ${f.where}: ${f.detail}`),
  ];
}
