import { expect, test } from 'vitest';
import { type Imprint, imprintOf } from './imprint.ts';

const imprint: Imprint = {
  language: 'en',
  title: 'What Maya sees',
  team: 'Riverside',
  network: 'Mountain network',
  convening: 'Convening 1',
  at: Date.UTC(2027, 2, 7, 12),
  hash: '0123456789abcdef0123456789abcdef',
};

test('TP-1 the imprint names team, title, day and version, in the language of the paper', () => {
  expect(imprintOf(imprint).footer).toBe(
    'Riverside · What Maya sees · March 7, 2027 · Version 0123456789ab',
  );
  expect(imprintOf({ ...imprint, language: 'es' }).footer).toBe(
    'Riverside · What Maya sees · 7 de marzo de 2027 · Versión 0123456789ab',
  );
  expect(imprintOf(imprint).about.map(({ name, words }) => `${name}: ${words.text}`)).toEqual([
    'Team: Riverside',
    'Network: Mountain network',
    'Convening: Convening 1',
    'Printed on: March 7, 2027',
    'Version: 0123456789ab',
  ]);
});

test('TP-1 what is the network’s own names the network, and nothing stands for what is not known', () => {
  const { about, footer } = imprintOf({ ...imprint, team: undefined, convening: undefined });
  expect(footer).toMatch(/^Mountain network · /);
  expect(about.map(({ name }) => name)).toEqual(['Network', 'Printed on', 'Version']);
});
