import { eventually } from '@throughline/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { freshBrowserStorage, storedNames } from '../test/browser.ts';
import { forgetPerson } from './forget-person.ts';
import { WayChoice } from './way-choice.ts';
import { WayMemory } from './way-memory.ts';

const HOUR_MS = 3_600_000;
const choices: WayChoice[] = [];
let servers = 0;
let serverUrl: string;

beforeEach(() => {
  freshBrowserStorage();
  servers += 1;
  serverUrl = `ws://server-${servers}`;
});
afterEach(() => {
  for (const choice of choices.splice(0)) choice.stop();
  vi.unstubAllGlobals();
});

interface World {
  readonly polls?: boolean;
  readonly speaks?: boolean;
  readonly onDevice?: boolean;
  /** Happens while it is being asked whether the server can be polled. */
  readonly meanwhile?: () => void;
}

/** A choice in a world where this much gets through; what it did is counted. */
function choose(world: World = {}) {
  const done = { gaveUp: 0, triedNow: 0, askedToPoll: 0, askedToSpeak: 0 };
  const open = { polls: true, speaks: false, ...world };
  const memory = new WayMemory(serverUrl, world.onDevice ?? true);
  const choice = new WayChoice({
    memory,
    canPoll: async () => {
      done.askedToPoll += 1;
      world.meanwhile?.();
      return open.polls;
    },
    socketSpeaks: async () => {
      done.askedToSpeak += 1;
      return open.speaks;
    },
    giveUp: () => {
      done.gaveUp += 1;
    },
    tryNow: () => {
      done.triedNow += 1;
    },
    firstWordLimitMs: 30,
  });
  choices.push(choice);
  /** One socket that never opens, until what follows from that is over. */
  const refuse = async (code = 1006) => {
    choice.begin().closed(code);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { choice, done, open, memory, refuse };
}

const nextVisit = () => vi.resetModules();

describe('the way to the server', () => {
  test('K-27 leaves WebSockets after two that never opened while the server answered over HTTP', async () => {
    const { choice, done, refuse } = choose();
    await refuse();
    expect(choice.way).toBe('websocket');
    await refuse();
    expect(choice.way).toBe('polling');
    expect(done).toMatchObject({ triedNow: 1, gaveUp: 0 });
  });

  test('K-27 a server that is away, one that just came back, and a close of its own count for nothing', async () => {
    const { choice, open, refuse } = choose({ polls: false });
    for (let i = 0; i < 5; i++) await refuse();
    open.polls = true;
    await refuse();
    choice.begin().heard();
    await refuse();
    expect(choice.way).toBe('websocket');
    for (const code of [1012, 4503, 4401, 1000]) await refuse(code);
    expect(choice.way).toBe('websocket');
  });

  test('K-27 leaves a WebSocket that opened and on which the server is never heard', async () => {
    const { choice, done } = choose();
    choice.begin();
    await eventually('the other way', () => choice.way === 'polling');
    expect(done).toMatchObject({ gaveUp: 1, triedNow: 1 });
  });

  test('K-27 waits on where nothing else is open either, and where the word comes just in time', async () => {
    const away = choose({ polls: false });
    away.choice.begin();
    await eventually('the question', () => away.done.askedToPoll === 1);
    const late = choose({ meanwhile: () => attempt.heard() });
    const attempt = late.choice.begin();
    await eventually('the question', () => late.done.askedToPoll === 1);
    await Promise.resolve();
    for (const { choice, done } of [away, late]) {
      expect(choice.way).toBe('websocket');
      expect(done).toMatchObject({ gaveUp: 0, triedNow: 0 });
    }
  });

  test('K-28 remembers for the next visit, once polling has worked, and goes by it at once', async () => {
    const first = choose();
    await first.refuse();
    await first.refuse();
    expect(choose().choice.way).toBe('websocket');
    first.choice.begin().heard();
    expect(choose().choice.way).toBe('polling');
    nextVisit();
    const { WayMemory: Fresh } = await import('./way-memory.ts');
    expect(Math.abs((new Fresh('ws://any', true).blockedAt ?? 0) - Date.now())).toBeLessThan(5_000);
  });

  test('K-28 hours later WebSockets are tried beside the work, and are back at the visit after that', async () => {
    choose().memory.remember(Date.now() - 7 * HOUR_MS);
    const still = choose({ speaks: false });
    expect(still.choice.way).toBe('polling');
    expect(still.done.askedToSpeak).toBe(0);
    still.choice.begin().heard();
    await eventually('the memory to be renewed', () => {
      return (still.memory.blockedAt ?? 0) > Date.now() - HOUR_MS;
    });
    const soon = choose({ speaks: true });
    soon.choice.begin().heard();
    expect(soon.done.askedToSpeak).toBe(0);

    still.memory.remember(Date.now() - 7 * HOUR_MS);
    const open = choose({ speaks: true });
    open.choice.begin().heard();
    await eventually('it to be forgotten', () => open.memory.blockedAt === undefined);
    // Nobody's line is changed under their hands.
    expect(open.choice.way).toBe('polling');
    expect(choose().choice.way).toBe('websocket');
  });

  test('K-28 a memory that is wrong is dropped when polling fails and WebSockets speak', async () => {
    choose().memory.remember(Date.now());
    const { choice, memory, refuse, open } = choose({ speaks: false });
    for (let i = 0; i < 4; i++) await refuse();
    expect(choice.way).toBe('polling');
    open.speaks = true;
    await refuse();
    await refuse();
    expect(choice.way).toBe('websocket');
    expect(memory.blockedAt).toBeUndefined();
  });

  test('K-17 K-28 who leaves nothing on the device is remembered while the page lives', async () => {
    const { memory } = choose({ onDevice: false });
    memory.remember(Date.now());
    expect(choose({ onDevice: false }).choice.way).toBe('polling');
    expect(await storedNames()).toEqual([]);
  });

  test('K-16 forgetting a person forgets the way on this device', async () => {
    choose().memory.remember(Date.now());
    expect(await storedNames()).toEqual(['throughline:way']);
    await forgetPerson('person-ana');
    expect(await storedNames()).toEqual([]);
  });

  test('K-10 K-28 a storage that refuses, or holds nonsense, harms nothing', () => {
    localStorage.setItem('throughline:way', 'soon');
    expect(choose().choice.way).toBe('polling');
    vi.stubGlobal('localStorage', undefined);
    const { memory, choice } = choose();
    expect(choice.way).toBe('websocket');
    memory.remember(Date.now());
    expect(choose().choice.way).toBe('polling');
  });
});
