import { type Journal, newState } from '@throughline/convening';
import type { NumberedEvent } from '@throughline/protocol';
import { expect, it } from 'vitest';
import { ConveningDesk } from './convening-desk.ts';
import { TimeKeeper } from './time-keeper.ts';

const MINUTE_MS = 60_000;
const FIVE_MINUTES = {
  id: 'step-1',
  title: { en: 'Listen', es: 'Escuchar' },
  prompt: { en: 'Listen.', es: 'Escucha.' },
  minutes: 5,
  mode: 'table' as const,
};

/** A journal in memory, which fails as often as it is told. */
class MemoryJournal implements Journal {
  readonly events: NumberedEvent[] = [];
  readonly commands = new Set<string>();
  failures = 0;

  async load() {
    return { initial: newState('convening-1', [FIVE_MINUTES]), events: [...this.events] };
  }

  async since(_: string, version: number) {
    return this.events.filter((event) => event.version > version);
  }

  async versions() {
    return new Map([['convening-1', this.events.length]]);
  }

  async append(_: string, commandId: string, events: readonly NumberedEvent[]) {
    if (this.failures > 0) {
      this.failures--;
      throw new Error('the disk is full');
    }
    if (this.commands.has(commandId)) return 'repeated' as const;
    this.commands.add(commandId);
    this.events.push(...events);
    return 'appended' as const;
  }
}

/** Time that stands still until it is moved on. */
class HandClock {
  time = 1_000_000;
  readonly #timers = new Set<{ at: number; run: () => void }>();
  readonly now = () => this.time;

  after(ms: number, run: () => void) {
    const timer = { at: this.time + ms, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  async pass(ms: number): Promise<void> {
    const until = this.time + ms;
    for (;;) {
      const due = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#timers.delete(due);
      this.time = Math.max(this.time, due.at);
      due.run();
      // What the timer began ends before the next goes off.
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.time = until;
  }
}

function keep(journal: MemoryJournal, clock: HandClock) {
  const desk = new ConveningDesk(journal, clock.now);
  const keeper = new TimeKeeper({ desk, clock, now: clock.now });
  const isOpen = async () => (await desk.state('convening-1'))?.door.open;
  const open = (id: string, minutes: number) =>
    desk.carryOut('convening-1', id, { type: 'open-door', minutes });
  const closings = () => journal.events.filter(({ event }) => event.type === 'door-closed').length;
  return { desk, keeper, isOpen, open, closings };
}

it('N-26 closes the door at its time, once', async () => {
  const clock = new HandClock();
  const { isOpen, open, closings } = keep(new MemoryJournal(), clock);
  await open('command-1', 5);
  await clock.pass(5 * MINUTE_MS - 1);
  expect(await isOpen()).toBe(true);
  await clock.pass(1);
  expect(await isOpen()).toBe(false);
  await clock.pass(60 * MINUTE_MS);
  expect(closings()).toBe(1);
});

it('N-26 goes by the last time that was given', async () => {
  const clock = new HandClock();
  const { isOpen, open, closings } = keep(new MemoryJournal(), clock);
  await open('command-1', 5);
  await clock.pass(4 * MINUTE_MS);
  await open('command-2', 5);
  await clock.pass(4 * MINUTE_MS);
  expect(await isOpen()).toBe(true);
  await clock.pass(MINUTE_MS);
  expect(await isOpen()).toBe(false);
  expect(closings()).toBe(1);
});

it('N-26 closes it after a restart too, at its time or at once when that has passed', async () => {
  for (const [downForMs, leftMs] of [
    [2 * MINUTE_MS, 3 * MINUTE_MS],
    [60 * MINUTE_MS, 0],
  ] as const) {
    const clock = new HandClock();
    const journal = new MemoryJournal();
    const before = keep(journal, clock);
    await before.open('command-1', 5);
    before.keeper.close();
    await clock.pass(downForMs);
    expect(before.closings()).toBe(0);
    const after = keep(journal, clock);
    await after.keeper.start(['convening-1']);
    await clock.pass(leftMs);
    expect(await after.isOpen()).toBe(false);
    expect(after.closings()).toBe(1);
  }
});

it('N-26 closes it as soon as it can when the disk fails at that moment', async () => {
  const clock = new HandClock();
  const journal = new MemoryJournal();
  const { isOpen, open, closings } = keep(journal, clock);
  await open('command-1', 5);
  journal.failures = 3;
  await clock.pass(5 * MINUTE_MS + 2_500);
  expect(await isOpen()).toBe(true);
  await clock.pass(1_000);
  expect(await isOpen()).toBe(false);
  expect(closings()).toBe(1);
});

const begin = { type: 'go-to-step', step: 0, from: null } as const;
const timesUp = (journal: MemoryJournal) =>
  journal.events.filter(({ event }) => event.type === 'time-was-up').length;

it('V-12 ends a step’s time once, at its moment, beside a door that closes at another', async () => {
  const clock = new HandClock();
  const journal = new MemoryJournal();
  const { desk, open, closings } = keep(journal, clock);
  await open('command-1', 2);
  await desk.carryOut('convening-1', 'command-2', begin);
  await clock.pass(4 * MINUTE_MS);
  await desk.carryOut('convening-1', 'command-3', { type: 'add-time', minutes: 1 });
  await clock.pass(2 * MINUTE_MS - 1);
  expect([closings(), timesUp(journal)]).toEqual([1, 0]);
  await clock.pass(1);
  expect(timesUp(journal)).toBe(1);
  await clock.pass(60 * MINUTE_MS);
  expect(timesUp(journal)).toBe(1);
});

it('V-12 ends it after a restart too, and not while it is paused', async () => {
  const clock = new HandClock();
  const journal = new MemoryJournal();
  const before = keep(journal, clock);
  await before.desk.carryOut('convening-1', 'command-1', begin);
  await before.desk.carryOut('convening-1', 'command-2', { type: 'pause-timer' });
  await clock.pass(30 * MINUTE_MS);
  expect(timesUp(journal)).toBe(0);
  await before.desk.carryOut('convening-1', 'command-3', { type: 'resume-timer' });
  before.keeper.close();
  await clock.pass(30 * MINUTE_MS);
  const after = keep(journal, clock);
  await after.keeper.start(['convening-1']);
  await clock.pass(0);
  expect(timesUp(journal)).toBe(1);
  expect((await after.desk.state('convening-1'))?.timer?.is).toBe('up');
});
