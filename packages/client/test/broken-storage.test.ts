import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetPerson } from '../src/index.ts';
import { freshBrowserStorage } from './browser.ts';
import { DocumentServer } from './document-server.ts';
import { open, textInLog, textOf, whenStatus, write } from './people.ts';

let server: DocumentServer;
const uncaught: unknown[] = [];
const catchIt = (error: unknown) => uncaught.push(error);

beforeEach(async () => {
  freshBrowserStorage();
  uncaught.length = 0;
  process.on('unhandledRejection', catchIt);
  process.on('uncaughtException', catchIt);
  server = await DocumentServer.start();
});
afterEach(async () => {
  await server.kill();
  vi.unstubAllGlobals();
  // Node tells of unhandled rejections after the microtasks of the turn in which they came.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', catchIt);
  process.off('uncaughtException', catchIt);
  expect(uncaught).toEqual([]);
});

const quota = () => new DOMException('no space is left', 'QuotaExceededError');

function factoryWhoseOpen(open: () => unknown): unknown {
  return Object.assign(new IDBFactory(), { open });
}

async function databaseFromTheFuture(): Promise<void> {
  await new Promise((resolve) => {
    indexedDB.open('throughline:person-ana:board-one:1', 99).onsuccess = (event) => {
      (event.target as IDBOpenDBRequest).result.close();
      resolve(undefined);
    };
  });
}

const breakages: [string, () => void | Promise<void>][] = [
  ['there is none', () => vi.stubGlobal('indexedDB', undefined)],
  [
    'looking at it throws',
    () => {
      vi.stubGlobal('indexedDB', undefined);
      Object.defineProperty(globalThis, 'indexedDB', {
        configurable: true,
        get: () => {
          throw new DOMException('not in private mode', 'SecurityError');
        },
      });
    },
  ],
  [
    'open throws',
    () => {
      const open = () => {
        throw new DOMException('not in private mode', 'SecurityError');
      };
      vi.stubGlobal('indexedDB', factoryWhoseOpen(open));
    },
  ],
  ['open ends in an error event', databaseFromTheFuture],
  [
    'open never answers',
    () =>
      vi.stubGlobal(
        'indexedDB',
        factoryWhoseOpen(() => ({})),
      ),
  ],
];

describe('K-10 when IndexedDB is broken', () => {
  test.each(breakages)(
    '(%s) the online work goes on, and nothing is said to be kept',
    async (_, breakIt) => {
      await breakIt();
      const page = open({ serverUrl: server.url, offlineCopy: true });
      await page.ready;
      write(page.doc, 'online');
      await whenStatus(page, 'saved');
      expect(textInLog(server.log)).toBe('online');
      await server.kill();
      await whenStatus(page, 'offline');
      write(page.doc, ' and offline');
      expect(page.status()).toEqual({ kind: 'offline', kept: false, unsent: true });
      server = await DocumentServer.start({ port: server.port, log: server.log });
      await whenStatus(page, 'saved');
      expect(textInLog(server.log)).toBe('online and offline');
      await page.close();
    },
  );

  test.each(breakages.slice(0, 4))(
    '(%s) forgetting a person throws nothing',
    async (_, breakIt) => {
      await breakIt();
      await forgetPerson('person-ana');
      const page = open({ serverUrl: server.url, offlineCopy: true });
      await whenStatus(page, 'saved');
      await page.forget();
    },
  );
});

describe('K-10 when writing fails', () => {
  test.each([
    [
      'the request throws',
      function add(): IDBRequest {
        throw quota();
      },
    ],
    [
      'the transaction is aborted when it commits',
      function add(this: IDBObjectStore): IDBRequest {
        this.transaction.abort();
        return {} as IDBRequest;
      },
    ],
  ])('(%s) it is not kept, and when there is room again all of it is', async (_, add) => {
    const page = open({ serverUrl: server.url, offlineCopy: true });
    write(page.doc, 'kept, ');
    await whenStatus(page, 'saved');
    await server.kill();
    await whenStatus(page, 'offline', ({ kept }) => kept);
    const broken = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(add);
    write(page.doc, 'not kept, ');
    await whenStatus(page, 'offline', ({ kept }) => !kept);
    write(page.doc, 'kept again');
    broken.mockRestore();
    await whenStatus(page, 'offline', ({ kept }) => kept);
    await page.close();
    const again = open({ serverUrl: server.url, offlineCopy: true });
    await again.ready;
    expect(textOf(again.doc)).toBe('kept, not kept, kept again');
  });
});

test('K-10 a localStorage that is full or forbidden takes nothing from the copy', async () => {
  vi.stubGlobal('localStorage', {
    get length(): number {
      throw new DOMException('forbidden', 'SecurityError');
    },
    setItem: () => {
      throw quota();
    },
  });
  const page = open({ serverUrl: server.url, offlineCopy: true });
  write(page.doc, 'kept all the same');
  await whenStatus(page, 'saved');
  await server.kill();
  await whenStatus(page, 'offline', ({ kept }) => kept);
  await page.close();
  const again = open({ serverUrl: server.url, offlineCopy: true });
  await again.ready;
  expect(textOf(again.doc)).toBe('kept all the same');
});
