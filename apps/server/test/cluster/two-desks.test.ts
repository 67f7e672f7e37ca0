import { type Decidable, evolve, newState } from '@throughline/convening';
import { MemoryJournal } from '@throughline/convening/contracts';
import type { CommandReply, ConveningState, NumberedEvent } from '@throughline/protocol';
import { FakeClock, type Seeded, seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { ConveningDesk } from '../../src/control-plane/convening-desk.ts';
import { TimeKeeper } from '../../src/control-plane/time-keeper.ts';
import { randomCommand } from '../random/random-command.ts';

const CONVENING = 'convening-1';
const SEEDS = Number(process.env.SEEDS ?? 200);
const ACTS = 60;
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

const step = (id: string, minutes = 5) => ({
  id,
  title: { en: id, es: id },
  prompt: { en: id, es: id },
  minutes,
  mode: 'table' as const,
});

/** One server's desk, what its screens were told, and who hears what it tells other servers. */
class Node {
  readonly desk: ConveningDesk;
  readonly keeper: TimeKeeper;
  readonly told: NumberedEvent[] = [];
  /** What everybody at this server sees. */
  screen: ConveningState | undefined;
  hears: () => void = () => {};

  constructor(journal: MemoryJournal, clock: FakeClock) {
    const now = () => clock.now();
    this.desk = new ConveningDesk(journal, now, undefined, { tell: () => this.hears() });
    this.keeper = new TimeKeeper({ desk: this.desk, clock, now });
    this.desk.on('happened', (_, events) => {
      this.told.push(...events);
      for (const event of events) this.screen = this.screen && evolve(this.screen, event);
    });
  }

  async connect(): Promise<void> {
    await this.keeper.start([CONVENING]);
    this.screen = await this.desk.newest(CONVENING);
  }

  give(id: string, command: Decidable): Promise<CommandReply> {
    return this.desk.carryOut(CONVENING, id, command);
  }
}

/** Two servers on one journal; each hears what the other tells, where it is not lost. */
async function twoNodes(initial = newState(CONVENING), isLost = () => false) {
  const clock = new FakeClock();
  const journal = new MemoryJournal();
  journal.create(initial);
  const [a, b] = [new Node(journal, clock), new Node(journal, clock)];
  const heard = (node: Node) => () => {
    if (!isLost()) void node.desk.newest(CONVENING);
  };
  a.hears = heard(b);
  b.hears = heard(a);
  await a.connect();
  await b.connect();
  const events = async () => (await journal.load(CONVENING))?.events ?? [];
  return { clock, journal, a, b, events };
}

async function oneDay(random: Seeded): Promise<void> {
  const lost = random.pick([0, 20, 100]);
  const agenda = [step('step-1'), step('step-2'), step('step-3'), step('step-4')];
  const isLost = () => random.below(100) < lost;
  const { clock, a, b, events } = await twoNodes(newState(CONVENING, agenda), isLost);
  const nodes = [a, b];
  for (let act = 0; act < ACTS; act++) {
    const replies = await Promise.all(
      nodes.map((node, index) => {
        const seen = node.screen as ConveningState;
        return node.give(`${index}-${act}`, randomCommand(random, seen));
      }),
    );
    expect(replies.filter((reply) => !reply.ok && reply.refusal === 'not-saved')).toEqual([]);
    if (random.below(3) === 0) clock.advance(random.below(240_000));
    if (random.below(10) === 0) await random.pick(nodes).desk.lookAround();
    await settle();
  }
  for (const { desk } of nodes) await desk.lookAround();
  await settle();
  for (const { desk } of nodes) await desk.lookAround();
  for (const { keeper } of nodes) keeper.close();

  const journalled = await events();
  expect(journalled.map(({ version }) => version)).toEqual(journalled.map((_, n) => n + 1));
  const replayed = journalled.reduce(evolve, newState(CONVENING, agenda));
  for (const { desk, told, screen } of nodes) {
    expect(told, 'each event once and in order').toEqual(journalled);
    expect(screen).toEqual(replayed);
    expect(desk.known(CONVENING)).toEqual(replayed);
  }
  expectTimesOnce(journalled);
}

function expectTimesOnce(events: readonly NumberedEvent[]): void {
  let up = false;
  for (const { event } of events) {
    if (event.type === 'time-was-up') {
      expect(up, 'V-12 once').toBe(false);
      up = true;
    } else if (event.type === 'step-started' || event.type === 'time-added') {
      up = false;
    }
  }
}

describe('V-50 two servers that run one convening', () => {
  it(`A-17 make one linear history of ${SEEDS} random days, with hints lost, and tell each event once and in order`, {
    timeout: 120_000,
  }, async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = seeded(process.env.SEED === undefined ? seed : Number(process.env.SEED));
      try {
        await oneDay(random);
      } catch (error) {
        throw new Error(`SEED=${random.seed}`, { cause: error });
      }
    }
  });

  it('A-17 V-13 move the room once for two who press Next at once', async () => {
    for (const hints of [true, false]) {
      const agenda = [step('step-1'), step('step-2'), step('step-3')];
      const { a, b, events } = await twoNodes(newState(CONVENING, agenda), () => !hints);
      await a.give('open', { type: 'open-convening' });
      for (const from of [null, 0, 1]) {
        const next = { type: 'go-to-step', step: (from ?? -1) + 1, from } as const;
        await Promise.all([a.give(`a-${from}`, next), b.give(`b-${from}`, next)]);
      }
      // One of them comes later, from where the room was: it is told so.
      expect(await b.give('late', { type: 'go-to-step', step: 1, from: 0 })).toEqual({
        ok: false,
        refusal: 'stale',
      });
      const begun = (await events()).filter(({ event }) => event.type === 'step-started');
      expect(begun.map(({ event }) => 'step' in event && event.step)).toEqual([0, 1, 2]);
      for (const { desk } of [a, b]) expect((await desk.newest(CONVENING))?.currentStep).toBe(2);
      a.keeper.close();
      b.keeper.close();
    }
  });

  it('V-51 neither refuse nor find done already what only a state says that is behind', async () => {
    const { a, b } = await twoNodes(undefined, () => true);
    await a.give('open', { type: 'open-door', minutes: null });
    // This server has not heard that the door is open; to it, there is nothing to close.
    expect(await b.give('close', { type: 'close-door' })).toEqual({ ok: true, version: 2 });
    expect((await a.desk.newest(CONVENING))?.door.open).toBe(false);
    await a.give('seal', { type: 'seal-convening' });
    await a.give('unseal', { type: 'unseal-convening' });
    expect(b.screen?.stage).not.toBe('closed');
    expect(await b.give('again', { type: 'unseal-convening' })).toMatchObject({ ok: true });
  });

  it('V-52 give the same command once, whichever of them it is sent to and sent to again', async () => {
    const { a, b, events } = await twoNodes(undefined, () => true);
    const first = await a.give('command-1', { type: 'open-door', minutes: 5 });
    const again = await b.give('command-1', { type: 'open-door', minutes: 5 });
    expect([first, again]).toEqual([
      { ok: true, version: 1 },
      { ok: true, version: 1 },
    ]);
    expect(await events()).toHaveLength(1);
    expect(b.told).toHaveLength(1);
  });

  it('V-12 M-15 tell once that time is up, by whichever of them is there at that moment', async () => {
    for (const dead of ['none', 'a', 'b'] as const) {
      const { clock, a, b, events } = await twoNodes(newState(CONVENING, [step('step-1', 5)]));
      await a.give('open', { type: 'open-convening' });
      await a.give('begin', { type: 'go-to-step', step: 0, from: null });
      await settle();
      if (dead === 'a') a.keeper.close();
      if (dead === 'b') b.keeper.close();
      clock.advance(5 * 60_000);
      await settle();
      await settle();
      const up = (await events()).filter(({ event }) => event.type === 'time-was-up');
      expect(up, `${dead} is dead`).toHaveLength(1);
      for (const { screen } of [a, b]) expect(screen?.timer?.is).toBe('up');
      a.keeper.close();
      b.keeper.close();
    }
  });

  it('V-53 learn of a convening that another made, and that one is gone, by looking around', async () => {
    const { journal, a, b } = await twoNodes();
    const met: string[] = [];
    const gone: string[] = [];
    b.desk.on('met', (id) => met.push(id));
    b.desk.on('gone', (id) => gone.push(id));
    journal.create(newState('convening-2'));
    await a.desk.carryOut('convening-2', 'open', { type: 'open-door', minutes: 5 });
    journal.delete(CONVENING);
    await b.desk.lookAround();
    expect([met, gone]).toEqual([['convening-2'], [CONVENING]]);
    expect(b.desk.known('convening-2')?.door.open).toBe(true);
    expect(b.desk.known(CONVENING)).toBeUndefined();
  });
});
