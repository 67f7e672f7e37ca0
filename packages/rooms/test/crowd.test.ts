import { expect, it } from 'vitest';
import { BOARD, openFixture } from './fixture.ts';
import { Peer, presentIn } from './peer.ts';

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

it('R-24 a crowd of 300 costs each who joins one delta to each, and the roster to the newcomer alone', async () => {
  const CROWD = 300;
  const { clock, rooms } = openFixture();
  const sent = { deltas: 0, deltaBytes: 0, rosters: 0, rosterBytes: 0 };
  let largestEntry = 0;
  let joining = false;
  for (let i = 0; i < CROWD; i++) {
    const peer = new Peer(`P${i}`);
    peer.onSend = (frames) => {
      for (const frame of frames) {
        const entries = presentIn(frame);
        if (entries === 0) continue;
        largestEntry = Math.max(largestEntry, frame.length / entries);
        sent[joining ? 'rosters' : 'deltas'] += entries;
        sent[joining ? 'rosterBytes' : 'deltaBytes'] += frame.length;
      }
    };
    joining = true;
    await peer.join(rooms, BOARD);
    joining = false;
    peer.deliver(peer.awarenessFrame());
    // The longest that presence waits, and the wait for a tick that it could ride with.
    clock.advance(240);
  }
  // Each join is told once to each who is here, the newcomer included.
  expect(sent.deltas).toBe((CROWD * (CROWD + 1)) / 2);
  expect(sent.rosters).toBe((CROWD * (CROWD - 1)) / 2);
  expect(sent.deltaBytes).toBeLessThanOrEqual(sent.deltas * largestEntry);
  // What the whole roster to everybody at each join would have been: the sum of the squares.
  const rosterToAll =
    ((CROWD * (CROWD + 1) * (2 * CROWD + 1)) / 6) * (sent.deltaBytes / sent.deltas);
  expect(sent.deltaBytes + sent.rosterBytes).toBeLessThan(rosterToAll / 90);
  console.log(
    `presence of ${CROWD} who join: ${mb(sent.deltaBytes)} of deltas, ${mb(sent.rosterBytes)} of rosters to newcomers; the roster to everybody at each join: ${mb(rosterToAll)}`,
  );
});
