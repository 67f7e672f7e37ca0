import {
  type LogEntry,
  type LogHead,
  LogRefused,
  type LogTail,
  StaleEpoch,
  type StateSummary,
  type StoredDocument,
  type UpdateLog,
} from '@throughline/rooms';
import type { Committer } from '../committer/committer.ts';
import { StoreRefused } from '../committer/not-saved.ts';
import type { Unit } from '../committer/unit.ts';
import type { Reader } from '../reader.ts';
import type { FoldLeases } from './fold-leases.ts';
import { loadDocument } from './load-document.ts';
import { type AppendsBy, appendSteps, foldEntries, inEpoch, replaceDocument } from './log-steps.ts';
import { tailOf } from './stored-document.ts';

const FIND_COMMAND = 'SELECT 1 FROM served_command WHERE document_id = ? AND command_id = ?';

export interface UpdateLogOptions {
  readonly leases?: FoldLeases | undefined;
  readonly appendsBy?: AppendsBy | undefined;
  readonly isShared?: boolean | undefined;
}

/**
 * The update log in the database. Rejects with LogRefused when the log does not go on like that (with
 * StaleEpoch for another epoch) and with NotSaved when the database failed.
 */
export class StoredUpdateLog implements UpdateLog {
  readonly #committer: Committer;
  readonly #reader: Reader;
  readonly #leases: FoldLeases | undefined;
  readonly #appendsBy: AppendsBy;
  readonly isShared: boolean;

  /**
   * @param leases where several servers may fold one document
   * @param appendsBy where the database has a way of its own
   */
  constructor(
    committer: Committer,
    reader: Reader,
    { leases, appendsBy = appendSteps, isShared = false }: UpdateLogOptions = {},
  ) {
    this.#appendsBy = appendsBy;
    this.isShared = isShared;
    this.#committer = committer;
    this.#reader = reader;
    this.#leases = leases;
  }

  async load(documentId: string): Promise<StoredDocument | undefined> {
    return loadDocument(this.#reader, documentId);
  }

  append(
    documentId: string,
    epoch: number,
    entries: readonly LogEntry[],
    commandId?: string,
  ): Promise<void> {
    return this.#submit(documentId, epoch, this.#appendsBy(documentId, epoch, entries, commandId));
  }

  async knowsCommand(documentId: string, commandId: string): Promise<boolean> {
    const found = await this.#reader.lookUps.row(FIND_COMMAND, documentId, commandId);
    return found !== undefined;
  }

  async since(documentId: string, epoch: number, seq: number): Promise<LogTail | undefined> {
    const rows = await this.#reader.documentTail(documentId, { epoch, seq });
    return rows && tailOf(documentId, rows, { epoch, seq });
  }

  async heads(documentIds: readonly string[]): Promise<ReadonlyMap<string, LogHead>> {
    const rows = await this.#reader
      .selectFrom('document')
      .select(['id', 'epoch', 'last_seq'])
      .where('id', 'in', [...documentIds])
      .execute();
    return new Map(rows.map(({ id, epoch, last_seq }) => [id, { epoch, seq: last_seq }]));
  }

  fold(
    documentId: string,
    epoch: number,
    seq: number,
    state: Uint8Array,
    summary: StateSummary | null = null,
  ): Promise<void> {
    const folded = [
      ...inEpoch(documentId, epoch),
      ...foldEntries(documentId, epoch, seq, state, summary),
    ];
    const submit = (unit: Unit) => this.#submit(documentId, epoch, unit);
    return this.#leases ? this.#leases.under(documentId, folded, submit) : submit(folded);
  }

  replace(
    documentId: string,
    at: { epoch: number; seq: number },
    next: Pick<StoredDocument, 'owners'> & { state: Uint8Array },
  ): Promise<void> {
    return this.#submit(documentId, at.epoch, [
      ...inEpoch(documentId, at.epoch),
      ...replaceDocument(documentId, at, next),
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
    case 'shut':
    case 'client-taken':
    case 'repeated':
    case 'fenced':
      return new LogRefused(documentId, error.refusal);
    default:
      return error;
  }
}
