import { CLOSE_CODES } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { forgetPerson } from '../src/index.ts';
import { openDatabase } from '../src/local-database.ts';
import { readCopy, writeCopy } from '../src/stored-copy.ts';
import { freshBrowserStorage, storedNames } from './browser.ts';
import { DocumentServer } from './document-server.ts';
import { note, open, textInLog, textOf, whenStatus, write } from './people.ts';

let server: DocumentServer;
beforeEach(async () => {
  freshBrowserStorage();
  server = await DocumentServer.start();
});
afterEach(async () => {
  await server.kill();
  vi.unstubAllGlobals();
});

const NAME = 'throughline:person-ana:board-one:1';

/** An address where nothing listens. */
async function nowhere(): Promise<string> {
  const gone = await DocumentServer.start();
  await gone.kill();
  return gone.url;
}

async function recordsIn(name: string): Promise<number> {
  const database = await openDatabase(name);
  const { updates } = await readCopy(database).finally(() => database.close());
  return updates.length;
}

describe('the copy on this device', () => {
  test('K-9 shows the text in a new page with no server, and tells that all of it was sent', async () => {
    const page = open({ serverUrl: server.url, offlineCopy: true });
    write(page.doc, 'kept for later');
    await whenStatus(page, 'saved');
    await page.close();
    const again = open({ serverUrl: await nowhere(), offlineCopy: true });
    await again.ready;
    expect(textOf(again.doc)).toBe('kept for later');
    expect(await whenStatus(again, 'offline')).toEqual({
      kind: 'offline',
      kept: true,
      unsent: false,
    });
    expect(await storedNames()).toEqual([NAME, NAME]);
  });

  test('K-9 carries what was written offline over a reload to the server', async () => {
    const page = open({ serverUrl: server.url, offlineCopy: true });
    write(page.doc, 'online, ');
    await whenStatus(page, 'saved');
    await server.kill();
    await whenStatus(page, 'offline');
    write(page.doc, 'offline');
    await page.close();
    const reloaded = open({ serverUrl: server.url, offlineCopy: true });
    expect(await whenStatus(reloaded, 'offline')).toMatchObject({ kept: true, unsent: true });
    server = await DocumentServer.start({ port: server.port, log: server.log });
    await whenStatus(reloaded, 'saved');
    expect(textInLog(server.log)).toBe('online, offline');
    await reloaded.close();
    const third = open({ serverUrl: await nowhere(), offlineCopy: true });
    expect(await whenStatus(third, 'offline')).toMatchObject({ unsent: false });
  });

  test('K-9 remembers over a reload that a deletion was not sent', async () => {
    const page = open({ serverUrl: server.url, offlineCopy: true });
    write(page.doc, 'one two');
    await whenStatus(page, 'saved');
    await server.kill();
    await whenStatus(page, 'offline');
    note(page.doc).delete(3, 4);
    await page.close();
    const reloaded = open({ serverUrl: server.url, offlineCopy: true });
    expect(await whenStatus(reloaded, 'offline')).toMatchObject({ unsent: true });
    expect(textOf(reloaded.doc)).toBe('one');
  });

  test('K-9 what others wrote is in it as well', async () => {
    const ana = open({ serverUrl: server.url, offlineCopy: true });
    const ben = open({ serverUrl: server.url, personKey: 'person-ben' });
    await Promise.all([whenStatus(ana, 'saved'), whenStatus(ben, 'saved')]);
    const arrived = new Promise((resolve) => ana.doc.once('update', resolve));
    write(ben.doc, 'from ben');
    await arrived;
    await ana.close();
    const again = open({ serverUrl: await nowhere(), offlineCopy: true });
    expect(await whenStatus(again, 'offline')).toMatchObject({ kept: true, unsent: false });
    expect(textOf(again.doc)).toBe('from ben');
  });

  test('K-9 does not grow with the number of edits and reloads', async () => {
    const page = open({ serverUrl: server.url, offlineCopy: true });
    await whenStatus(page, 'saved');
    for (let edit = 0; edit < 1_300; edit += 1) {
      write(page.doc, 'x');
      if (edit % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await page.close();
    expect(await recordsIn(NAME)).toBeLessThan(501);
    const before = await recordsIn(NAME);
    for (let reload = 0; reload < 5; reload += 1) {
      const again = open({ serverUrl: server.url, offlineCopy: true });
      await whenStatus(again, 'saved');
      expect(textOf(again.doc)).toBe('x'.repeat(1_300));
      await again.close();
    }
    expect(await recordsIn(NAME)).toBeLessThan(before + 10);
  });

  test('K-9 two pages of one person share it, and each edit arrives once', async () => {
    const first = open({ serverUrl: server.url, offlineCopy: true });
    await whenStatus(first, 'saved');
    const second = open({ serverUrl: server.url, offlineCopy: true });
    await whenStatus(second, 'saved');
    await server.kill();
    await Promise.all([whenStatus(first, 'offline'), whenStatus(second, 'offline')]);
    write(first.doc, 'first.', 'note-one');
    write(second.doc, 'second.', 'note-two');
    await Promise.all([first.close(), second.close()]);
    const reloaded = open({ serverUrl: server.url, offlineCopy: true });
    await reloaded.ready;
    server = await DocumentServer.start({ port: server.port, log: server.log });
    await whenStatus(reloaded, 'saved');
    expect(textInLog(server.log, 'note-one')).toBe('first.');
    expect(textInLog(server.log, 'note-two')).toBe('second.');
  });

  test('K-17 without an offline copy nothing touches this browser’s storage', async () => {
    vi.stubGlobal('indexedDB', undefined);
    vi.stubGlobal('localStorage', undefined);
    const page = open({ serverUrl: server.url });
    write(page.doc, 'only in memory');
    await whenStatus(page, 'saved');
    await page.close();
    freshBrowserStorage();
    const watched = open({ serverUrl: server.url });
    await whenStatus(watched, 'saved');
    await watched.forget();
    expect(await storedNames()).toEqual([]);
  });

  test('K-11 lost while in use, it is made again with the whole document', async () => {
    const page = open({ serverUrl: server.url, offlineCopy: true });
    write(page.doc, 'before ');
    await whenStatus(page, 'saved');
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(NAME).onsuccess = resolve;
    });
    write(page.doc, 'after');
    await whenStatus(page, 'saved');
    await page.close();
    const again = open({ serverUrl: await nowhere(), offlineCopy: true });
    expect(await whenStatus(again, 'offline')).toMatchObject({ kept: true });
    expect(textOf(again.doc)).toBe('before after');
  });

  test('K-10 a damaged record does not keep the rest from being read', async () => {
    const doc = new Y.Doc();
    write(doc, 'readable');
    const database = await openDatabase(NAME);
    const facts = { serverHas: new Map(), unsent: true };
    await writeCopy(database, [Y.encodeStateAsUpdate(doc), new Uint8Array([9, 9, 9, 9])], facts);
    database.close();
    const page = open({ serverUrl: await nowhere(), offlineCopy: true });
    expect(await whenStatus(page, 'offline')).toMatchObject({ kept: true, unsent: true });
    expect(textOf(page.doc)).toBe('readable');
  });

  test('K-10 what builds on a lost record is not sent as a gap', async () => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const word of ['one ', 'two ', 'three']) write(doc, word);
    const database = await openDatabase(NAME);
    const kept = updates.filter((_, index) => index !== updates.length - 2);
    await writeCopy(database, kept, { serverHas: new Map(), unsent: true });
    database.close();
    const page = open({ serverUrl: server.url, offlineCopy: true });
    await whenStatus(page, 'saved');
    expect(textInLog(server.log)).toBe('one ');
  });
});

