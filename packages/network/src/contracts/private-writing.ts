import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, PrivateDocument, PrivateWriting, RevealedNote } from '../index.ts';
import { newNetwork } from './fixtures.ts';

export interface OpenPrivateWriting {
  privateWriting: PrivateWriting;
  directory: Directory;
  /** Where a document's log stands, and what it holds; undefined where there is none. */
  stands(
    documentId: string,
  ): Promise<{ epoch: number; seq: number; content: Uint8Array } | undefined>;
  /** Appends an entry to a document's log. */
  write(documentId: string, seq: number): Promise<void>;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of private writing passes.
 * @param open gives a store that holds nothing yet
 */
export function privateWritingContract(
  name: string,
  open: () => Promise<OpenPrivateWriting>,
): void {
  describe(`${name} keeps the contract of private writing`, () => {
    let store: OpenPrivateWriting;
    let writing: PrivateWriting;
    const conveningId = 'autumn-convening';
    const empty = { content: Uint8Array.of(0, 0), contentClient: 7 };
    const document = (id: string, over: Partial<PrivateDocument> = {}): PrivateDocument => ({
      id,
      networkId: 'autumn-network',
      conveningId,
      stepId: 'step-1',
      authorKey: `key-of-${id}`,
      ...over,
    });
    const note = (id: string): RevealedNote => ({
      id,
      text: `Words of ${id}`,
      list: null,
      author: '',
      role: 'other',
      language: 'en',
    });
    const reveal = (over: object = {}) => ({
      id: 'reveal-1',
      commandId: 'command-1',
      conveningId,
      stepId: 'step-1',
      boardId: 'board-1',
      notes: [note('n-2'), note('n-1')],
      ...over,
    });
    const at = { epoch: 1, seq: 1 };

    beforeEach(async () => {
      store = await open();
      writing = store.privateWriting;
      await store.directory.createNetwork(newNetwork());
    });
    afterEach(() => store.close());

    it('gives documents back by id, by person and by step, and removes them', async () => {
      await writing.addDocument(document('doc-1'), empty);
      await writing.addDocument(document('doc-2', { stepId: 'step-2' }), empty);
      expect(await writing.document('doc-1')).toEqual({ ...document('doc-1'), epoch: 1 });
      expect(await writing.document('doc-9')).toBeUndefined();
      const mine = await writing.documentsOf(['key-of-doc-1', 'key-of-doc-2', 'key-none']);
      expect(mine.map(({ id }) => id)).toEqual(['doc-1', 'doc-2']);
      expect(await writing.documentsOfStep(conveningId, 'step-2')).toHaveLength(1);
      await writing.removeDocuments(['doc-1', 'doc-none']);
      expect(await writing.document('doc-1')).toBeUndefined();
      expect(await store.stands('doc-1')).toBeUndefined();
    });

    it('has one document of an author key and a step, whoever asks for it at the same moment', async () => {
      const mine = { authorKey: 'key-ana' };
      const added = await Promise.all([
        writing.addDocument(document('doc-1', mine), empty),
        writing.addDocument(document('doc-2', mine), empty),
        writing.addDocument(document('doc-3', { ...mine, stepId: 'step-2' }), empty),
      ]);
      expect(added.toSorted()).toEqual([false, true, true]);
      expect(await writing.documentsOf(['key-ana'])).toHaveLength(2);
    });

    it('S-36 takes notes out of documents and leaves what is kept in new ones', async () => {
      await writing.addDocument(document('doc-1'), empty);
      await writing.addDocument(document('doc-2'), empty);
      await store.write('doc-2', 2);
      const kept = { state: Uint8Array.of(0, 0), client: 9 };
      await writing.take(
        [reveal()],
        [
          { documentId: 'doc-1', at, left: null },
          { documentId: 'doc-2', at: { epoch: 1, seq: 2 }, left: kept },
        ],
      );
      expect(await writing.document('doc-1')).toBeUndefined();
      expect(await store.stands('doc-1')).toBeUndefined();
      expect(await writing.document('doc-2')).toEqual({ ...document('doc-2'), epoch: 2 });
      expect(await store.stands('doc-2')).toMatchObject({ epoch: 2, seq: 1 });
      expect(await writing.openReveals()).toMatchObject([{ id: 'reveal-1', state: 'taken' }]);
      expect(await writing.notesOf('reveal-1')).toEqual([note('n-2'), note('n-1')]);
    });

    it('S-36 takes nothing where a document went on, or the command took some before', async () => {
      await writing.addDocument(document('doc-1'), empty);
      await writing.addDocument(document('doc-2'), empty);
      const both = ['doc-1', 'doc-2'].map((documentId) => ({ documentId, at, left: null }));
      await store.write('doc-2', 2);
      await expect(writing.take([reveal()], both)).rejects.toThrow();
      expect(await writing.document('doc-1')).toBeDefined();
      expect(await writing.openReveals()).toEqual([]);
      expect(await writing.hasTaken(conveningId, 'command-1')).toBe(false);
      await writing.take([reveal()], both.slice(0, 1));
      await expect(
        writing.take(
          [reveal({ id: 'reveal-2' })],
          [{ ...at, documentId: 'doc-2', at, left: null }],
        ),
      ).rejects.toThrow();
      expect(await writing.hasTaken(conveningId, 'command-1')).toBe(true);
      expect(await writing.document('doc-2')).toBeDefined();
    });

    it('goes on from taken to put, without its notes, to over', async () => {
      await writing.addDocument(document('doc-1'), empty);
      await writing.take([reveal()], [{ documentId: 'doc-1', at, left: null }]);
      await writing.markPut('reveal-1');
      expect(await writing.notesOf('reveal-1')).toEqual([]);
      expect(await writing.openReveals()).toMatchObject([{ id: 'reveal-1', state: 'put' }]);
      await writing.markOver(['reveal-1']);
      expect(await writing.openReveals()).toEqual([]);
      expect(await writing.hasTaken(conveningId, 'command-1')).toBe(true);
    });

    it('goes with its convening and its network', async () => {
      await writing.addDocument(document('doc-1'), empty);
      await writing.addDocument(document('doc-2'), empty);
      await writing.take([reveal()], [{ documentId: 'doc-2', at, left: null }]);
      await store.directory.deleteConvening(conveningId);
      expect(await store.stands('doc-1')).toBeUndefined();
      expect(await writing.openReveals()).toEqual([]);
      expect(await writing.documentsOf(['key-of-doc-1'])).toEqual([]);
    });
  });
}
