import {
  DamagedDocument,
  type LogEntry,
  LogRefused,
  StaleEpoch,
  type StoredDocument,
  type UpdateLog,
} from '@throughline/rooms';
import type { Committer } from '../committer/committer.ts';
import { StoreRefused } from '../committer/not-saved.ts';
import type { Unit } from '../committer/unit.ts';
import type { Reader } from '../reader.ts';
import { codeOf } from '../start-problems.ts';
import { addEntries, foldEntries, inEpoch } from './log-steps.ts';
import { type DocumentRows, verifyDocument } from './stored-document.ts';

/**
 * The update log in SQLite. Rejects with LogRefused when the log does not go on like that (with
 * StaleEpoch for another epoch) and with NotSaved when the disk failed.
 */
export class SqliteUpdateLog implements UpdateLog {
  readonly #committer: Committer;
  readonly #reader: Reader;

  constructor(committer: Committer, reader: Reader) {
    this.#committer = committer;
    this.#reader = reader;
  }

  async load(documentId: string): Promise<StoredDocument | undefined> {
    try {
      const rows = await readRows(this.#reader, documentId);
      return rows && verifyDocument(documentId, rows);
    } catch (error) {
      if (codeOf(error).startsWith('SQLITE_CORRUPT')) {
        throw new DamagedDocument(documentId, 'the data file is damaged');
      }
      throw error;
    }
  }

  append(documentId: string, epoch: number, entries: readonly LogEntry[]): Promise<void> {
    return this.#submit(documentId, epoch, [
      ...inEpoch(documentId, epoch),
      ...addEntries(documentId, epoch, entries),
    ]);
  }

  fold(documentId: string, epoch: number, seq: number, state: Uint8Array): Promise<void> {
    return this.#submit(documentId, epoch, [
      ...inEpoch(documentId, epoch),
      ...foldEntries(documentId, epoch, seq, state),
    ]);
  }

  async #submit(documentId: string, epoch: number, unit: Unit): Promise<void> {
    try {
      await this.#committer.submit(unit);
    } catch (error) {
      throw error instanceof StoreRefused ? asRefusal(error, documentId, epoch) : error;
    }
  }
}

function asRefusal(error: StoreRefused, documentId: string, epoch: number): Error {
  switch (error.refusal) {
    case 'stale-epoch':
      return new StaleEpoch(documentId, epoch);
    case 'unknown-document':
    case 'out-of-sequence':
    case 'client-taken':
      return new LogRefused(documentId, error.refusal);
    default:
      return error;
  }
}

/** In one transaction, so that a fold between two reads cannot look like a hole. */
function readRows(reader: Reader, documentId: string): Promise<DocumentRows | undefined> {
  return reader.transaction().execute(async (snapshot) => {
    const document = await snapshot
      .selectFrom('document')
      .select('epoch')
      .where('id', '=', documentId)
      .executeTakeFirst();
    if (!document) return undefined;
    const { epoch } = document;
    const checkpoint = await snapshot
      .selectFrom('checkpoint')
      .select(['seq', 'state', 'checksum'])
      .where('document_id', '=', documentId)
      .where('epoch', '=', epoch)
      .executeTakeFirst();
    const entries = await snapshot
      .selectFrom('log_entry')
      .select(['seq', 'author', 'bytes', 'checksum'])
      .where('document_id', '=', documentId)
      .where('epoch', '=', epoch)
      .where('seq', '>', checkpoint?.seq ?? 0)
      .orderBy('seq')
      .execute();
    const clients = await snapshot
      .selectFrom('document_client')
      .select(['client', 'author', 'checksum'])
      .where('document_id', '=', documentId)
      .execute();
    return { epoch, checkpoint, entries, clients };
  });
}
