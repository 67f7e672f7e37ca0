import { eventually } from '@throughline/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DocumentServer } from './document-server.ts';
import { open, statusHistory, textInLog, whenStatus, write } from './people.ts';

const HEARTBEAT_MS = 60;
/** The longest silence, and how seldom a hidden tab's timers run: 15 s and 60 s, a hundred times as fast. */
const SILENCE_MS = 150;
const THROTTLE_MS = 600;

const realSetTimeout = globalThis.setTimeout;
let server: DocumentServer;
beforeEach(async () => {
  server = await DocumentServer.start({ heartbeatMs: HEARTBEAT_MS });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await server.kill();
});

/** From now on timers run as in a hidden tab: all together, once in a while. */
function hideTab(): { ticks: number } {
  const count = { ticks: 0 };
  const beganAt = performance.now();
  vi.stubGlobal('setTimeout', (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const due = performance.now() - beganAt + ms;
    const tick = Math.ceil(due / THROTTLE_MS) * THROTTLE_MS;
    return realSetTimeout(
      () => {
        count.ticks += 1;
        run(...args);
      },
      tick + beganAt - performance.now(),
    );
  });
  return count;
}

describe('a hidden tab', () => {
  test('K-29 whose timers run once in a while stays connected, and gives its line up only when it is dead', async () => {
    const hidden = hideTab();
    const page = open({ serverUrl: server.url, silenceLimitMs: SILENCE_MS });
    await whenStatus(page, 'saved');
    const history = statusHistory(page);
    const from = hidden.ticks;
    await eventually('several rounds of timers', () => hidden.ticks > from + 3);
    expect(history).toEqual(['saved']);
    expect(server.peers.length).toBe(1);
    server.goMute();
    await whenStatus(page, 'offline');
  });

  test('K-29 others who are quiet stay present as long as the server does not say that they went', async () => {
    const [ana, ben] = [
      open({ serverUrl: server.url }),
      open({ serverUrl: server.url, personKey: 'person-ben' }),
    ];
    await Promise.all([whenStatus(ana, 'saved'), whenStatus(ben, 'saved')]);
    const benAsSeen = () => ana.awareness.meta.get(ben.awareness.clientID);
    await eventually('Ben to be seen', () => benAsSeen() !== undefined);
    const seen = benAsSeen();
    if (!seen) throw new Error('Ben is not seen');
    // y-protocols would forget him in a second.
    seen.lastUpdated = Date.now() - 29_000;
    await eventually('the server’s next word to count for him', () => {
      return (benAsSeen()?.lastUpdated ?? 0) > Date.now() - 5_000;
    });
  });
});

describe('a device that slept', () => {
  test('K-30 asks at once, is back within seconds on a line that died, and keeps one that lives', async () => {
    const living = await DocumentServer.start();
    const slept = open({ serverUrl: server.url, maxBackoffMs: 3_600_000 });
    const dozed = open({ serverUrl: living.url });
    await Promise.all([whenStatus(slept, 'saved'), whenStatus(dozed, 'saved')]);
    const history = statusHistory(dozed);
    server.goMute();
    write(slept.doc, 'typed before');
    await server.when(({ peer }) => peer.counted === 2);

    const realNow = Date.now;
    vi.spyOn(Date, 'now').mockImplementation(() => realNow() + 60_000);
    const wokeAt = performance.now();
    await whenStatus(slept, 'offline');
    server.speakAgain();
    await whenStatus(slept, 'saved');
    expect(performance.now() - wokeAt).toBeLessThan(5_000);
    expect(textInLog(server.log)).toBe('typed before');
    expect(server.peers.length).toBe(2);

    const asked = living.peer.frames.some(({ type }) => type === 'query-awareness');
    expect(asked).toBe(true);
    expect(history).toEqual(['saved']);
    expect(living.peers.length).toBe(1);
    await living.kill();
  });
});
