import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journalContract } from '@throughline/convening/contracts';
import type { ErasureLedger, NewNetwork } from '@throughline/network';
import {
  auditLogContract,
  buddiesContract,
  carriedBoardsContract,
  directoryContract,
  erasureLedgerContract,
  invitationsContract,
  newConvening,
  newNetwork,
  oneTimeSecretsContract,
  openIdSubjectsContract,
  passkeysContract,
  pollsContract,
  privateWritingContract,
  pulsesContract,
  remindersContract,
  rephrasingsContract,
  returnLinksContract,
  sessionsContract,
  shortLivedContract,
  signalLinksContract,
  stewardLinksContract,
} from '@throughline/network/contracts';
import {
  documentShutsContract,
  updateLogContract,
  versionStoreContract,
} from '@throughline/rooms/contracts';
import { FileErasureLedger } from '../src/erasure-ledger.ts';
import type { Storage } from '../src/index.ts';
import { entryOf } from './documents.ts';
import { checksTails } from './tail-of-a-log.ts';

/** A store that is open, with what a test does behind its back. */
export interface OpenStore extends Storage {
  readonly dataDir: string;
  /** Runs a statement on the database, past the store. */
  writeAround(sql: string): Promise<void>;
  /** The erasure ledger as another process finds it, where it is not the file of the folder. */
  ledgerAgain?(): ErasureLedger;
  /** Leaves the beginning of an entry in it. */
  cutLedgerShort?(): Promise<void>;
}

/** Every contract that a store keeps. */
export function keepsEveryContract(name: string, open: () => Promise<OpenStore>): void {
  updateLogContract(name, async () => {
    const storage = await open();
    return {
      log: storage.updateLog,
      createDocument: (documentId, content) =>
        storage.directory.createNetwork(withDocument(documentId, content)),
      close: storage.close,
    };
  });

  checksTails(name, open);

  documentShutsContract(name, async () => {
    const storage = await open();
    return {
      log: storage.updateLog,
      shuts: storage.documentShuts,
      createDocument: (documentId, content) =>
        storage.directory.createNetwork(withDocument(documentId, content)),
      close: storage.close,
    };
  });

  versionStoreContract(name, async () => {
    const storage = await open();
    return {
      versions: storage.versions,
      log: storage.updateLog,
      createDocument: (documentId) =>
        storage.directory.createNetwork(
          withDocument(documentId, { bytes: Uint8Array.of(0, 0), client: 7 }),
        ),
      deleteDocument: (documentId) => storage.directory.deleteBoard(documentId),
      close: storage.close,
    };
  });

  directoryContract(name, async () => {
    const storage = await open();
    return {
      directory: storage.directory,
      document: async (documentId, client) => {
        const stored = await storage.updateLog.load(documentId);
        const content = stored?.updates[0]?.bytes;
        if (!stored || !content) return undefined;
        return { epoch: stored.epoch, content, owner: stored.owners.get(client) };
      },
      write: (documentId, seq) =>
        storage.updateLog.append(documentId, 1, [entryOf(documentId, seq)]),
      hasJournal: async (conveningId) => (await storage.journal.load(conveningId)) !== undefined,
      close: storage.close,
    };
  });

  sessionsContract(name, open);
  shortLivedContract(name, open);
  stewardLinksContract(name, open);
  signalLinksContract(name, open);
  carriedBoardsContract(name, async () => {
    const storage = await open();
    return {
      ...storage,
      write: (documentId, seq) =>
        storage.updateLog.append(documentId, 1, [entryOf(documentId, seq)]),
    };
  });
  pollsContract(name, open);
  pulsesContract(name, open);
  remindersContract(name, open);
  buddiesContract(name, open);
  rephrasingsContract(name, open);
  privateWritingContract(name, async () => {
    const storage = await open();
    return {
      ...storage,
      stands: async (documentId) => {
        const stored = await storage.updateLog.load(documentId);
        const last = stored?.updates.at(-1);
        return stored && last && { epoch: stored.epoch, seq: last.seq, content: last.bytes };
      },
      write: (documentId, seq) =>
        storage.updateLog.append(documentId, 1, [entryOf(documentId, seq)]),
    };
  });
  returnLinksContract(name, open);
  oneTimeSecretsContract(name, open);
  invitationsContract(name, open);
  passkeysContract(name, open);
  openIdSubjectsContract(name, open);

  auditLogContract(name, async () => {
    const storage = await open();
    return {
      ...storage,
      tamper: (networkId, seq) =>
        storage.writeAround(
          `UPDATE audit_entry SET action = 'nothing.at-all' WHERE network_id = '${networkId}' AND seq = ${seq}`,
        ),
    };
  });

  erasureLedgerContract(name, async () => {
    const storage = await open();
    return {
      ...storage,
      again: () => storage.ledgerAgain?.() ?? new FileErasureLedger(storage.dataDir),
      cutShort: () =>
        storage.cutLedgerShort?.() ??
        appendFile(join(storage.dataDir, 'throughline.erased'), '{"personId":"per'),
    };
  });

  journalContract(name, async () => {
    const storage = await open();
    return {
      journal: storage.journal,
      createConvening: (state) => {
        const convening = newConvening(state.id, []);
        const record = { ...convening.record, id: state.id };
        return storage.directory.createNetwork({
          ...newNetwork(state.id),
          convenings: [{ record, state, boards: [] }],
        });
      },
      close: storage.close,
    };
  });
}

function withDocument(
  documentId: string,
  content: { bytes: Uint8Array; client: number },
): NewNetwork {
  const network = newNetwork(documentId);
  const [convening] = network.convenings;
  const boards = (convening?.boards ?? []).slice(0, 1).map((board) => ({
    ...board,
    id: documentId,
    content: content.bytes,
    contentClient: content.client,
  }));
  return { ...network, convenings: convening ? [{ ...convening, boards }] : [] };
}
