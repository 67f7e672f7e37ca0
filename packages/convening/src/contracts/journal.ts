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
    prompt: { en: 'Find your team.', es: 'Encuentra tu equipo.' },
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

    it('rejects a version that is taken, and does not count the command as carried out', async () => {
      await journal.append('convening-1', 'command-1', [opened(1)]);
      await expect(journal.append('convening-1', 'command-2', [started(1)])).rejects.toThrow();
      expect(await events()).toEqual([opened(1)]);
      expect(await journal.append('convening-1', 'command-2', [started(2)])).toBe('appended');
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
