import { once } from 'node:events';
import { openControl } from '@throughline/client';
import { ConveningForStaff, type RehearsalForm } from '@throughline/protocol';
import { FakeClock } from '@throughline/testing';
import * as Y from 'yjs';
import { type Guest, Running } from './running.ts';

/** A server whose simulated people act by a clock that moves only when it is told to. */
export class RehearsalHall {
  readonly running: Running;
  readonly clock: FakeClock;
  readonly steward: Guest;
  readonly #open: { close(): unknown }[] = [];

  private constructor(running: Running, clock: FakeClock, steward: Guest) {
    this.running = running;
    this.clock = clock;
    this.steward = steward;
  }

  static async open(dataDir?: string): Promise<RehearsalHall> {
    const clock = new FakeClock();
    const around = { rehearsalClock: clock, now: () => Date.now() + clock.now() };
    const running = await Running.start(dataDir === undefined ? {} : { dataDir }, around);
    return new RehearsalHall(running, clock, await running.steward());
  }

  async close(options?: { keepData: boolean }): Promise<void> {
    for (const one of this.#open.splice(0)) await one.close();
    await this.running.stop(options);
  }

  /** As the steward. */
  ask(method: string, path: string, body?: unknown): Promise<Response> {
    return this.running.request(`/api${path}`, {
      method,
      cookie: this.steward.cookie,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async convening(id: string): Promise<ConveningForStaff> {
    return ConveningForStaff.parse(await (await this.ask('GET', `/convenings/${id}`)).json());
  }

  /** Begins a rehearsal of the sample convening. */
  async rehearse(form: RehearsalForm): Promise<ConveningForStaff> {
    const { convening } = await this.running.sample();
    const response = await this.ask('POST', `/convenings/${convening.id}/rehearsal`, form);
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
    return ConveningForStaff.parse(await response.json());
  }

  async command(conveningId: string, command: object): Promise<void> {
    const { desk } = this.running.server;
    const reply = await desk.carryOut(conveningId, `command-${Math.random()}`, command as never);
    if (!reply.ok) throw new Error(reply.refusal);
  }

  /** As a facilitator who sits at the desk asks for it. */
  async reveal(conveningId: string, stepId: string): Promise<void> {
    const command = { type: 'reveal', stepId, boardId: null } as const;
    const id = `reveal-${Math.random()}`.replace('.', '-');
    const reply = await this.running.server.rehearsals.reveal({ id: conveningId }, id, command);
    if (!reply?.ok) throw new Error(reply?.refusal ?? 'nobody is there');
  }

  /** Somebody who runs it sits at its desk. */
  async watch(conveningId: string): Promise<void> {
    const there = Promise.withResolvers<void>();
    const connection = openControl({
      serverUrl: this.running.origin,
      conveningId,
      extraHeaders: { cookie: this.steward.cookie, origin: this.running.origin },
      onState: () => there.resolve(),
      onEvent: () => {},
      onPresence: () => {},
    });
    this.#open.push(connection);
    await there.promise;
  }

  /** Lets time pass for those who are simulated, and lets them finish what they do in it. */
  async pass(seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds; passed += 0.5) {
      this.clock.advance(500);
      await this.running.server.rehearsals.settled();
    }
  }

  /** Waits for what the server does by its own clock. */
  async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const { desk } = this.running.server;
    for (;;) {
      const next = once(desk, 'happened', { signal: AbortSignal.timeout(5_000) });
      if (await holds()) return;
      await next.catch(() => {
        throw new Error(`it did not come to this: ${what}`);
      });
    }
  }

  /** The board as it is in the store. */
  async stored(boardId: string): Promise<Y.Doc> {
    const stored = await this.running.server.storage.updateLog.load(boardId);
    if (!stored) throw new Error('there is no such board');
    const doc = new Y.Doc();
    if (stored.checkpoint) Y.applyUpdate(doc, stored.checkpoint.state);
    for (const { bytes } of stored.updates) Y.applyUpdate(doc, bytes);
    return doc;
  }

  /** The words of every note on the boards of a convening. */
  async notesOf(conveningId: string): Promise<string[]> {
    const { directory } = this.running.server.storage;
    const boards = await directory.boardsOfConvening(conveningId);
    const docs = await Promise.all(boards.map(({ id }) => this.stored(id)));
    const words = docs.flatMap((doc) =>
      [...doc.getMap('notes').values()].flatMap((note) =>
        note instanceof Y.Map ? String(note.get('text')) : [],
      ),
    );
    return words.toSorted();
  }
}
