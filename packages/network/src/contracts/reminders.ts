import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Directory,
  REMINDER_GIVEN_UP_MS,
  REMINDER_RESTS_MS,
  type ReminderClaim,
  type Reminders,
} from '../index.ts';
import { newNetwork, newPerson } from './fixtures.ts';

export interface OpenReminders {
  reminders: Reminders;
  directory: Directory;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of reminders passes.
 * @param open gives a store that holds nothing yet
 */
export function remindersContract(name: string, open: () => Promise<OpenReminders>): void {
  describe(`${name} keeps the contract of reminders`, () => {
    let store: OpenReminders;
    let reminders: Reminders;
    let made = 0;
    const ana = newPerson({ id: 'person-ana', key: 'key-of-ana' });
    const bo = newPerson({ id: 'person-bo', key: 'key-of-bo' });
    const FIRST_AT = 1_790_000_000_000;
    const one = (over: Partial<ReminderClaim> = {}): ReminderClaim => ({
      personId: ana.id,
      about: 'pulse:1',
      tokenHash: `hash-${made++}`,
      at: FIRST_AT,
      ...over,
    });

    beforeEach(async () => {
      store = await open();
      reminders = store.reminders;
      await store.directory.createNetwork(newNetwork());
      await store.directory.addPeople([ana, bo]);
    });
    afterEach(() => store.close());

    it('NE-2 are taken in hand once, whoever asks at once, and not again when nobody said what became of them', async () => {
      const claims = await Promise.all([1, 2, 3].map(() => reminders.claim(one())));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await reminders.claim(one({ at: FIRST_AT + REMINDER_RESTS_MS }))).toBe(false);
      expect(await reminders.sentTo(ana.id)).toEqual([]);
      await reminders.settle(ana.id, 'pulse:1', 'sent');
      expect(await reminders.claim(one({ at: FIRST_AT + REMINDER_RESTS_MS }))).toBe(false);
      expect(await reminders.sentTo(ana.id)).toEqual([{ about: 'pulse:1', at: FIRST_AT }]);
      expect([...(await reminders.notFor('pulse:1'))]).toEqual([ana.id]);
      expect(await reminders.claim(one({ about: 'pulse:2' }))).toBe(true);
      expect(await reminders.claim(one({ personId: bo.id }))).toBe(true);
    });

    it('NE-2 rest after a send that failed, and are given up after a day', async () => {
      const fails = async (at: number) => {
        expect(await reminders.claim(one({ at }))).toBe(true);
        await reminders.settle(ana.id, 'pulse:1', 'failed');
      };
      await fails(FIRST_AT);
      expect([...(await reminders.notFor('pulse:1'))]).toEqual([]);
      expect(await reminders.claim(one({ at: FIRST_AT + REMINDER_RESTS_MS - 1 }))).toBe(false);
      await fails(FIRST_AT + REMINDER_RESTS_MS);
      await fails(FIRST_AT + REMINDER_GIVEN_UP_MS - 1);
      const late = FIRST_AT + REMINDER_GIVEN_UP_MS + REMINDER_RESTS_MS;
      expect(await reminders.claim(one({ at: late }))).toBe(false);
      expect(await reminders.sentTo(ana.id)).toEqual([]);
    });

    it('NE-3 are not sent to who wants none, who is found by what their message carried', async () => {
      await reminders.claim(one({ tokenHash: 'of-the-first' }));
      expect(await reminders.personBehind('of-the-first')).toBe(ana.id);
      expect(await reminders.personBehind('of-none')).toBeUndefined();
      await reminders.setOff(ana.id, true, 50);
      await reminders.setOff(ana.id, true, 60);
      await reminders.setOff('person-none', true, 60);
      expect(await reminders.isOff(ana.id)).toBe(true);
      expect(await reminders.isOff(bo.id)).toBe(false);
      expect([...(await reminders.notFor('pulse:2'))]).toEqual([ana.id]);
      expect(await reminders.claim(one({ about: 'pulse:2' }))).toBe(false);
      await reminders.setOff(ana.id, false, 70);
      await reminders.setOff(ana.id, false, 70);
      expect(await reminders.isOff(ana.id)).toBe(false);
      expect(await reminders.claim(one({ about: 'pulse:2' }))).toBe(true);
    });

    it('N-28 go with their person, and nobody who is gone is sent one', async () => {
      await reminders.claim(one({ tokenHash: 'of-ana' }));
      await reminders.setOff(ana.id, true, 50);
      await store.directory.removePerson(ana.id);
      expect(await reminders.personBehind('of-ana')).toBeUndefined();
      expect([...(await reminders.notFor('pulse:1'))]).toEqual([]);
      expect(await reminders.claim(one())).toBe(false);
    });

    it('NE-3 follow an entry that is merged into another: neither wants any, and none comes twice', async () => {
      await reminders.claim(one({ tokenHash: 'of-ana' }));
      await reminders.claim(one({ personId: bo.id }));
      await reminders.claim(one({ about: 'pulse:2', tokenHash: 'of-ana-too' }));
      await reminders.setOff(ana.id, true, 50);
      await store.directory.mergePeople(bo.id, ana.id);
      expect(await reminders.personBehind('of-ana-too')).toBe(bo.id);
      expect(await reminders.isOff(bo.id)).toBe(true);
      await reminders.setOff(bo.id, false, 60);
      for (const about of ['pulse:1', 'pulse:2']) {
        expect(await reminders.claim(one({ personId: bo.id, about }))).toBe(false);
      }
    });
  });
}
