import type { Ballot, PollDefinition, PollResult } from '@throughline/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, Polls } from '../index.ts';
import { newNetwork } from './fixtures.ts';

export interface OpenPolls {
  polls: Polls;
  directory: Directory;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of votes passes.
 * @param open gives a store that holds nothing yet
 */
export function pollsContract(name: string, open: () => Promise<OpenPolls>): void {
  describe(`${name} keeps the contract of votes`, () => {
    let store: OpenPolls;
    let polls: Polls;
    const boardId = 'autumn-team-north-board';
    const poll = (id: string): PollDefinition => ({
      id,
      kind: 'choice',
      question: 'Which one?',
      secret: true,
      dots: null,
      cumulative: false,
      scale: null,
      options: [
        { id: 'option-1', text: 'One', entryId: null },
        { id: 'option-2', text: '', entryId: 'note-1' },
      ],
      openedAt: 7,
    });
    const on = (option: string): Ballot => ({ marks: [{ option, count: 1 }] });
    const result: PollResult = {
      ballots: 2,
      tooFew: true,
      counts: [0, 0],
      paper: null,
      beatsAll: null,
    };

    beforeEach(async () => {
      store = await open();
      polls = store.polls;
      await store.directory.createNetwork(newNetwork());
      await polls.add(boardId, poll('poll-1'));
    });
    afterEach(() => store.close());

    it('are given back as they were added, and added once', async () => {
      await polls.add(boardId, { ...poll('poll-1'), question: 'Another?' });
      expect(await polls.find('poll-1')).toEqual({
        boardId,
        definition: poll('poll-1'),
        phase: 'open',
        paper: null,
        result: null,
      });
      expect(await polls.find('poll-2')).toBeUndefined();
      await expect(polls.add('nowhere', poll('poll-3'))).rejects.toThrow();
    });

    it('have one ballot a voter, the last one', async () => {
      const both = ['option-1', 'option-2', 'option-2'].map((option) =>
        polls.cast('poll-1', 'hash-a', on(option)),
      );
      expect(await Promise.all([...both, polls.cast('poll-1', 'hash-b', on('option-1'))])).toEqual([
        true,
        true,
        true,
        true,
      ]);
      expect(await polls.ballot('poll-1', 'hash-a')).toEqual(on('option-2'));
      expect(await polls.ballot('poll-1', 'hash-c')).toBeUndefined();
      expect(await polls.countBallots('poll-1')).toBe(2);
      expect(await polls.ballots('poll-1')).toHaveLength(2);
      expect(await polls.cast('poll-none', 'hash-a', on('option-1'))).toBe(false);
    });

    it('take nothing any more once they are shut, and keep no ballot once they are counted', async () => {
      await polls.add(boardId, poll('poll-2'));
      await polls.cast('poll-1', 'hash-a', on('option-1'));
      await polls.cast('poll-2', 'hash-a', on('option-1'));
      const paper = { people: 3, marks: [{ option: 'option-1', count: 3 }] };
      expect(await polls.setPaper('poll-1', paper)).toBe(true);
      await polls.count('poll-1', result);
      expect((await polls.find('poll-1'))?.phase).toBe('open');
      await polls.add(boardId, poll('poll-1'));
      await polls.cast('poll-1', 'hash-a', on('option-1'));
      await polls.shut('poll-1');
      expect(await polls.cast('poll-1', 'hash-b', on('option-1'))).toBe(false);
      expect(await polls.setPaper('poll-1', { people: 0, marks: [] })).toBe(false);
      expect(await polls.countBallots('poll-1')).toBe(1);
      await polls.count('poll-1', result);
      expect(await polls.find('poll-1')).toMatchObject({ phase: 'counted', paper, result });
      expect(await polls.countBallots('poll-1')).toBe(0);
      expect((await polls.unfinished()).map(({ definition }) => definition.id).sort()).toEqual([
        'poll-1',
        'poll-2',
      ]);
      await polls.close('poll-1');
      expect((await polls.unfinished()).map(({ definition }) => definition.id)).toEqual(['poll-2']);
      expect(await polls.countBallots('poll-2')).toBe(1);
    });

    it('lose a ballot whose voter is erased, and keep one of two entries of one person', async () => {
      await polls.cast('poll-1', 'hash-a', on('option-1'));
      await polls.moveBallot('poll-1', 'hash-a', 'hash-b');
      expect(await polls.ballot('poll-1', 'hash-b')).toEqual(on('option-1'));
      await polls.cast('poll-1', 'hash-a', on('option-2'));
      await polls.moveBallot('poll-1', 'hash-a', 'hash-b');
      expect(await polls.ballot('poll-1', 'hash-b')).toEqual(on('option-1'));
      expect(await polls.countBallots('poll-1')).toBe(1);
      await polls.removeBallot('poll-1', 'hash-b');
      expect(await polls.countBallots('poll-1')).toBe(0);
    });

    it('go with their board', async () => {
      await polls.cast('poll-1', 'hash-a', on('option-1'));
      await store.directory.deleteTeam('autumn-team-north');
      expect(await polls.find('poll-1')).toBeUndefined();
      expect(await polls.countBallots('poll-1')).toBe(0);
    });
  });
}
