import { awarenessFrame, CLOSE_CODES, syncStep2Frame } from '@throughline/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import { DocumentServer } from './document-server.ts';
import { note, open, statusHistory, textInLog, textOf, whenStatus, write } from './people.ts';

let server: DocumentServer;
beforeEach(async () => {
  server = await DocumentServer.start();
});
afterEach(() => server.kill());

async function restart(): Promise<DocumentServer> {
  await server.kill();
  server = await DocumentServer.start({ port: server.port, log: server.log });
  return server;
}

describe('a lost line', () => {
  test('K-4 what a dying server had not acked is sent again, and only then is it saved', async () => {
    const page = open({ serverUrl: server.url });
    await whenStatus(page, 'saved');
    server.holdCommits();
    write(page.doc, 'nearly lost');
    await server.when(({ peer }) => peer.counted === 2);
    await server.kill();
    expect(await whenStatus(page, 'offline')).toEqual({
      kind: 'offline',
      kept: false,
      unsent: true,
    });
    expect(textInLog(server.log)).toBe('');
    const history = statusHistory(page);
    await restart();
    await whenStatus(page, 'saved');
    expect(history).toEqual(['offline', 'saving', 'saved']);
    expect(textInLog(server.log)).toBe('nearly lost');
  });

  test('K-4 a deletion made while offline is unsent, and saved after its ack', async () => {
    const page = open({ serverUrl: server.url });
    write(page.doc, 'one two');
    await whenStatus(page, 'saved');
    await server.kill();
    await whenStatus(page, 'offline', ({ unsent }) => !unsent);
    note(page.doc).delete(3, 4);
    expect(page.status()).toMatchObject({ kind: 'offline', unsent: true });
    server = await DocumentServer.start({ port: server.port, log: server.log });
    server.holdCommits();
    await whenStatus(page, 'saving');
    await server.when(({ peers }) => peers[0]?.counted === 1);
    expect(page.status().kind).toBe('saving');
    server.commit();
    await whenStatus(page, 'saved');
    expect(textInLog(server.log)).toBe('one');
  });

  test('K-4 an ack that was lost on the way costs a repeat, and nothing is doubled', async () => {
    const page = open({ serverUrl: server.url });
    await whenStatus(page, 'saved');
    server.goMute();
    write(page.doc, 'once');
    await server.when(({ log }) => textInLog(log) === 'once');
    server.cutAll();
    server.speakAgain();
    await whenStatus(page, 'saved');
    expect(textInLog(server.log)).toBe('once');
  });

  test.each(['restarting', 'tryAgain'] as const)(
    'K-4 after "%s" the page comes back by itself',
    async (reason) => {
      const page = open({ serverUrl: server.url });
      await whenStatus(page, 'saved');
      server.closeAll(CLOSE_CODES[reason]);
      await whenStatus(page, 'offline');
      await whenStatus(page, 'saved');
      expect(server.peers.length).toBe(2);
    },
  );

  test('K-26 comes back no sooner than the server asked for', async () => {
    const page = open({ serverUrl: server.url });
    await whenStatus(page, 'saved');
    const sentAwayAt = performance.now();
    server.closeAll(CLOSE_CODES.restarting, 'restarting;700');
    await server.when(({ peers }) => peers.length === 2);
    expect(performance.now() - sentAwayAt).toBeGreaterThan(690);
    await whenStatus(page, 'saved');
    server.closeAll(CLOSE_CODES.tryAgain, 'tryAgain;0');
    await whenStatus(page, 'offline');
    await whenStatus(page, 'saved');
  });

  test('K-13 a silent line is given up in time, and what was written on it arrives', async () => {
    const page = open({ serverUrl: server.url, silenceLimitMs: 60 });
    await whenStatus(page, 'saved');
    server.goMute();
    write(page.doc, 'into the void');
    await whenStatus(page, 'offline');
    server.speakAgain();
    await whenStatus(page, 'saved');
    expect(textInLog(server.log)).toBe('into the void');
  });

  test('K-13 a line that only repeats its last ack is alive', async () => {
    const beating = await DocumentServer.start({ heartbeatMs: 10 });
    const page = open({ serverUrl: beating.url, silenceLimitMs: 100 });
    await whenStatus(page, 'saved');
    const history = statusHistory(page);
    const quiet = open({ serverUrl: server.url, silenceLimitMs: 100, documentId: 'board-two' });
    // The quiet line beside it is given up three times while this one stands.
    await server.when(({ peers }) => peers.length > 3);
    expect(history).toEqual(['saved']);
    expect(beating.peers.length).toBe(1);
    await quiet.close();
    await beating.kill();
  });

  test('K-13 a server that has spoken may take six times as long for the first sync', async () => {
    const slow = await DocumentServer.start({ answerAfterMs: 400 });
    const page = open({ serverUrl: slow.url, silenceLimitMs: 100 });
    await whenStatus(page, 'saved');
    expect(slow.peers.length).toBe(1);
    await page.close();
    await slow.kill();
    const slower = await DocumentServer.start({ answerAfterMs: 60_000 });
    const waiting = open({ serverUrl: slower.url, silenceLimitMs: 20 });
    await slower.when(({ peers }) => peers.length > 1);
    await waiting.close();
    await slower.kill();
  });

  test('K-13 a server that takes the line and never speaks is tried again', async () => {
    server.goMute();
    const page = open({ serverUrl: server.url, silenceLimitMs: 30 });
    await server.when(({ peers }) => peers.length > 1);
    server.speakAgain();
    await whenStatus(page, 'saved');
  });

  test('K-24 a browser that loses its network is offline at once, and back without waiting', async () => {
    const browser = new EventTarget();
    vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
    vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser));
    const page = open({ serverUrl: server.url, maxBackoffMs: 3_600_000 });
    await whenStatus(page, 'saved');
    const history = statusHistory(page);
    await server.kill();
    await whenStatus(page, 'offline');
    await restart();
    browser.dispatchEvent(new Event('online'));
    await whenStatus(page, 'saved');
    server.goMute();
    write(page.doc, 'x');
    browser.dispatchEvent(new Event('offline'));
    expect(page.status()).toMatchObject({ kind: 'offline', unsent: true });
    server.speakAgain();
    await whenStatus(page, 'saved');
    expect(history).toEqual([
      'saved',
      'offline',
      'saving',
      'saved',
      'saving',
      'offline',
      'saving',
      'saved',
    ]);
    await page.close();
    browser.dispatchEvent(new Event('online'));
    expect(page.status().kind).toBe('saved');
    vi.unstubAllGlobals();
  });

  test('K-14 a frame that breaks off is not applied by half: the line is opened anew', async () => {
    const page = open({ serverUrl: server.url });
    await whenStatus(page, 'saved');
    write(server.doc, 'whole');
    const update = syncStep2Frame(new Uint8Array([1, 3, 200, 1, 0, 4, 1]));
    server.say(update);
    await server.when(({ peers }) => peers.length === 2);
    await whenStatus(page, 'saved');
    expect(textOf(page.doc)).toBe('whole');
  });

  test('K-15 others see a person come, come back after a cut, and go', async () => {
    const ana = open({ serverUrl: server.url });
    const ben = open({ serverUrl: server.url, personKey: 'person-ben' });
    await Promise.all([whenStatus(ana, 'saved'), whenStatus(ben, 'saved')]);
    const benSees = (present: boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const editing = ben.awareness.getStates().get(ana.awareness.clientID)?.editing;
          if ((editing === 'note-one') === present) resolve();
        };
        ben.awareness.on('change', look);
        look();
      });
    ana.awareness.setLocalStateField('editing', 'note-one');
    await benSees(true);
    server.cutAll();
    await Promise.all([whenStatus(ana, 'offline'), whenStatus(ben, 'offline')]);
    await benSees(true);
    await ana.close();
    await benSees(false);
  });

  test('K-15 who comes back sees those who stayed, though nothing of theirs has changed', async () => {
    const ana = open({ serverUrl: server.url });
    await whenStatus(ana, 'saved');
    ana.awareness.setLocalStateField('editing', 'note-one');
    await server.when(({ peers }) => peers[0]?.presence !== undefined);
    const ben = open({ serverUrl: server.url, personKey: 'person-ben' });
    await whenStatus(ben, 'saved');
    const seen = () => ben.awareness.getStates().get(ana.awareness.clientID)?.editing;
    const whenSeen = () =>
      new Promise<void>((resolve) => {
        const look = () => seen() === 'note-one' && resolve();
        ben.awareness.on('change', look);
        look();
      });
    await whenSeen();
    server.peers.at(-1)?.socket.terminate();
    await whenStatus(ben, 'offline');
    expect(seen()).toBeUndefined();
    await whenStatus(ben, 'saved');
    const { awareness } = ana;
    const clock = awareness.meta.get(awareness.clientID)?.clock;
    server.say(awarenessFrame(encodeAwarenessUpdate(awareness, [awareness.clientID])));
    await whenSeen();
    // Not by her renewal, which comes each 15 s.
    expect(awareness.meta.get(awareness.clientID)?.clock).toBe(clock);
  });
});
