import type { LogEntry } from '@throughline/rooms';
import { ITS_ANSWER, type Unit } from '../committer/unit.ts';
import { clientChecksum, entryChecksum } from '../update-log/checksum.ts';
import { bytesArray, numberArray, textArray } from './array-value.ts';

const APPEND = `SELECT throughline_append(:documentId, :epoch, :first, :authors, :updates, :checksums,
  :clients, :claimers, :clientChecksums, :commandId, :now)`;

/** Below any that a log goes on with: entries with a hole between them go on from nowhere. */
const NOWHERE = -1;

/** A document's entries, their claims and their command in one call, which is refused without a rollback. */
export function appendUnit(
  documentId: string,
  epoch: number,
  entries: readonly LogEntry[],
  commandId?: string,
): Unit {
  if (entries.length === 0 && commandId === undefined) return [];
  const claims = entries.flatMap(({ author, claims }) =>
    claims.map((client) => ({ client, author })),
  );
  const values = {
    documentId,
    epoch,
    first: firstOf(entries),
    authors: textArray(entries.map(({ author }) => author)),
    updates: bytesArray(entries.map(({ bytes }) => bytes)),
    checksums: numberArray(entries.map((entry) => entryChecksum(documentId, epoch, entry))),
    clients: numberArray(claims.map(({ client }) => client)),
    claimers: textArray(claims.map(({ author }) => author)),
    clientChecksums: numberArray(
      claims.map(({ client, author }) => clientChecksum(documentId, client, author)),
    ),
    commandId: commandId ?? null,
    now: Date.now(),
  };
  return [{ sql: APPEND, each: [values], refusal: ITS_ANSWER, within: 'documentId' }];
}

function firstOf(entries: readonly LogEntry[]): number {
  const first = entries[0]?.seq ?? NOWHERE;
  return entries.every(({ seq }, index) => seq === first + index) ? first : NOWHERE;
}
