import { CLOSE_CODES, type CloseReason, rightsFrame } from '@throughline/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { freshBrowserStorage, storedNames } from './browser.ts';
import { DocumentServer } from './document-server.ts';
import { note, open, textOf, whenStatus, write } from './people.ts';

let server: DocumentServer;
beforeEach(async () => {
  freshBrowserStorage();
  server = await DocumentServer.start();
});
afterEach(async () => {
  await server.kill();
  vi.unstubAllGlobals();
});

const finalReasons = (Object.keys(CLOSE_CODES) as CloseReason[]).filter(
  (reason) => CLOSE_CODES[reason] >= 4400 && CLOSE_CODES[reason] < 4500,
);
const copyIsDropped = [
  'updateRefused',
  'partLocked',
  'epochMismatch',
  'forbidden',
  'tooLarge',
  'documentFull',
] as const;

describe('a right to write that changes', () => {
  test('K-31 is told, ends nothing by itself, and gives back what came too late', async () => {
    const page = open({ serverUrl: server.url });
    write(page.doc, 'Taken. ');
    await whenStatus(page, 'saved');
    expect(page.mayWrite()).toBeUndefined();
    const told: (boolean | undefined)[] = [];
    const heard = (count: number) =>
      new Promise<void>((resolve) => {
        const stop = page.subscribeToRights(() => {
          told.push(page.mayWrite());
          if (told.length < count) return;
          stop();
          resolve();
        });
      });
    const twice = heard(2);
    server.say(rightsFrame({ mayWrite: true, mayComment: true }));
    server.say(rightsFrame({ mayWrite: true, mayComment: true }));
    server.say(rightsFrame({ mayWrite: false, mayComment: false }));
    await twice;
    expect(told).toEqual([true, false]);
    expect(page.status()).toEqual({ kind: 'saved' });
    server.holdCommits();
    write(page.doc, 'Late.');
    await server.when(({ peer }) => peer.counted > 1);
    server.closeAll(CLOSE_CODES.forbidden);
    expect((await whenStatus(page, 'ended')).unsentTexts).toEqual(['Late.']);
  });
});

describe('ended', () => {
  test.each(finalReasons)('K-7 "%s" ends the connection with its reason', async (reason) => {
    const page = open({ serverUrl: server.url, offlineCopy: true });
    await whenStatus(page, 'saved');
    server.closeAll(CLOSE_CODES[reason]);
    const ended = await whenStatus(page, 'ended');
    expect(ended).toEqual({ kind: 'ended', reason, unsentTexts: [] });
    await page.close();
    expect(page.status()).toBe(ended);
    const left = await storedNames();
    expect(left.length > 0).toBe(!(copyIsDropped as readonly CloseReason[]).includes(reason));
    expect(server.peers.length).toBe(1);
  });

  test.each(copyIsDropped)(
    'K-8 "%s" gives back what was never taken, and drops the copy that held it',
    async (reason) => {
      const page = open({ serverUrl: server.url, offlineCopy: true });
      write(page.doc, 'Maria feels un');
      await whenStatus(page, 'saved');
      server.holdCommits();
      for (const letter of 'heard in meetings') write(page.doc, letter);
      write(page.doc, 'The bus is late.', 'note-two');
      note(page.doc, 'note-two').delete(0, 4);
      await server.when(({ peer }) => peer.counted > 18);
      server.closeAll(CLOSE_CODES[reason]);
      const ended = await whenStatus(page, 'ended');
      expect(ended.unsentTexts).toEqual(['unheard in meetings', 'bus is late.']);
      await page.close();
      expect(await storedNames()).toEqual([]);
    },
  );

  test('K-8 what others wrote and what was acked is not given back', async () => {
    const ana = open({ serverUrl: server.url, offlineCopy: true });
    const ben = open({ serverUrl: server.url, personKey: 'person-ben' });
    await Promise.all([whenStatus(ana, 'saved'), whenStatus(ben, 'saved')]);
    write(ana.doc, 'acked ');
    await whenStatus(ana, 'saved');
    const arrived = new Promise((resolve) => ana.doc.once('update', resolve));
    write(ben.doc, 'from ben ');
    await arrived;
    server.holdCommits();
    write(ana.doc, 'mine alone');
    await server.when(({ peers }) => peers.some((peer) => peer.counted > peer.acked));
    server.closeAll(CLOSE_CODES.updateRefused);
    expect((await whenStatus(ana, 'ended')).unsentTexts).toEqual(['mine alone']);
  });

  test('K-8 what the server took before its ack was lost is not given back either', async () => {
    const page = open({ serverUrl: server.url });
    await whenStatus(page, 'saved');
    server.goMute();
    write(page.doc, 'taken');
    await server.when(({ peer }) => peer.acked === 2);
    server.cutAll();
    server.speakAgain();
    await whenStatus(page, 'saved');
    server.closeAll(CLOSE_CODES.updateRefused);
    expect((await whenStatus(page, 'ended')).unsentTexts).toEqual([]);
  });

  test('K-7 a code that this page has no word for asks for a newer page', async () => {
    const page = open({ serverUrl: server.url });
    await whenStatus(page, 'saved');
    server.closeAll(4499);
    expect(await whenStatus(page, 'ended')).toMatchObject({ reason: 'protocolMismatch' });
  });

  test('K-7 a message over the limit of the socket library ends as too large', async () => {
    const page = open({ serverUrl: server.url });
    await whenStatus(page, 'saved');
    server.holdCommits();
    write(page.doc, 'a very long story');
    server.closeAll(1009);
    expect(await whenStatus(page, 'ended')).toEqual({
      kind: 'ended',
      reason: 'tooLarge',
      unsentTexts: ['a very long story'],
    });
  });

  test('K-7 after a refusal the document can be opened anew, from the server’s copy', async () => {
    const page = open({ serverUrl: server.url, offlineCopy: true });
    write(page.doc, 'taken');
    await whenStatus(page, 'saved');
    server.holdCommits();
    write(page.doc, ' refused');
    await server.when(({ peer }) => peer.counted > peer.acked);
    server.closeAll(CLOSE_CODES.updateRefused);
    await whenStatus(page, 'ended');
    await server.kill();
    server = await DocumentServer.start({ port: server.port, log: server.log });
    const again = open({ serverUrl: server.url, offlineCopy: true });
    await whenStatus(again, 'saved');
    expect(textOf(again.doc)).toBe('taken');
    await server.kill();
    expect(await whenStatus(again, 'offline', ({ kept }) => kept)).toMatchObject({ unsent: false });
  });

  test('K-7 an ended document stays readable, and writing in it harms nothing', async () => {
    const page = open({ serverUrl: server.url });
    write(page.doc, 'still here');
    await whenStatus(page, 'saved');
    server.closeAll(CLOSE_CODES.signedOut);
    const ended = await whenStatus(page, 'ended');
    write(page.doc, '!');
    expect(textOf(page.doc)).toBe('still here!');
    expect(page.status()).toBe(ended);
    expect(Y.encodeStateAsUpdate(page.doc).length).toBeGreaterThan(2);
  });
});
