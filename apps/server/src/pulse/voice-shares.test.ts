import type { Role } from '@throughline/protocol';
import { seeded } from '@throughline/testing';
import { expect, it } from 'vitest';
import { type RoleVoice, voiceShares } from './voice-shares.ts';

const shares = (voices: Partial<Record<Role, [people: number, count: number]>>, least = 5) =>
  voiceShares(
    new Map(
      Object.entries(voices).map(([role, [people, count]]) => [role as Role, { people, count }]),
    ),
    least,
  );

it('PU-4 tells roles of enough people, the largest share first', () => {
  expect(shares({ principal: [5, 25], parent: [9, 75] })).toEqual([
    { role: 'parent', percent: 75 },
    { role: 'principal', percent: 25 },
  ]);
});

it('PU-4 tells small roles together', () => {
  expect(
    shares({ parent: [9, 80], principal: [2, 10], 'board-member': [4, 10], other: [0, 0] }),
  ).toEqual([
    { role: 'parent', percent: 80 },
    { role: null, percent: 20 },
  ]);
});

it('PU-4 hides another role beside a small one that could be worked out', () => {
  expect(shares({ parent: [9, 60], 'teacher-leader': [6, 30], principal: [1, 10] })).toEqual([
    { role: 'parent', percent: 60 },
    { role: null, percent: 40 },
  ]);
  expect(shares({ parent: [9, 60], principal: [1, 40] })).toEqual([]);
});

it('PU-4 tells nothing of few', () => {
  expect(shares({ parent: [4, 9] })).toEqual([]);
  expect(shares({ parent: [3, 9], principal: [3, 9] })).toEqual([]);
  expect(shares({})).toEqual([]);
  expect(shares({ parent: [1, 1] }, 1)).toEqual([{ role: 'parent', percent: 100 }]);
});

it('PU-4 whatever wrote, no share stands for fewer people than the least number', () => {
  const chance = seeded();
  const roles: Role[] = ['district-leader', 'principal', 'teacher-leader', 'parent', 'other'];
  for (let run = 0; run < 2_000; run++) {
    const least = 1 + chance.below(8);
    const voices = new Map<Role, RoleVoice>(
      roles.map((role) => [role, { people: chance.below(9), count: chance.below(30) }]),
    );
    for (const [role, voice] of voices) if (voice.people === 0) voices.delete(role);
    const told = voiceShares(voices, least);
    const byItself = new Set(told.flatMap(({ role }) => (role === null ? [] : [role])));
    const together = [...voices].filter(([role, { count }]) => count > 0 && !byItself.has(role));
    const peopleTogether = together.reduce((sum, [, { people }]) => sum + people, 0);
    const seed = `SEED=${chance.seed}`;
    for (const role of byItself) {
      expect(voices.get(role)?.people, seed).toBeGreaterThanOrEqual(least);
    }
    if (byItself.size > 0 && together.length > 0) {
      expect(peopleTogether, seed).toBeGreaterThanOrEqual(least);
    }
  }
});

it('PU-4 calls a role quiet that wrote less than half of its share, once enough was written', () => {
  expect(shares({ parent: [10, 3], principal: [10, 27] })).toEqual([
    { role: 'principal', percent: 90 },
    { role: 'parent', percent: 10, quiet: true },
  ]);
  expect(shares({ parent: [10, 8], principal: [10, 22] })).toEqual([
    { role: 'principal', percent: 73 },
    { role: 'parent', percent: 27 },
  ]);
  // Of a few notes nothing follows, and small roles are called nothing at all.
  expect(shares({ parent: [10, 1], principal: [10, 9] }).some(({ quiet }) => quiet)).toBe(false);
  expect(shares({ parent: [3, 1], other: [4, 1], principal: [10, 58] })).toEqual([
    { role: 'principal', percent: 97 },
    { role: null, percent: 3 },
  ]);
});
