import { crc32 } from 'node:zlib';
import type { StateSummary } from '@throughline/rooms';

/** Over everything that a log entry is: a byte changed in any of it, or a row moved, is found. */
export function entryChecksum(
  documentId: string,
  epoch: number,
  entry: { seq: number; author: string; bytes: Uint8Array },
): number {
  return crc32(entry.bytes, crc32(`entry ${documentId} ${epoch} ${entry.seq} ${entry.author}`));
}

/** Over a checkpoint and the place where it stands. */
export function checkpointChecksum(
  documentId: string,
  epoch: number,
  checkpoint: { seq: number; state: Uint8Array; summary: StateSummary | null },
): number {
  const { seq, state, summary } = checkpoint;
  const ofState = crc32(state, crc32(`checkpoint ${documentId} ${epoch} ${seq}`));
  return summary ? crc32(summary.deletions, crc32(summary.stateVector, ofState)) : ofState;
}

/** Over whose a client id is. */
export function clientChecksum(documentId: string, client: number, author: string): number {
  return crc32(`client ${documentId} ${client} ${author}`);
}
