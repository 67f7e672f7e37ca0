import { expect, it } from 'vitest';
import { withoutOpenPolls } from '../polls/without-open-polls.ts';
import { changeIds, maybeKeysIn } from './change-ids.ts';
import type { BoardContent } from './content.ts';

const content: BoardContent = {
  format: 1,
  hands: [],
  roots: {
    notes: {
      'note-1': { map: { author: 'key-1', about: 'team-1', text: { text: ['key-1 and team-1'] } } },
      'note-2': { map: { author: 'key-9', text: { text: [''] } } },
    },
    reactions: { 'note-1/same-here/key-1': { value: { team: 'team-1', badge: 'TO' } } },
    round: { order: { value: ['key-1', 'key-2'] }, at: 0 },
  },
};

it('BH-12 ids are changed wherever they stand, and no word that people wrote', () => {
  const ids = new Map([
    ['key-1', 'person-1'],
    ['team-1', 'team-9'],
  ]);
  const id = (known: string) => ids.get(known) ?? known;
  const changed = changeIds(content, { id, author: (key) => ids.get(key) ?? '' });
  expect(changed.roots).toEqual({
    notes: {
      'note-1': {
        map: { author: 'person-1', about: 'team-9', text: { text: ['key-1 and team-1'] } },
      },
      'note-2': { map: { author: '', text: { text: [''] } } },
    },
    reactions: { 'note-1/same-here/person-1': { value: { team: 'team-9', badge: 'TO' } } },
    round: { order: { value: ['person-1', 'key-2'] }, at: 0 },
  });
});

it('BH-12 what may be a key is found wherever one may stand', () => {
  const found = maybeKeysIn(content);
  for (const key of ['key-1', 'key-2', 'key-9']) expect(found).toContain(key);
  expect(found).not.toContain('note-1');
});

it('BH-13 of votes only those that were closed are taken along', () => {
  const result = { ballots: 5, tooFew: false, counts: [5], paper: null, beatsAll: null };
  const standing = (open: boolean) => ({
    value: { open, ballots: 5, result: open ? null : result },
  });
  const polls = {
    'poll-1': { value: { id: 'poll-1' } },
    'poll-1/standing': standing(false),
    'poll-2': { value: { id: 'poll-2' } },
    'poll-2/standing': standing(true),
    'poll-3': { value: { id: 'poll-3' } },
  };
  const kept = withoutOpenPolls({ ...content, roots: { 'server:polls': polls } });
  expect(Object.keys(kept.roots['server:polls'] ?? {})).toEqual(['poll-1', 'poll-1/standing']);
  const { 'poll-2': open, 'poll-2/standing': stands } = polls;
  const none = { 'server:polls': { 'poll-2': open, 'poll-2/standing': stands } };
  expect(withoutOpenPolls({ ...content, roots: none }).roots).toEqual({});
});
