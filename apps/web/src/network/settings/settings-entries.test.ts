import { NetworkChange } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { problemsIn } from '../form/problems-in.ts';
import { emptyHome } from '../testing/paper-network.ts';
import { entriesOfNetwork, settingsBody } from './settings-entries.ts';

const { network } = emptyHome;
const entries = entriesOfNetwork(network);

test('what is read from a network is what is sent back', () => {
  expect(settingsBody(entries, true)).toEqual({ name: network.name, settings: network.settings });
});

test('who may not set privacy does not send it', () => {
  const sent = settingsBody(entries, false).settings ?? {};
  expect(Object.keys(sent)).toEqual(['maxTeams', 'composition']);
});

test('an emptied number is a problem of its own field, and nothing is guessed for it', () => {
  const problems = problemsIn(NetworkChange, settingsBody({ ...entries, maxTeams: '' }, true));
  expect([...problems.keys()]).toEqual(['settings.maxTeams']);
});

test('one name is enough for both languages', () => {
  const body = settingsBody({ ...entries, name: { en: ' Spring ', es: ' ' } }, false);
  expect(body.name).toEqual({ en: ' Spring ', es: ' Spring ' });
});
