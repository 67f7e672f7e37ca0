import { type Decidable, evolve, leftMs, newState } from '@throughline/convening';
import type { CommandReply, ConveningState } from '@throughline/protocol';
import { FakeClock, type Seeded, seeded } from '@throughline/testing';
import { expect, it } from 'vitest';
import { ConveningDesk } from '../../src/control-plane/convening-desk.ts';
import { TimeKeeper } from '../../src/control-plane/time-keeper.ts';
import { FailingJournal } from './failing-journal.ts';
import { randomCommand } from './random-command.ts';

const CONVENING = 'convening-1';
const SEEDS = Number(process.env.SEEDS ?? 500);
const ACTS = 80;
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A server over a journal that outlives it, with its clock. */
class Server {
  readonly desk: ConveningDesk;
  readonly keeper: TimeKeeper;

  constructor(journal: FailingJournal, clock: FakeClock) {
    const now = () => clock.now();
    this.desk = new ConveningDesk(journal, now);
    this.keeper = new TimeKeeper({ desk: this.desk, clock, now });
  }
}

/** Somebody at a desk, who follows events while connected and is told the whole state at each connect. */
class Facilitator {
  state: ConveningState | undefined;
  #off = () => {};
  #commands = 0;
  readonly #name: string;
  /** The last command, kept until it is answered: it is sent again after a kill, under the same id. */
  unanswered: { id: string; command: Decidable } | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  async connect({ desk }: Server): Promise<void> {
    this.#off();
    this.state = await desk.state(CONVENING);
    const follow = (_: string, events: Parameters<typeof evolve>[1][]) => {
      for (const event of events) this.state = this.state && evolve(this.state, event);
    };
    desk.on('happened', follow as never);
    this.#off = () => desk.off('happened', follow as never);
  }

  disconnect(): void {
    this.#off();
    this.#off = () => {};
  }

  async give({ desk }: Server, command: Decidable): Promise<CommandReply> {
    const sent = { id: `${this.#name}-${this.#commands++}`, command };
    this.unanswered = sent;
    const reply = await desk.carryOut(CONVENING, sent.id, sent.command);
    if (reply.ok || reply.refusal !== 'not-saved') this.unanswered = undefined;
    return reply;
  }
}

/** The rules of SPEC.md that hold after whatever happened. */
function expectSound(state: ConveningState, now: number): void {
  for (const { groups, left } of state.breakouts) {
    const seated = groups.flatMap(({ people }) => people);
    expect(new Set(seated).size, 'V-18 each in one group').toBe(seated.length);
    for (const { people, roles } of groups) {
      for (const key of Object.values(roles))
        expect(key === null || people.includes(key)).toBe(true);
    }
    const leavers = left.map(({ key }) => key);
    expect(new Set(leavers).size, 'V-19 nobody left twice').toBe(leavers.length);
    for (const { key, groupId } of left) {
      expect(groups.find(({ id }) => id === groupId)?.people.includes(key)).toBe(false);
    }
  }
  if (state.stage !== 'open') {
    const { out, hands, help, report, broadcast, guide } = state;
    expect({ out, hands, help, report, broadcast, guide }).toEqual(NOTHING_GOES_ON);
  }
  const out = state.breakouts.some(({ id }) => id === state.out?.breakoutId);
  expect(state.out === null || out, 'V-20 out in groups that are there').toBe(true);
  expect(leftMs(state.timer, now) ?? 0, 'V-11 never negative').toBeGreaterThanOrEqual(0);
  expect(new Set(state.agenda.map(({ id }) => id)).size).toBe(state.agenda.length);
  if (state.currentStep !== null) expect(state.agenda[state.currentStep]).toBeDefined();
  expect(new Set(state.help.map(({ tableId }) => tableId)).size).toBe(state.help.length);
}
const NOTHING_GOES_ON = {
  out: null,
  hands: [],
  help: [],
  report: null,
  broadcast: null,
  guide: null,
};

async function convene(random: Seeded): Promise<void> {
  const clock = new FakeClock();
  const journal = new FailingJournal(newState(CONVENING));
  let server = new Server(journal, clock);
  const desks = [new Facilitator('ana'), new Facilitator('bo')];
  for (const desk of desks) await desk.connect(server);

  const restart = async () => {
    server.keeper.close();
    for (const desk of desks) desk.disconnect();
    server = new Server(journal, clock);
    await server.keeper.start([CONVENING]);
    for (const desk of desks) {
      await desk.connect(server);
      const { unanswered } = desk;
      if (unanswered) await server.desk.carryOut(CONVENING, unanswered.id, unanswered.command);
      desk.unanswered = undefined;
    }
  };

  for (let act = 0; act < ACTS; act++) {
    const seen = desks.map(({ state }) => state as ConveningState);
    const commands = seen.map((state) => randomCommand(random, state));
    const chance = random.below(20);
    if (chance === 0) journal.next = 'not-stored';
    if (chance === 1) journal.next = 'stored-unanswered';
    // Both at once: what one does, the other has not seen.
    const before = journal.events.length;
    const replies = await Promise.all(
      desks.map((desk, index) => desk.give(server, commands[index] as Decidable)),
    );
    if (replies.every((reply) => !reply.ok && reply.refusal !== 'not-saved')) {
      expect(journal.events.length, 'a refusal changes nothing').toBe(before);
    }
    if (chance < 2 || random.below(25) === 0) await restart();
    if (random.below(3) === 0) clock.advance(random.below(240_000));
    await settle();
    const state = (await server.desk.state(CONVENING)) as ConveningState;
    expectSound(state, clock.now());
    for (const desk of desks) expect(desk.state).toEqual(state);
  }

  // One linear history, and what everybody sees is what it tells.
  expect(journal.events.map(({ version }) => version)).toEqual(journal.events.map((_, n) => n + 1));
  const replayed = journal.events.reduce(evolve, newState(CONVENING));
  expect(await server.desk.state(CONVENING)).toEqual(replayed);
  expectTimesOnce(journal);
  server.keeper.close();
}

/** No step's time is up twice without having been given more in between. */
function expectTimesOnce(journal: FailingJournal): void {
  let up = false;
  for (const { event } of journal.events) {
    if (event.type === 'time-was-up') {
      expect(up, 'V-12 once').toBe(false);
      up = true;
    } else if (event.type === 'step-started' || event.type === 'time-added') {
      up = false;
    }
  }
}

it(`V-5 V-11 V-12 V-18 V-19 V-20 holds through ${SEEDS} random days with two desks, lost answers and kills`, {
  timeout: 120_000,
}, async () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const random = seeded(process.env.SEED === undefined ? seed : Number(process.env.SEED));
    try {
      await convene(random);
    } catch (error) {
      throw new Error(`SEED=${random.seed}`, { cause: error });
    }
  }
});
