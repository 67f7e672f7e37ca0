import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, PulseAnswerRecord, PulseRecord, Pulses } from '../index.ts';
import { newNetwork, newPerson } from './fixtures.ts';

export interface OpenPulses {
  pulses: Pulses;
  directory: Directory;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of pulses passes.
 * @param open gives a store that holds nothing yet
 */
export function pulsesContract(name: string, open: () => Promise<OpenPulses>): void {
  describe(`${name} keeps the contract of pulses`, () => {
    let store: OpenPulses;
    let pulses: Pulses;
    const ana = newPerson({ id: 'person-ana', key: 'key-of-ana' });
    const bo = newPerson({ id: 'person-bo', key: 'key-of-bo' });
    const one: PulseRecord = {
      id: 'pulse-1',
      networkId: 'autumn-network',
      teamId: null,
      sentAt: 10,
      closesAt: 100,
    };
    const said = (over: Partial<PulseAnswerRecord> = {}): PulseAnswerRecord => ({
      pulseId: 'pulse-1',
      personId: ana.id,
      done: 'Two interviews',
      isStuck: true,
      stuck: 'No bus',
      need: 'A call',
      at: 20,
      ...over,
    });

    beforeEach(async () => {
      store = await open();
      pulses = store.pulses;
      await store.directory.createNetwork(newNetwork());
      await store.directory.addPeople([ana, bo]);
      await pulses.send(one);
    });
    afterEach(() => store.close());

    it('NW-2 are found by id, and of a network the latest first', async () => {
      const two = { ...one, id: 'pulse-2', teamId: 'autumn-team-north', sentAt: 30 };
      await pulses.send(two);
      expect(await pulses.find('pulse-1')).toEqual(one);
      expect(await pulses.find('pulse-none')).toBeUndefined();
      expect(await pulses.ofNetwork('autumn-network')).toEqual([two, one]);
      expect(await pulses.ofNetwork('another-network')).toEqual([]);
    });

    it('NW-2 are answered again and again until they close, by each for themselves', async () => {
      expect(await pulses.answer(said())).toBe(true);
      expect(await pulses.answer(said({ personId: bo.id, at: 30 }))).toBe(true);
      const again = said({ isStuck: false, stuck: '', at: 99 });
      expect(await pulses.answer(again)).toBe(true);
      expect(await pulses.answer(said({ at: 100 }))).toBe(false);
      expect(await pulses.answer(said({ pulseId: 'pulse-none' }))).toBe(false);
      expect(await pulses.answer(said({ personId: 'person-none' }))).toBe(false);
      expect(await pulses.answers('pulse-1')).toEqual([again, said({ personId: bo.id, at: 30 })]);
      expect(await pulses.answersBy(ana.id)).toEqual([again]);
    });

    it('NW-2 close early, and never later than they would have', async () => {
      await pulses.close('pulse-1', 50);
      await pulses.close('pulse-1', 70);
      expect((await pulses.find('pulse-1'))?.closesAt).toBe(50);
      expect(await pulses.answer(said({ at: 60 }))).toBe(false);
    });

    it('N-28 lose the answers of who goes, and go with their team', async () => {
      await pulses.answer(said());
      await pulses.answer(said({ personId: bo.id }));
      await store.directory.removePerson(ana.id);
      expect((await pulses.answers('pulse-1')).map(({ personId }) => personId)).toEqual([bo.id]);
      await pulses.send({ ...one, id: 'pulse-2', teamId: 'autumn-team-south' });
      await store.directory.deleteTeam('autumn-team-south');
      expect(await pulses.find('pulse-2')).toBeUndefined();
    });

    it('NW-2 follow an entry that is merged into another, whose own answer stays', async () => {
      await pulses.answer(said());
      await store.directory.mergePeople(bo.id, ana.id);
      expect((await pulses.answersBy(bo.id)).map(({ at }) => at)).toEqual([20]);
    });
  });
}
