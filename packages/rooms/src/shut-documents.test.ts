import { CLOSE_CODES } from '@throughline/protocol';
import { FakeClock } from '@throughline/testing';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Peer, settle } from '../test/peer.ts';
import { MemoryUpdateLog } from './contracts/index.ts';
import { RoomRegistry } from './room-registry.ts';

const BOARD = 'board-1';

/** Two servers on one log; `hears`: whether the second hears what the first tells. */
function twoServers({ hears }: { hears: boolean }) {
  const log = new MemoryUpdateLog({ isShared: true });
  const doc = new Y.Doc();
  doc.getText('text').insert(0, 'Start. ');
  log.create(BOARD, { bytes: Y.encodeStateAsUpdate(doc), client: doc.clientID });
  const clock = new FakeClock();
  const second = new RoomRegistry({ log, clock, shuts: log });
  const first = new RoomRegistry({
    log,
    clock,
    shuts: log,
    tellShut(ids, isShut) {
      if (!hears) return;
      for (const id of ids) void (isShut ? second.shutElsewhere(id) : second.openedElsewhere(id));
    },
  });
  /** What puts "Anew." in the place of whatever stands there. */
  const replace = async () => {
    const stored = await log.load(BOARD);
    if (!stored) throw new Error('no board');
    const next = new Y.Doc();
    next.getText('text').insert(0, 'Anew. ');
    const seq = stored.updates.at(-1)?.seq ?? stored.checkpoint?.seq ?? 0;
    await log.replace(
      BOARD,
      { epoch: stored.epoch, seq },
      {
        state: Y.encodeStateAsUpdate(next),
        owners: new Map([[next.clientID, 'server']]),
      },
    );
  };
  return { log, clock, first, second, replace };
}

it('R-60 whoever is there on another server is let go, and comes back to what was put there', async () => {
  const { first, second, replace } = twoServers({ hears: true });
  const ana = await new Peer('Ana').join(second, BOARD);
  await settle(ana);
  await first.whileShut(BOARD, async () => {
    await settle(ana);
    expect(ana.closedWith?.code).toBe(CLOSE_CODES.epochMismatch);
    await replace();
  });
  const bo = await new Peer('Bo').join(second, BOARD);
  await settle(bo);
  expect(bo.doc.getText('text').toString()).toBe('Anew. ');
});

it('R-60 who comes to another server meanwhile waits until it is open, or for five seconds', async () => {
  const { clock, first, second, replace } = twoServers({ hears: true });
  let came = false;
  const coming = () => {
    const joined = new Peer('Ana').join(second, BOARD);
    void joined.then(() => {
      came = true;
    });
    return joined;
  };
  await first.whileShut(BOARD, async () => {
    const ana = coming();
    await settle();
    expect(came).toBe(false);
    await replace();
    void ana;
  });
  await settle();
  expect(came).toBe(true);
  came = false;
  await second.shutElsewhere(BOARD);
  void coming();
  await settle();
  expect(came).toBe(false);
  clock.advance(5_000);
  await settle();
  expect(came).toBe(true);
});

it('R-61 no word is let in on a server that did not hear of it, so that the work always ends', async () => {
  const { clock, first, second, log, replace } = twoServers({ hears: false });
  const ana = await new Peer('Ana').join(second, BOARD);
  await settle(ana);
  let times = 0;
  await first.whileShut(BOARD, async () => {
    times++;
    ana.text.insert(0, 'too late ');
    ana.flush();
    await settle(ana);
    expect(ana.closedWith?.code).toBe(CLOSE_CODES.tryAgain);
    expect(ana.acked).toBeLessThan(ana.sent);
    await replace();
  });
  expect(times).toBe(1);
  clock.advance(500);
  const bo = await new Peer('Bo').join(second, BOARD);
  await settle(bo);
  expect(bo.doc.getText('text').toString()).toBe('Anew. ');
  expect((await log.load(BOARD))?.epoch).toBe(2);
});

it('R-61 what the server of another writes meanwhile waits, and is written afterwards', async () => {
  const { clock, first, second, log, replace } = twoServers({ hears: false });
  let served: Promise<unknown> = Promise.resolve();
  await first.whileShut(BOARD, async () => {
    served = second.serve(BOARD, 'cmd-1', (doc) => doc.getMap('server:x').set('one', 1));
    await settle();
    await replace();
  });
  await settle();
  clock.advance(500);
  expect(await served).toBe('served');
  const stored = await log.load(BOARD);
  expect(stored?.epoch).toBe(2);
  expect(stored?.updates).toHaveLength(1);
});

it('R-62 work that came second after all is done again, five times at most', async () => {
  const { first, log, replace } = twoServers({ hears: false });
  let times = 0;
  await first.whileShut(BOARD, async () => {
    times++;
    if (times > 2) return replace();
    const before = await log.load(BOARD);
    await log.replace(
      BOARD,
      { epoch: before?.epoch ?? 0, seq: 77 },
      {
        state: Uint8Array.of(0, 0),
        owners: new Map(),
      },
    );
  });
  expect(times).toBe(3);
  const never = first.whileShut(BOARD, () =>
    log.replace(BOARD, { epoch: 2, seq: 77 }, { state: Uint8Array.of(0, 0), owners: new Map() }),
  );
  await expect(never).rejects.toMatchObject({ refusal: 'out-of-sequence' });
});

it('R-62 who finds it shut by another server waits, for twenty seconds at most', async () => {
  const { clock, first, log, replace } = twoServers({ hears: false });
  await log.shut([BOARD], 'another', 3_600_000);
  let isOver: unknown;
  const work = first.whileShut(BOARD, replace).catch((error) => {
    isOver = error;
  });
  for (let second = 0; second < 25; second++) {
    clock.advance(1_000);
    await settle();
  }
  await work;
  expect(isOver).toMatchObject({ name: 'NotSaved' });
  await log.open([BOARD], 'another');
  await first.whileShut(BOARD, replace);
  expect((await log.load(BOARD))?.epoch).toBe(2);
});
