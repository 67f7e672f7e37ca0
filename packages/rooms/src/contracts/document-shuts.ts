import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentShuts, LogEntry, UpdateLog } from '../ports.ts';

/** What keeps servers from a log, with that log. */
export interface OpenDocumentShuts {
  shuts: DocumentShuts;
  log: UpdateLog;
  /** Makes a document in epoch 1 with one entry. */
  createDocument(
    documentId: string,
    content: { bytes: Uint8Array; client: number },
  ): Promise<void> | void;
  close(): Promise<void> | void;
}

const LONG_MS = 60_000;
/** As when it was shut for a time that has passed. */
const PASSED_MS = -1_000;

const entry = (seq: number): LogEntry => ({
  seq,
  author: 'key-ana',
  bytes: Uint8Array.of(seq, 9),
  claims: [],
});

/**
 * Declares the tests that everything passes which shuts documents.
 * @param open gives a log that holds nothing yet
 */
export function documentShutsContract(name: string, open: () => Promise<OpenDocumentShuts>): void {
  describe(`${name} keeps the contract of shut documents`, () => {
    let opened: OpenDocumentShuts;

    beforeEach(async () => {
      opened = await open();
      const content = { bytes: Uint8Array.of(1, 2, 3), client: 7 };
      for (const id of ['doc-1', 'doc-2']) await opened.createDocument(id, content);
    });
    afterEach(() => opened.close());

    const append = (documentId: string, seq: number, commandId?: string) =>
      opened.log.append(documentId, 1, [entry(seq)], commandId);
    const refused = (refusal: string) => ({ name: 'LogRefused', refusal });

    it('refuses every append to a document that is shut, and to no other', async () => {
      expect(await opened.shuts.shut(['doc-1'], 'mine', LONG_MS)).toBe(true);
      await expect(append('doc-1', 2)).rejects.toMatchObject(refused('shut'));
      await expect(append('doc-1', 2, 'cmd-1')).rejects.toMatchObject(refused('shut'));
      expect(await opened.log.knowsCommand('doc-1', 'cmd-1')).toBe(false);
      await append('doc-2', 2);
      await opened.shuts.open(['doc-1'], 'mine');
      await append('doc-1', 2);
    });

    it('tells of a seq that is taken before it tells that it is shut', async () => {
      await append('doc-1', 2);
      await opened.shuts.shut(['doc-1'], 'mine', LONG_MS);
      await expect(append('doc-1', 2)).rejects.toMatchObject(refused('out-of-sequence'));
    });

    it('lets who shut it put another in its place', async () => {
      await opened.shuts.shut(['doc-1'], 'mine', LONG_MS);
      const next = { state: Uint8Array.of(0, 0), owners: new Map([[7, 'server']]) };
      await opened.log.replace('doc-1', { epoch: 1, seq: 1 }, next);
      expect((await opened.log.load('doc-1'))?.epoch).toBe(2);
    });

    it('gives several to one or none, and none to another meanwhile', async () => {
      expect(await opened.shuts.shut(['doc-2'], 'theirs', LONG_MS)).toBe(true);
      expect(await opened.shuts.shut(['doc-1', 'doc-2'], 'mine', LONG_MS)).toBe(false);
      await append('doc-1', 2);
      await opened.shuts.open(['doc-2'], 'mine');
      await expect(append('doc-2', 2)).rejects.toMatchObject(refused('shut'));
      await opened.shuts.open(['doc-2'], 'theirs');
      expect(await opened.shuts.shut(['doc-2', 'doc-1'], 'mine', LONG_MS)).toBe(true);
    });

    it('ends by itself when its time has passed, and lasts longer when it is shut again', async () => {
      await opened.shuts.shut(['doc-1'], 'theirs', PASSED_MS);
      await append('doc-1', 2);
      expect(await opened.shuts.shut(['doc-1'], 'mine', PASSED_MS)).toBe(true);
      expect(await opened.shuts.shut(['doc-1'], 'mine', LONG_MS)).toBe(true);
      await expect(append('doc-1', 3)).rejects.toMatchObject(refused('shut'));
    });

    it('passes over what is no document', async () => {
      expect(await opened.shuts.shut(['no-doc'], 'mine', LONG_MS)).toBe(true);
      await opened.shuts.open(['no-doc'], 'mine');
    });
  });
}
