import { expect, test } from 'vitest';
import { declinedKey, nextOffer, offerFor } from './offer.ts';
import { similarSignals } from './similar-signals.ts';

const index = similarSignals();
index.keep([
  { id: 'ride', text: 'The bus leaves before six', language: 'en' },
  { id: 'stop', text: 'The bus skips our stop', language: 'en' },
  { id: 'chofer', text: 'El chofer del autobús no espera', language: 'es' },
  { id: 'lunch', text: 'Lunch is eleven minutes', language: 'en' },
]);

const NOWHERE = { index, clusterOf: () => null, declined: new Set<string>() };

test('BP-5 an offer says what the other is, where that is, and why', () => {
  const about = { ...NOWHERE, clusterOf: (id: string) => (id === 'chofer' ? 'rides' : null) };
  const offer = offerFor('ride', { ...about, declined: new Set([declinedKey('stop', 'ride')]) });
  expect(offer).toMatchObject({ signal: 'ride', beside: 'chofer', cluster: 'rides' });
  expect(offer?.shared.length).toBeGreaterThan(0);
});

test('BP-5 what stands in one cluster already is not offered, nor what is like nothing', () => {
  expect(offerFor('ride', { ...NOWHERE, clusterOf: () => 'rides' })).toBeUndefined();
  expect(offerFor('lunch', NOWHERE)).toBeUndefined();
});

test('BP-6 what was declined is offered neither way round again', () => {
  const declined = new Set([declinedKey('ride', 'stop'), declinedKey('chofer', 'ride')]);
  expect(offerFor('ride', { ...NOWHERE, declined })).toBeUndefined();
  expect(offerFor('stop', { ...NOWHERE, declined })?.beside).toBe('chofer');
});

test('BP-6 one at a time: the first of those in none that is like something', () => {
  expect(nextOffer(['lunch', 'stop', 'ride'], NOWHERE)?.signal).toBe('stop');
  expect(nextOffer(['lunch'], NOWHERE)).toBeUndefined();
});
