import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Guest } from '../running.ts';
import { SeveralServers } from './several-servers.ts';

let several: SeveralServers;
let steward: Guest;
let conveningId: string;
beforeAll(async () => {
  several = await SeveralServers.start();
  steward = await several.a.steward();
  conveningId = (await several.a.sample()).convening.id;
}, 60_000);
afterAll(() => several?.stop());

let commands = 0;
const command = (asked: object) => ({ id: `command-${commands++}`, command: asked });

describe('CL-3 a convening on two servers', () => {
  it('shows on B what a facilitator does on A, in its order and each once', async () => {
    const [onA, onB] = [
      await several.connect(several.a, steward.cookie),
      await several.connect(several.b, steward.cookie),
    ];
    const told: { version: number }[] = [];
    onB.on('event', (event) => told.push(event));
    const before = several.b.server.desk.known(conveningId)?.version ?? 0;
    const last = new Promise((resolve) =>
      onB.on(
        'event',
        ({ event }) => event.type === 'step-started' && event.step === 2 && resolve(0),
      ),
    );
    for (const asked of [
      { type: 'go-to-step', step: 0, from: null },
      { type: 'go-to-step', step: 1, from: 0 },
      { type: 'go-to-step', step: 2, from: 1 },
    ]) {
      expect(await onA.emitWithAck('command', command(asked))).toMatchObject({ ok: true });
    }
    await last;
    expect(told.map(({ version }) => version)).toEqual([1, 2, 3].map((n) => before + n));
    onA.close();
    onB.close();
  });

  it('A-17 moves once for two who press Next on two servers at once, again and again', async () => {
    const [onA, onB] = [
      await several.connect(several.a, steward.cookie),
      await several.connect(several.b, steward.cookie),
    ];
    const told = new Map([onA, onB].map((line) => [line, [] as string[]]));
    for (const [line, events] of told) {
      line.on('event', (event) => events.push(JSON.stringify(event)));
    }
    for (let step = 0; step < 3; step++) {
      const from = several.a.server.desk.known(conveningId)?.currentStep ?? null;
      const next = { type: 'go-to-step', step: from === 0 ? 1 : 0, from };
      const replies = await Promise.all([
        onA.emitWithAck('command', command(next)),
        onB.emitWithAck('command', command(next)),
      ]);
      expect(replies.every(({ ok }) => ok)).toBe(true);
      expect(new Set(replies.map(({ version }) => version)).size).toBe(1);
    }
    const last = several.a.server.desk.known(conveningId)?.version;
    await Promise.all(
      [onA, onB].map((line) =>
        line.emitWithAck('command', command({ type: 'set-gallery', open: true })),
      ),
    );
    await expect.poll(() => [...told.values()].map((events) => events.length)).toEqual([4, 4]);
    const [a, b] = [...told.values()];
    expect(a).toEqual(b);
    expect(JSON.parse(a?.[2] ?? '').version).toBe(last);
    onA.close();
    onB.close();
  });

  it('CL-4 catches up by itself with all hints lost, once it looks around', async () => {
    const onB = await several.connect(several.b, steward.cookie);
    const came = new Promise((resolve) => onB.once('event', resolve));
    several.loseEverything();
    const reply = await several.a.server.desk.carryOut(conveningId, 'lost-1', {
      type: 'set-gallery',
      open: false,
    });
    expect(reply.ok).toBe(true);
    several.cutOff(true);
    await came;
    several.loseNothing();
    several.cutOff(false);
    onB.close();
  });

  it('CL-8 tells everybody while the servers cannot hear each other, those too who come meanwhile', async () => {
    const guest = await several.b.join('Ana');
    const line = await several.connect(several.b, guest.cookie);
    const next = (from: typeof line) =>
      new Promise<boolean>((resolve) => from.once('apart', resolve));
    const begins = next(line);
    several.cutOff(true);
    expect(await begins).toBe(true);
    const late = await several.connect(several.a, guest.cookie);
    const ends = [next(line), next(late)];
    several.cutOff(false);
    expect(await Promise.all(ends)).toEqual([false, false]);
    line.close();
    late.close();
  });

  it('lets everybody go on B from what was deleted on A', async () => {
    const { networkId } = (await several.a.sample()).convening;
    const made = await several.a.post(
      `/api/networks/${networkId}/convenings`,
      { name: { en: 'Second', es: 'Segunda' } },
      { cookie: steward.cookie },
    );
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    const onB = await several.connect(several.b, steward.cookie, id);
    const ended = new Promise((resolve) => onB.once('disconnect', resolve));
    const gone = await several.a.request(`/api/convenings/${id}`, {
      method: 'DELETE',
      cookie: steward.cookie,
    });
    expect(gone.status).toBe(204);
    await ended;
    expect(several.b.server.desk.known(id)).toBeUndefined();
  });
});