describe('an older epoch', () => {
  test('K-12 its copy goes when a newer one is opened', async () => {
    const old = open({ serverUrl: server.url, offlineCopy: true, epoch: 1 });
    write(old.doc, 'all of it sent');
    await whenStatus(old, 'saved');
    await old.close();
    const page = open({ serverUrl: server.url, offlineCopy: true, epoch: 2 });
    expect(await page.takeTextsFromOlderCopies()).toEqual([]);
    const names = await storedNames();
    expect(new Set(names)).toEqual(new Set(['throughline:person-ana:board-one:2']));
  });

  test('K-12 unsent text in it is given out once, and until then it stays', async () => {
    const old = open({ serverUrl: server.url, offlineCopy: true, epoch: 1 });
    write(old.doc, 'Sent. ');
    await whenStatus(old, 'saved');
    await server.kill();
    await whenStatus(old, 'offline');
    write(old.doc, 'Never sent.');
    await old.close();
    server = await DocumentServer.start();
    const page = open({ serverUrl: server.url, offlineCopy: true, epoch: 2 });
    await whenStatus(page, 'saved');
    await page.close();
    expect(await storedNames()).toContain(NAME);
    const again = open({ serverUrl: server.url, offlineCopy: true, epoch: 2 });
    expect(await again.takeTextsFromOlderCopies()).toEqual(['Never sent.']);
    expect(await again.takeTextsFromOlderCopies()).toEqual([]);
    expect(await storedNames()).not.toContain(NAME);
    await whenStatus(again, 'saved');
    expect(textInLog(server.log)).toBe('');
  });

  test('K-12 it stays when it cannot be read now, and gives its text out when it can', async () => {
    const old = open({ serverUrl: server.url, offlineCopy: true, epoch: 1 });
    await whenStatus(old, 'saved');
    await server.kill();
    await whenStatus(old, 'offline');
    write(old.doc, 'Never sent.');
    await old.close();
    server = await DocumentServer.start();
    const openIt = indexedDB.open.bind(indexedDB);
    const failing = vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (name === NAME) throw new DOMException('internal error', 'UnknownError');
      return openIt(name, version);
    });
    const page = open({ serverUrl: server.url, offlineCopy: true, epoch: 2 });
    expect(await page.takeTextsFromOlderCopies()).toEqual([]);
    await page.close();
    failing.mockRestore();
    expect((await storedNames()).filter((name) => name === NAME)).toEqual([NAME, NAME]);
    const again = open({ serverUrl: server.url, offlineCopy: true, epoch: 2 });
    expect(await again.takeTextsFromOlderCopies()).toEqual(['Never sent.']);
    expect(await storedNames()).not.toContain(NAME);
  });

  test('K-12 copies of other documents and other people stay', async () => {
    for (const other of [{ documentId: 'board-two' }, { personKey: 'person-ben' }]) {
      const page = open({ serverUrl: server.url, offlineCopy: true, ...other });
      await whenStatus(page, 'saved');
      await page.close();
    }
    const page = open({ serverUrl: server.url, offlineCopy: true, epoch: 2 });
    await page.takeTextsFromOlderCopies();
    expect(new Set(await storedNames())).toEqual(
      new Set([
        'throughline:person-ana:board-two:1',
        'throughline:person-ben:board-one:1',
        'throughline:person-ana:board-one:2',
      ]),
    );
  });
});

