import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalContract } from '@throughline/convening/contracts';
import type { NewConvening } from '@throughline/network';
import {
  directoryContract,
  newConvening,
  sessionsContract,
  stewardLinksContract,
} from '@throughline/network/contracts';
import { updateLogContract } from '@throughline/rooms/contracts';
import { openStorage } from '../src/index.ts';

const NAME = 'the SQLite store';

async function openInTempFolder() {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-storage-'));
  const storage = await openStorage({ dataDir });
  const close = async () => {
    await storage.close();
    await rm(dataDir, { recursive: true });
  };
  return { ...storage, close };
}

updateLogContract(NAME, async () => {
  const storage = await openInTempFolder();
  return {
    log: storage.updateLog,
    createDocument: (documentId, content) =>
      storage.directory.createConvening(withDocument(documentId, content)),
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
    hasJournal: async (conveningId) => (await storage.journal.load(conveningId)) !== undefined,
    close: storage.close,
  };
});

sessionsContract(NAME, openInTempFolder);
stewardLinksContract(NAME, openInTempFolder);

journalContract(NAME, async () => {
  const storage = await openInTempFolder();
  return {
    journal: storage.journal,
    createConvening: (state) => {
      const convening = newConvening(state.id);
      return storage.directory.createConvening({
        ...convening,
        record: { ...convening.record, id: state.id },
        state,
        teams: [],
        boards: [],
      });
    },
    close: storage.close,
  };
});

function withDocument(
  documentId: string,
  content: { bytes: Uint8Array; client: number },
): NewConvening {
  const convening = newConvening(documentId);
  const boards = convening.boards.slice(0, 1).map((board) => ({
    ...board,
    id: documentId,
    content: content.bytes,
    contentClient: content.client,
  }));
  return { ...convening, boards };
}
