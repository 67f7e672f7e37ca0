import type { Page } from '@playwright/test';
import { type ControlConnection, openControl } from '@throughline/client';
import { evolve } from '@throughline/convening';
import type { Command, ConveningState, PlannedBreakout, Step } from '@throughline/protocol';
import { sessionOf, signInSteward } from './people.ts';
import type { Stage } from './stage.ts';

/** A facilitator who speaks over the control connection, as the desk does. */
export class Room {
  readonly conveningId: string;
  readonly networkId: string;
  readonly #connection: ControlConnection;
  #state: ConveningState | undefined;
  #heard: (() => void)[] = [];

  private constructor(
    stage: Stage,
    cookie: string,
    ids: { conveningId: string; networkId: string },
  ) {
    this.conveningId = ids.conveningId;
    this.networkId = ids.networkId;
    const hear = () => {
      for (const listener of this.#heard.splice(0)) listener();
    };
    this.#connection = openControl({
      serverUrl: stage.origin,
      conveningId: ids.conveningId,
      extraHeaders: { cookie, origin: stage.origin },
      onState: (state) => {
        this.#state = state;
        hear();
      },
      onEvent: (event) => {
        if (this.#state) this.#state = evolve(this.#state, event);
        hear();
      },
      onPresence: () => {},
    });
  }

  /** The sample's convening, run by the steward who signs in on this page. */
  static async of(steward: Page, stage: Stage): Promise<Room> {
    const ids = await signInSteward(steward, stage);
    const cookies = await steward.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const room = new Room(stage, cookie, ids);
    await room.until(() => true);
    return room;
  }

  get state(): ConveningState {
    if (!this.#state) throw new Error('the room was not told of itself yet');
    return this.#state;
  }

  async tell(...commands: readonly Command[]): Promise<void> {
    for (const command of commands) {
      const reply = await this.#connection.send(command);
      if (!reply.ok) throw new Error(`${command.type}: ${reply.refusal}`);
    }
  }

  /** Waits until the room is so. */
  async until(is: (state: ConveningState) => boolean): Promise<ConveningState> {
    while (this.#state === undefined || !is(this.#state)) {
      await new Promise<void>((resolve) => this.#heard.push(resolve));
    }
    return this.#state;
  }

  /** Moves the room to the step of this id. */
  async goTo(stepId: string): Promise<void> {
    await this.tell({
      type: 'go-to-step',
      step: this.state.agenda.findIndex(({ id }) => id === stepId),
    });
  }

  close(): void {
    this.#connection.close();
  }
}

export const step = (id: string, en: string, es: string, more: Partial<Step> = {}): Command => ({
  type: 'put-step',
  before: null,
  step: {
    id,
    title: { en, es },
    prompt: { en: `${en}: write what you heard.`, es: `${es}: escriban lo que oyeron.` },
    minutes: 10,
    mode: 'table',
    ...more,
  },
});

/** Groups of a breakout, with the people who sit in each by their pages. */
export async function breakout(
  id: string,
  groups: Readonly<Record<string, { pages: readonly Page[]; place?: string; link?: string }>>,
  more: Partial<PlannedBreakout> = {},
): Promise<Command> {
  const planned = Object.entries(groups).map(async ([name, { pages, place = '', link = '' }]) => {
    const people = await Promise.all(pages.map(async (page) => (await sessionOf(page)).me.key));
    const roles = { scribe: people[0] ?? null, timekeeper: null, reporter: null };
    return { id: `${id}-${name.toLowerCase()}`, name, place, link, people, teamIds: [], roles };
  });
  return {
    type: 'put-breakout',
    breakout: {
      id,
      name: id,
      by: 'mix',
      board: { kind: 'notes', templateId: null },
      groups: await Promise.all(planned),
      ...more,
    },
  };
}
