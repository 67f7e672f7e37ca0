import type { ConveningState, NumberedEvent } from '@throughline/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Journal } from '../journal.ts';
import { newState } from '../new-state.ts';

/** A journal under test, and how to make a convening for it. */
export interface OpenJournal {
  journal: Journal;
  /** Makes the convening of this state, with no event yet. */
  createConvening(state: ConveningState): Promise<void> | void;
  close(): Promise<void> | void;
}

const initial = newState('convening-1', [
  {
    id: 'step-1',
    title: { en: 'Arrive', es: 'Llegada' },
    prompt: { en: 'Find your team.', es: 'Busquen a su equipo.' },
    minutes: 10,
    mode: 'plenary',
  },
]);

const opened = (version: number): NumberedEvent => ({
  version,
  event: { type: 'door-opened', closesAt: null, at: 1_000 + version },
});
const started = (version: number): NumberedEvent => ({
  version,
  event: { type: 'step-started', step: 0, at: 1_000 + version },
});

/**
 * Declares the tests that every journal passes.
 * @param open gives a journal that holds nothing yet
 */
export function journalContract(name: string, open: () => Promise<OpenJournal>): void {
  describe(`${name} keeps the journal's contract`, () => {
    let store: OpenJournal;
    let journal: Journal;

    beforeEach(async () => {
      store = await open();
      journal = store.journal;
      await store.createConvening(initial);
    });
    afterEach(() => store.close());

    const events = async (conveningId = 'convening-1') => (await journal.load(conveningId))?.events;

    it('knows nothing of a convening that was never made', async () => {
      expect(await journal.load('convening-none')).toBeUndefined();
    });

    it('gives a new convening as its first state, with no event', async () => {
      expect(await journal.load('convening-1')).toEqual({ initial, events: [] });
    });

    it('gives back the events of several commands in the order of their versions', async () => {
      expect(await journal.append('convening-1', 'command-1', [opened(1)])).toBe('appended');
      expect(await journal.append('convening-1', 'command-2', [started(2), opened(3)])).toBe(
        'appended',
      );
      expect(await journal.load('convening-1')).toEqual({
        initial,
        events: [opened(1), started(2), opened(3)],
      });
    });

    it('adds nothing for a command that was carried out before, whatever it brings', async () => {
      await journal.append('convening-1', 'command-1', [opened(1)]);
      expect(await journal.append('convening-1', 'command-1', [opened(1)])).toBe('repeated');
      expect(await journal.append('convening-1', 'command-1', [started(2)])).toBe('repeated');
      expect(await events()).toEqual([opened(1)]);
    });

    it('carries a command out once when it comes twice at the same time', async () => {
      const both = await Promise.all([
        journal.append('convening-1', 'command-1', [opened(1)]),
        journal.append('convening-1', 'command-1', [opened(1)]),
      ]);
      expect(both).toEqual(['appended', 'repeated']);
      expect(await events()).toEqual([opened(1)]);
    });

    it('remembers a command that made no event', async () => {
      expect(await journal.append('convening-1', 'command-1', [])).toBe('appended');
      expect(await journal.append('convening-1', 'command-1', [])).toBe('repeated');
      expect(await events()).toEqual([]);
    });

    it('tells that it was outrun where a version is taken, and does not count the command as carried out', async () => {
      await journal.append('convening-1', 'command-1', [opened(1)]);
      expect(await journal.append('convening-1', 'command-2', [started(1)])).toBe('outrun');
      expect(await journal.append('convening-1', 'command-2', [started(1), opened(2)])).toBe(
        'outrun',
      );
      expect(await events()).toEqual([opened(1)]);
      expect(await journal.append('convening-1', 'command-2', [started(2)])).toBe('appended');
    });

    it('lets one of two commands that come at once for one version be outrun, and knows a repeated one all the same', async () => {
      const all = await Promise.all([
        journal.append('convening-1', 'command-1', [opened(1)]),
        journal.append('convening-1', 'command-2', [started(1)]),
        journal.append('convening-1', 'command-1', [opened(1)]),
      ]);
      expect(all).toEqual(['appended', 'outrun', 'repeated']);
      expect(await events()).toEqual([opened(1)]);
    });

    it('gives what happened after a version, and nothing of a convening that was never made', async () => {
      expect(await journal.since('convening-1', 0)).toEqual([]);
      await journal.append('convening-1', 'command-1', [opened(1), started(2)]);
      await journal.append('convening-1', 'command-2', [opened(3)]);
      expect(await journal.since('convening-1', 1)).toEqual([started(2), opened(3)]);
      expect(await journal.since('convening-1', 3)).toEqual([]);
      expect(await journal.since('convening-1', 9)).toEqual([]);
      expect(await journal.since('convening-none', 0)).toBeUndefined();
    });

    it('tells which version each convening has, all of them or those that are asked for', async () => {
      await store.createConvening({ ...initial, id: 'convening-2' });
      await journal.append('convening-1', 'command-1', [opened(1), started(2)]);
      const both = [
        ['convening-1', 2],
        ['convening-2', 0],
      ] as const;
      expect(new Map(await journal.versions())).toEqual(new Map(both));
      const asked = ['convening-2', 'convening-none'];
      expect(new Map(await journal.versions(asked))).toEqual(new Map(both.slice(1)));
      expect(await journal.versions([])).toEqual(new Map());
    });

    it('rejects a version that would leave a hole, with every event beside it', async () => {
      await expect(journal.append('convening-1', 'command-1', [opened(2)])).rejects.toThrow();
      await expect(
        journal.append('convening-1', 'command-1', [opened(1), started(3)]),
      ).rejects.toThrow();
      expect(await events()).toEqual([]);
    });

    it('rejects events for a convening that was never made', async () => {
      await expect(journal.append('convening-none', 'command-1', [opened(1)])).rejects.toThrow();
      await expect(journal.append('convening-none', 'command-1', [])).rejects.toThrow();
    });

    it('keeps the convenings apart, their command ids too', async () => {
      await store.createConvening({ ...initial, id: 'convening-2' });
      await journal.append('convening-1', 'command-1', [opened(1)]);
      expect(await journal.append('convening-2', 'command-1', [started(1)])).toBe('appended');
      expect(await events('convening-1')).toEqual([opened(1)]);
      expect(await events('convening-2')).toEqual([started(1)]);
    });
  });
}
