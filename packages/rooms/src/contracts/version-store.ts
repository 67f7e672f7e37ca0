import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoredVersion, UpdateLog, VersionFacts, VersionStore } from '../index.ts';

/** A store under test, and how to make a document for which it keeps versions. */
export interface OpenVersionStore {
  versions: VersionStore;
  log: Pick<UpdateLog, 'append' | 'replace'>;
  /** Makes a document in epoch 1 with one entry. */
  createDocument(documentId: string): Promise<void>;
  deleteDocument(documentId: string): Promise<void>;
  close(): Promise<void> | void;
}

const AT = { epoch: 1, seq: 1, stateVector: Uint8Array.of(1, 2, 3) };

function version(number: number, over: Partial<StoredVersion> = {}): StoredVersion {
  return {
    number,
    at: 1_000 + number,
    reason: 'session',
    name: null,
    by: null,
    conveningId: null,
    restored: null,
    hash: `hash-${number}`,
    people: ['key-ana', 'key-bo'],
    summary: '[]',
    content: contentOf(number),
    ...over,
  };
}

/** Notes of which each version has another one: what versions share. */
const contentOf = (number: number) =>
  JSON.stringify(
    Array.from({ length: 60 }, (_, at) => `note ${at} ¿qué? ${at === number ? '👩🏽‍🏫' : ''}`),
  );

const factsOf = ({ content: _, ...facts }: StoredVersion): VersionFacts => facts;

/**
 * Declares the tests that every store of versions passes.
 * @param open gives a store that holds nothing yet
 */
export function versionStoreContract(name: string, open: () => Promise<OpenVersionStore>): void {
  describe(`${name} keeps the contract of versions`, () => {
    let store: OpenVersionStore;
    let versions: VersionStore;

    beforeEach(async () => {
      store = await open();
      versions = store.versions;
      await store.createDocument('doc-1');
    });
    afterEach(() => store.close());

    const addMany = async (count: number, over?: (number: number) => Partial<StoredVersion>) => {
      for (let number = 1; number <= count; number++) {
        await versions.add('doc-1', version(number, over?.(number)), AT);
      }
    };

    it('gives back each version as it was added, however many lie between', async () => {
      await addMany(90, (number) => (number % 40 === 0 ? { reason: 'sealed', name: '{}' } : {}));
      for (const number of [1, 2, 31, 32, 33, 39, 40, 41, 64, 65, 89, 90]) {
        const sealed = number % 40 === 0 ? ({ reason: 'sealed', name: '{}' } as const) : {};
        expect(await versions.version('doc-1', number)).toEqual(version(number, sealed));
      }
      expect(await versions.version('doc-1', 91)).toBeUndefined();
      expect(await versions.version('doc-none', 1)).toBeUndefined();
    });

    it('lists them without their content, the oldest first', async () => {
      const named = { reason: 'named', name: 'before the board meeting', by: 'key-ana' } as const;
      const all = [
        version(1, { people: null }),
        version(2, named),
        version(3, { reason: 'restored', restored: 1, conveningId: 'con-1' }),
      ];
      for (const one of all) await versions.add('doc-1', one, AT);
      expect(await versions.list('doc-1')).toEqual(all.map(factsOf));
      expect(await versions.list('doc-none')).toEqual([]);
    });

    it('refuses a number that is not the next one, and a document that is not there', async () => {
      await addMany(2);
      for (const number of [1, 2, 4]) {
        await expect(versions.add('doc-1', version(number), AT)).rejects.toThrow();
      }
      await expect(versions.add('doc-none', version(1), AT)).rejects.toThrow();
      expect(await versions.list('doc-1')).toHaveLength(2);
      const both = await Promise.allSettled(
        [3, 3].map((n) => versions.add('doc-1', version(n), AT)),
      );
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('refuses a version of what stands there no more, and to put others in the place of other than all', async () => {
      await addMany(2);
      const next = { state: Uint8Array.of(0, 0), owners: new Map([[7, 'server']]) };
      await store.log.replace('doc-1', { epoch: 1, seq: 1 }, next);
      await expect(versions.add('doc-1', version(3), AT)).rejects.toThrow();
      await versions.add('doc-1', version(3), { ...AT, epoch: 2 });
      for (const all of [[], [version(1), version(2)]]) {
        await expect(versions.rewrite('doc-1', all)).rejects.toThrow();
      }
      expect(await versions.list('doc-1')).toHaveLength(3);
    });

    it('knows where the log stood when each was taken, until others are put in their place', async () => {
      await versions.add('doc-1', version(1), AT);
      await versions.add('doc-1', version(2), { ...AT, seq: 7 });
      const { epoch, seq } = AT;
      expect(await versions.places('doc-1')).toEqual(
        new Map([
          [1, { epoch, seq }],
          [2, { epoch, seq: 7 }],
        ]),
      );
      await versions.rewrite('doc-1', [version(1), version(2)]);
      expect(await versions.places('doc-1')).toEqual(new Map());
    });

    it('knows how far a document was looked at, and which went on since', async () => {
      expect(await versions.lookedAt('doc-1')).toBeUndefined();
      expect(await versions.behind()).toContain('doc-1');
      await versions.add('doc-1', version(1), AT);
      expect(await versions.lookedAt('doc-1')).toEqual(AT);
      expect(await versions.behind()).not.toContain('doc-1');
      await store.log.append('doc-1', 1, [
        { seq: 2, author: 'key-ana', bytes: Uint8Array.of(9), claims: [] },
      ]);
      expect(await versions.behind()).toContain('doc-1');
      await versions.setLookedAt('doc-1', { ...AT, seq: 2 });
      expect(await versions.lookedAt('doc-1')).toEqual({ ...AT, seq: 2 });
      expect(await versions.behind()).not.toContain('doc-1');
    });

    it('gives a version another name, but not a sealed one', async () => {
      await addMany(2, (number) => (number === 2 ? { reason: 'sealed', name: '{}' } : {}));
      expect(await versions.rename('doc-1', 1, 'Tuesday', 'key-bo')).toBe(true);
      expect(await versions.rename('doc-1', 2, 'Tuesday', 'key-bo')).toBe(false);
      expect(await versions.rename('doc-1', 3, 'Tuesday', 'key-bo')).toBe(false);
      const [first, second] = await versions.list('doc-1');
      expect(first).toMatchObject({ name: 'Tuesday', by: 'key-bo' });
      expect(second).toEqual(factsOf(version(2, { reason: 'sealed', name: '{}' })));
      expect((await versions.version('doc-1', 1))?.content).toBe(contentOf(1));
    });

    it('puts others in the place of all, and goes on from them', async () => {
      await addMany(40);
      const others = Array.from({ length: 40 }, (_, at) =>
        version(at + 1, { content: `["erased ${at}"]`, people: ['key-bo'] }),
      );
      await versions.rewrite('doc-1', others);
      expect(await versions.list('doc-1')).toEqual(others.map(factsOf));
      expect(await versions.version('doc-1', 39)).toEqual(others[38]);
      expect(await versions.lookedAt('doc-1')).toEqual(AT);
      await versions.add('doc-1', version(41), AT);
      expect(await versions.version('doc-1', 41)).toEqual(version(41));
    });

    it('goes with its document', async () => {
      await addMany(2);
      expect(await versions.documents()).toEqual(['doc-1']);
      await store.deleteDocument('doc-1');
      expect(await versions.documents()).toEqual([]);
      expect(await versions.list('doc-1')).toEqual([]);
      expect(await versions.lookedAt('doc-1')).toBeUndefined();
    });
  });
}
