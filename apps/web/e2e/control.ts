import { expect, type Page } from '@playwright/test';
import { type ControlConnection, openControl } from '@throughline/client';
import type { Command, ConveningState } from '@throughline/protocol';
import type { Stage } from './stage.ts';

/** One who runs a convening from a device of their own that has no screen. */
export interface Runner {
  /** Sends a command that has to be taken. */
  send(command: Command): Promise<void>;
  state(): ConveningState | undefined;
  close(): void;
}

/** Runs a convening as the one who is signed in on a page. */
export async function runnerOf(page: Page, stage: Stage, conveningId: string): Promise<Runner> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  let state: ConveningState | undefined;
  const control: ControlConnection = openControl({
    serverUrl: stage.origin,
    conveningId,
    extraHeaders: { cookie, origin: stage.origin },
    onState: (now) => {
      state = now;
    },
    onEvent: () => {},
    onPresence: () => {},
  });
  return {
    send: async (command) => {
      expect(await control.send(command)).toMatchObject({ ok: true });
    },
    state: () => state,
    close: () => control.close(),
  };
}
