import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalContract } from '@throughline/convening/contracts';
import type { NewNetwork } from '@throughline/network';
import {
  auditLogContract,
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
  rephrasingsContract,
  returnLinksContract,
  sessionsContract,
  signalLinksContract,
  stewardLinksContract,
} from '@throughline/network/contracts';
import { updateLogContract, versionStoreContract } from '@throughline/rooms/contracts';
import Database from 'better-sqlite3';
import { FileErasureLedger } from '../src/erasure-ledger.ts';
import { openStorage } from '../src/index.ts';
import { entryOf } from './documents.ts';

const NAME = 'the SQLite store';

async function openInTempFolder() {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-storage-'));
  const storage = await openStorage({ dataDir });
  const close = async () => {
    await storage.close();
    await rm(dataDir, { recursive: true });
  };
  return { ...storage, dataDir, close };
}

updateLogContract(NAME, async () => {
  const storage = await openInTempFolder();
  return {
    log: storage.updateLog,
    createDocument: (documentId, content) =>
      storage.directory.createNetwork(withDocument(documentId, content)),
    close: storage.close,
  };
});

versionStoreContract(NAME, async () => {
  const storage = await openInTempFolder();
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

directoryContract(NAME, async () => {
  const storage = await openInTempFolder();
  return {
    directory: storage.directory,
    document: async (documentId, client) => {
      const stored = await storage.updateLog.load(documentId);
      const content = stored?.updates[0]?.bytes;
      if (!stored || !content) return undefined;
      return { epoch: stored.epoch, content, owner: stored.owners.get(client) };
    },
    write: (documentId, seq) => storage.updateLog.append(documentId, 1, [entryOf(documentId, seq)]),
    hasJournal: async (conveningId) => (await storage.journal.load(conveningId)) !== undefined,
    close: storage.close,
  };
});

sessionsContract(NAME, openInTempFolder);
stewardLinksContract(NAME, openInTempFolder);
signalLinksContract(NAME, openInTempFolder);
pollsContract(NAME, openInTempFolder);
rephrasingsContract(NAME, openInTempFolder);
privateWritingContract(NAME, async () => {
  const storage = await openInTempFolder();
  return {
    ...storage,
    stands: async (documentId) => {
      const stored = await storage.updateLog.load(documentId);
      const last = stored?.updates.at(-1);
      return stored && last && { epoch: stored.epoch, seq: last.seq, content: last.bytes };
    },
    write: (documentId, seq) => storage.updateLog.append(documentId, 1, [entryOf(documentId, seq)]),
  };
});
returnLinksContract(NAME, openInTempFolder);
oneTimeSecretsContract(NAME, openInTempFolder);
invitationsContract(NAME, openInTempFolder);
passkeysContract(NAME, openInTempFolder);
openIdSubjectsContract(NAME, openInTempFolder);

auditLogContract(NAME, async () => {
  const storage = await openInTempFolder();
  return {
    ...storage,
    tamper(networkId, seq) {
      const db = new Database(join(storage.dataDir, 'throughline.db'));
      const change = 'UPDATE audit_entry SET action = ? WHERE network_id = ? AND seq = ?';
      db.prepare(change).run('nothing.at-all', networkId, seq);
      db.close();
    },
  };
});

erasureLedgerContract(NAME, async () => {
  const storage = await openInTempFolder();
  return {
    ...storage,
    again: () => new FileErasureLedger(storage.dataDir),
    cutShort: () => appendFile(join(storage.dataDir, 'throughline.erased'), '{"personId":"per'),
  };
});

journalContract(NAME, async () => {
  const storage = await openInTempFolder();
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