describe('forgetting', () => {
  test('K-16 a person who leaves leaves nothing, pages that are open included', async () => {
    for (const documentId of ['board-one', 'board-two']) {
      const page = open({ serverUrl: server.url, offlineCopy: true, documentId });
      write(page.doc, 'private');
      await whenStatus(page, 'saved');
      if (documentId === 'board-two') await page.close();
    }
    const ben = open({ serverUrl: server.url, offlineCopy: true, personKey: 'person-ben' });
    await whenStatus(ben, 'saved');
    await forgetPerson('person-ana');
    const left = await storedNames();
    expect(new Set(left)).toEqual(new Set(['throughline:person-ben:board-one:1']));
  });

  test('K-11 a page that stays open after its person left does not make the copy again', async () => {
    const page = open({ serverUrl: server.url, offlineCopy: true });
    await whenStatus(page, 'saved');
    await forgetPerson('person-ana');
    write(page.doc, 'typed in the other tab');
    await whenStatus(page, 'saved');
    await server.kill();
    expect(await whenStatus(page, 'offline')).toMatchObject({ kept: false });
    await page.close();
    expect(await storedNames()).toEqual([]);
  });

  test('K-16 works where the browser does not list its databases', async () => {
    const page = open({ serverUrl: server.url, offlineCopy: true });
    await whenStatus(page, 'saved');
    await page.close();
    const { databases } = indexedDB;
    indexedDB.databases = () => Promise.reject(new Error('not here'));
    await forgetPerson('person-ana');
    indexedDB.databases = databases;
    expect(await storedNames()).toEqual([]);
  });

  test('K-16 works where there is no localStorage', async () => {
    vi.stubGlobal('localStorage', undefined);
    const page = open({ serverUrl: server.url, offlineCopy: true });
    await whenStatus(page, 'saved');
    await page.close();
    await forgetPerson('person-ana');
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('K-16 a frozen page that holds on to a copy does not keep a person from leaving', async () => {
    const page = open({ serverUrl: server.url, offlineCopy: true });
    await whenStatus(page, 'saved');
    await page.close();
    const frozen = await openDatabase(NAME);
    frozen.onversionchange = null;
    await forgetPerson('person-ana');
    frozen.close();
    await eventually('the copy to go', async () => (await storedNames()).length === 0);
  });

  test('K-16 forget() deletes the copy of one document, before or after it ended', async () => {
    const page = open({ serverUrl: server.url, offlineCopy: true });
    await whenStatus(page, 'saved');
    await page.forget();
    expect(await storedNames()).toEqual([]);
    const ended = open({ serverUrl: server.url, offlineCopy: true });
    await whenStatus(ended, 'saved');
    server.closeAll(CLOSE_CODES.unknownDocument);
    await whenStatus(ended, 'ended');
    await ended.forget();
    expect(await storedNames()).toEqual([]);
  });
});
