import { expect, it } from 'vitest';
import { newPerson } from './contracts/fixtures.ts';
import { mayKeepSessions, mergedPerson } from './merged-person.ts';

const came = newPerson({ id: 'came', name: 'Ana', teamId: null, language: 'es', state: 'here' });
const entry = newPerson({
  id: 'entry',
  name: 'Ana Núñez Ruiz',
  role: 'district-leader',
  superintendent: true,
  teamId: 'autumn-team-south',
  email: 'ana@example.org',
  language: 'en',
  state: 'expected',
  announced: true,
});

it('NB-3 who is matched is called what the roster calls them, sits where it says, and is here', () => {
  expect(mergedPerson(came, entry, 'roster')).toEqual({
    name: 'Ana Núñez Ruiz',
    role: 'district-leader',
    superintendent: true,
    teamId: 'autumn-team-south',
    email: 'ana@example.org',
    language: 'es',
    state: 'here',
    announced: true,
  });
});

it('NB-3 of two entries, the one that stays is what counts, and the other fills its gaps', () => {
  expect(mergedPerson(came, entry, 'stays')).toMatchObject({
    name: 'Ana',
    role: 'parent',
    teamId: 'autumn-team-south',
    email: 'ana@example.org',
    announced: true,
  });
  const seated = { ...came, teamId: 'autumn-team-north', email: 'a@example.org' };
  expect(mergedPerson(seated, entry, 'stays')).toMatchObject({
    teamId: 'autumn-team-north',
    email: 'a@example.org',
  });
});

it('NB-3 a merge lets nobody in who waits, and brings nobody back who was sent away', () => {
  const waits = { ...came, state: 'waiting' as const };
  expect(mergedPerson(waits, entry, 'roster').state).toBe('waiting');
  const gone = { ...came, state: 'gone' as const };
  expect(mergedPerson(gone, entry, 'stays').state).toBe('gone');
  expect(mergedPerson(entry, came, 'stays').state).toBe('here');
});

it('NB-3 no session rises in level by a merge', () => {
  const facilitator = newPerson({ level: 'facilitator' });
  expect(mayKeepSessions(facilitator, came)).toBe(false);
  expect(mayKeepSessions(came, facilitator)).toBe(true);
  expect(mayKeepSessions(came, came)).toBe(true);
});
