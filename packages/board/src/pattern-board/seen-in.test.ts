import type { ROLES } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { newPatternBoard, pull, WRITER } from '../../test/sample-pattern-board.ts';
import { makeCluster } from './change-clusters.ts';
import { readPatternBoard } from './read-pattern-board.ts';
import { seenIn, strengthOf } from './seen-in.ts';
import { trailOf } from './trail.ts';
import { patternNotes } from './vocabulary.ts';
import { followSource } from './write-signals.ts';

function boardOf(pulls: readonly { team: string | null; role?: (typeof ROLES)[number] }[]) {
  const doc = newPatternBoard();
  for (const [i, from] of pulls.entries()) pull(doc, `sig-${i}`, from);
  const count = (ofTeams = 12, leastPeople?: number) =>
    seenIn(readPatternBoard(doc).cards.values(), {
      ofTeams,
      ...(leastPeople === undefined ? {} : { leastPeople }),
    });
  return { doc, count };
}

test('BP-16 "in k of N teams": each team once, nobody for what is no team’s or was withdrawn', () => {
  const { doc, count } = boardOf([
    { team: 'team-1' },
    { team: 'team-1' },
    { team: 'team-2' },
    { team: null },
    { team: 'team-3' },
  ]);
  patternNotes.add(doc, { ...WRITER, list: 'signals', kind: 'guess', text: 'ours' });
  expect(count()).toMatchObject({ teams: 3, ofTeams: 12 });
  followSource(doc, 'sig-4', undefined, { at: 9 });
  expect(count()).toMatchObject({ teams: 2, ofTeams: 12 });
  expect(count(1)).toMatchObject({ teams: 2, ofTeams: 2 });
});

test('BP-17 roles are told only where at least as many people are behind it as the network says', () => {
  const few = boardOf([
    { team: 'team-1', role: 'parent' },
    { team: 'team-1', role: 'principal' },
    { team: 'team-2', role: 'parent' },
    { team: 'team-2', role: 'parent' },
    { team: 'team-2', role: 'parent' },
  ]);
  expect(few.count().roles).toBeUndefined();
  expect(few.count(12, 3)).toMatchObject({ roles: 2, ofRoles: 6 });
  const more = boardOf(
    ['team-1', 'team-2', 'team-3'].flatMap((team) => [
      { team, role: 'parent' as const },
      { team, role: 'other' as const },
    ]),
  );
  expect(more.count()).toMatchObject({ roles: 1, ofRoles: 6 });
});

test.each([
  [0, 12, undefined],
  [1, 12, 'one-site'],
  [2, 12, 'several'],
  [6, 12, 'several'],
  [7, 12, 'most'],
  [2, 2, 'most'],
])('BP-18 seen in %i of %i teams its strength is %s', (teams, ofTeams, strength) => {
  expect(strengthOf({ teams, ofTeams, roles: undefined, ofRoles: 6 })).toBe(strength);
});

test('BP-14 the trail leads from a cluster to signals, boards and teams', () => {
  const { doc } = boardOf([{ team: 'team-2' }, { team: 'team-1' }, { team: 'team-2' }]);
  makeCluster(doc, { writer: WRITER, cards: ['sig-0', 'sig-1', 'sig-2'] });
  const [cluster] = readPatternBoard(doc).clusters;
  const trail = cluster ? trailOf(cluster) : [];
  expect(trail.map(({ teamName }) => teamName)).toEqual(['Team 1', 'Team 2']);
  expect(trail[1]?.boards[0]?.signals.map(({ id }) => id)).toEqual(['sig-0', 'sig-2']);
});
