import { LEVELS, type Level } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import { may, type Question } from './may.ts';
import type { Person } from './records.ts';

const person = (level: Level, over: Partial<Person> = {}): Person => ({
  id: 'person-1',
  key: 'key-1',
  conveningId: 'here',
  teamId: null,
  name: 'Ana',
  role: 'parent',
  level,
  language: 'es',
  color: 0,
  createdAt: 0,
  ...over,
});
const board = { conveningId: 'here', teamId: 'ours' };
const ask = (action: Question['action']): Question =>
  action === 'board.read' || action === 'board.write'
    ? { action, board }
    : { action, conveningId: 'here' };

/** level → where the person sits → what they may. */
const table: Record<Level, Record<'ours' | 'theirs' | 'none', readonly Question['action'][]>> = {
  steward: {
    ours: ['board.read', 'convening.see', 'convening.run', 'convening.delete'],
    theirs: ['board.read', 'convening.see', 'convening.run', 'convening.delete'],
    none: ['board.read', 'convening.see', 'convening.run', 'convening.delete'],
  },
  facilitator: {
    ours: ['board.read', 'board.write', 'convening.see', 'convening.run'],
    theirs: ['board.read', 'convening.see', 'convening.run'],
    none: ['board.read', 'convening.see', 'convening.run'],
  },
  member: {
    ours: ['board.read', 'board.write', 'convening.see'],
    theirs: ['convening.see'],
    none: ['convening.see'],
  },
  partner: {
    ours: ['board.read', 'convening.see'],
    theirs: ['board.read', 'convening.see'],
    none: ['board.read', 'convening.see'],
  },
  observer: {
    ours: ['board.read', 'convening.see'],
    theirs: ['board.read', 'convening.see'],
    none: ['board.read', 'convening.see'],
  },
};
const actions: Question['action'][] = [
  'board.read',
  'board.write',
  'convening.see',
  'convening.run',
  'convening.delete',
];

describe('may', () => {
  for (const level of LEVELS) {
    for (const seat of ['ours', 'theirs', 'none'] as const) {
      it(`answers as the table says for a ${level} who sits at ${seat}`, () => {
        const asker = person(level, { teamId: seat === 'none' ? null : seat });
        expect(actions.filter((action) => may(asker, ask(action)))).toEqual(table[level][seat]);
      });
    }
    if (level !== 'steward') {
      it(`gives a ${level} of another convening nothing`, () => {
        const asker = person(level, { conveningId: 'elsewhere', teamId: 'ours' });
        expect(actions.filter((action) => may(asker, ask(action)))).toEqual([]);
      });
    }
  }
});
