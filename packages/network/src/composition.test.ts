import type { CompositionRule, Role } from '@throughline/protocol';
import { expect, it } from 'vitest';
import { composition, type Seats } from './composition.ts';
import { LEARNING_NETWORK_RULE } from './new-network.ts';

const seats = (...roles: (Role | 'superintendent')[]): Seats[] =>
  roles.map((role) =>
    role === 'superintendent'
      ? { role: 'district-leader', superintendent: true, people: 1 }
      : { role, superintendent: false, people: 1 },
  );
const ask = (...roles: Parameters<typeof seats>) =>
  composition(seats(...roles), LEARNING_NETWORK_RULE);

it('N-14 finds an ideal team whole, with nobody missing', () => {
  expect(
    ask(
      'superintendent',
      'district-leader',
      'principal',
      'teacher-leader',
      'parent',
      'board-member',
      'community-representative',
    ),
  ).toEqual({
    members: 7,
    membersMissing: 0,
    present: [
      { role: 'district-leader', count: 2 },
      { role: 'principal', count: 1 },
      { role: 'teacher-leader', count: 1 },
      { role: 'parent', count: 1 },
      { role: 'board-member', count: 1 },
      { role: 'community-representative', count: 1 },
    ],
    missingRequired: [],
    missingWished: [],
    superintendentMissing: false,
    whole: true,
  });
});

it('N-14 says of an empty team that everybody is missing, each once', () => {
  const empty = ask();
  expect(empty).toMatchObject({
    members: 0,
    membersMissing: 5,
    present: [],
    missingRequired: ['district-leader', 'principal', 'teacher-leader'],
    superintendentMissing: true,
    whole: false,
  });
  // The first district leader is missing as required, the second as wished.
  expect(empty.missingWished).toEqual([
    { role: 'district-leader', count: 1 },
    { role: 'parent', count: 1 },
    { role: 'board-member', count: 1 },
    { role: 'community-representative', count: 1 },
  ]);
});

it('N-14 is not whole without a required role, however many there are', () => {
  const many = ask('district-leader', 'principal', 'parent', 'parent', 'parent', 'other');
  expect(many).toMatchObject({
    membersMissing: 0,
    missingRequired: ['teacher-leader'],
    whole: false,
  });
});

it('N-14 counts people who were counted before as it does people one by one', () => {
  const counted = composition(
    [{ role: 'parent', superintendent: false, people: 3 }],
    LEARNING_NETWORK_RULE,
  );
  expect(counted).toEqual(ask('parent', 'parent', 'parent'));
});

it('N-14 is content with a rule that asks for nothing but a number', () => {
  const rule: CompositionRule = {
    leastMembers: 1,
    required: [],
    wished: [],
    superintendentWished: false,
  };
  expect(composition(seats('other'), rule)).toMatchObject({ whole: true, missingWished: [] });
});
