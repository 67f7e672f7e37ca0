import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Guest } from '../running.ts';
import { SeveralServers } from './several-servers.ts';

const FIVE_MINUTES_MS = 300_000;

let several: SeveralServers;
let steward: Guest;
let conveningId: string;
let boardId: string;
beforeAll(async () => {
  // One machine's clock is five minutes slow, the other's five minutes fast, the third's an hour.
  const wrongBy = [-FIVE_MINUTES_MS, FIVE_MINUTES_MS, 12 * FIVE_MINUTES_MS];
  several = await SeveralServers.start(3, {}, (index) => ({
    machineTime: () => performance.timeOrigin + performance.now() + (wrongBy[index] ?? 0),
  }));
  steward = await several.a.steward();
  conveningId = (await several.a.sample()).convening.id;
  boardId = (await several.a.join('Ana')).boardId;
}, 60_000);
afterAll(() => several?.stop());

const carryOut = (node: number, command: object) =>
  several
    .node(node)
    .running.server.desk.carryOut(conveningId, crypto.randomUUID(), command as never);

/** What the journal says of when a report-out was to end and did. */
async function ends(): Promise<{ endsAt: number; at: number }[]> {
  const rows = await several.query(
    `SELECT event FROM journal_event WHERE convening_id = '${conveningId}' ORDER BY version`,
  );
  const events = rows.map(({ event }) => JSON.parse(String(event)));
  const shown = events.filter(({ type }) => type === 'report-shown');
  const over = events.filter(({ type }) => type === 'report-over');
  expect(over.length).toBe(shown.length);
  return over.map(({ at }, index) => ({ endsAt: shown[index].endsAt, at }));
}

/** The moment at which each server's screens are told that the report-out is over. */
const toldAt = (nodes: readonly number[]) =>
  Promise.all(
    nodes.map(
      (node) =>
        new Promise<number>((resolve) => {
          const { desk } = several.node(node).running.server;
          const hear = (_: string, events: readonly { event: { type: string } }[]) => {
            if (!events.some(({ event }) => event.type === 'report-over')) return;
            desk.off('happened', hear);
            resolve(performance.now());
          };
          desk.on('happened', hear);
        }),
    ),
  );

describe('CL-6 the time of several servers', () => {
  it('M-17 is one, however wrong the clocks of their machines are', async () => {
    const times: number[] = [];
    for (const { running } of several.nodes) {
      const line = await several.connect(running, steward.cookie);
      const before = Date.now();
      const time: number = await line.emitWithAck('time');
      expect(time).toBeGreaterThan(before - 500);
      expect(time).toBeLessThan(Date.now() + 500);
      times.push(time);
      line.close();
    }
    // Neither a session nor a code is over by another machine's clock.
    for (const { running } of several.nodes) {
      expect((await running.request('/api/me', { cookie: steward.cookie })).status).toBe(200);
    }
  });

  it('M-15 M-17 is up once, at its moment, on all of them', async () => {
    for (const node of [0, 1, 2]) {
      const told = toldAt([0, 1, 2]);
      const begun = performance.now();
      expect(await carryOut(node, { type: 'show-report', boardId, seconds: 1 })).toMatchObject({
        ok: true,
      });
      for (const at of await told) {
        expect(at - begun).toBeGreaterThan(900);
        expect(at - begun).toBeLessThan(2_000);
      }
      const last = (await ends()).at(-1);
      expect((last?.at ?? 0) - (last?.endsAt ?? 0)).toBeGreaterThanOrEqual(0);
      expect((last?.at ?? 0) - (last?.endsAt ?? 0)).toBeLessThan(1_000);
    }
  });

  it('M-15 is up once and at its moment with nothing heard, and when the server that began it dies', async () => {
    several.loseEverything();
    await several.b.server.desk.newest(conveningId);
    expect(await carryOut(0, { type: 'show-report', boardId, seconds: 2 })).toMatchObject({
      ok: true,
    });
    // The others find it by looking around.
    for (const node of [1, 2]) await several.node(node).running.server.desk.lookAround();
    const told = toldAt([1, 2]);
    await several.a.stop({ keepData: true });
    await told;
    const last = (await ends()).at(-1);
    expect((last?.at ?? 0) - (last?.endsAt ?? 0)).toBeGreaterThanOrEqual(0);
    expect((last?.at ?? 0) - (last?.endsAt ?? 0)).toBeLessThan(1_000);
  });
});
