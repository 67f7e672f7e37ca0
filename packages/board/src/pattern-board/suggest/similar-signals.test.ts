import { expect, test } from 'vitest';
import { HELD_OUT_THEMES } from '../../../test/suggest/held-out-themes.ts';
import { type LabelledNote, readThemes } from '../../../test/suggest/read-themes.ts';
import { SIX_MORE_THEMES } from '../../../test/suggest/six-more-themes.ts';
import { TWELVE_THEMES } from '../../../test/suggest/twelve-themes.ts';
import { offerFor } from './offer.ts';
import { type Comparable, type SimilarSignals, similarSignals } from './similar-signals.ts';

const SETS = [
  { what: '120 notes in 12 themes', notes: readThemes(TWELVE_THEMES), bar: 0.7 },
  { what: '60 notes in 6 other themes', notes: readThemes(SIX_MORE_THEMES), bar: 0.7 },
  { what: '48 notes in 8 themes, held out', notes: readThemes(HELD_OUT_THEMES), bar: 0.5 },
];

test.each(SETS)('BP-2 the top suggestion among $what is right oftener than the bar', (set) => {
  const { what, notes, bar } = set;
  const themes = new Map(notes.map((note) => [note.id, note.theme]));
  const index = indexOf(notes);
  const about = { index, clusterOf: () => null, declined: new Set<string>() };
  const isRight = (note: LabelledNote, other: string | undefined) =>
    other !== undefined && themes.get(other) === note.theme;
  const right = notes.filter((note) => isRight(note, index.similarTo(note.id)[0]?.id)).length;
  const offers = notes.map((note) => ({ note, offer: offerFor(note.id, about) }));
  const offered = offers.filter(({ offer }) => offer);
  const good = offered.filter(({ note, offer }) => isRight(note, offer?.beside));
  process.stdout.write(
    `${what}: top right ${percent(right / notes.length)}, at random ${percent(atRandom(notes))}; ` +
      `worth offering ${percent(offered.length / notes.length)}, of those right ` +
      `${percent(good.length / offered.length)}\n`,
  );
  expect(right / notes.length).toBeGreaterThanOrEqual(bar);
});

test('BP-1 a note in Spanish finds its like in English, and the reason names it in both', () => {
  const index = indexOf([
    note('a', 'The bus comes at 5:50 and the stop is miles away', 'en'),
    note('b', 'Lunch is eleven minutes', 'en'),
    note('c', 'El autobus pasa lleno', 'es'),
  ]);
  const [first] = index.similarTo('c');
  expect(first?.id).toBe('a');
  expect(first?.shared[0]).toEqual({ how: 'concept', names: { en: 'buses', es: 'autobuses' } });
});

test('BP-1 the language that a text reads like counts more than the one it is labelled with', () => {
  const index = indexOf([
    note('a', 'Los avisos llegan solo en inglés', 'en'),
    note('b', 'The letter came home in English only', 'es'),
  ]);
  expect(index.similarTo('a').map(({ id }) => id)).toEqual(['b']);
});

test('BP-3 a word that no list knows is told as it stands in the other text', () => {
  const index = indexOf([
    note('a', 'The greenhouse is locked', 'en'),
    note('b', 'Nobody waters the greenhouses', 'en'),
  ]);
  expect(index.similarTo('a')[0]?.shared).toContainEqual({ how: 'word', word: 'greenhouses' });
});

test('BP-3 what is everyday in any note is no reason', () => {
  const index = indexOf([
    note('a', 'Nobody says anything on Tuesday', 'en'),
    note('b', 'Everybody says it again on Tuesday', 'en'),
  ]);
  expect(index.similarTo('a')).toEqual([]);
});

test('BP-4 what is gone is found no more, and what changed is found by its new words', () => {
  const index = indexOf([
    note('a', 'The bus is late', 'en'),
    note('b', 'The driver skips our stop', 'en'),
    note('c', 'Lunch is short', 'en'),
  ]);
  index.keep([note('a', 'They are hungry', 'en'), note('c', 'Lunch is short', 'en')]);
  expect(index.similarTo('a').map(({ id }) => id)).toEqual(['c']);
  expect(index.similarTo('b')).toEqual([]);
});

test('BP-4 ids of every shape and texts of every kind are kept without a throw', () => {
  const strange = ['', ' ', '🙂', '#', '=bus #getting-there', 'a'.repeat(5000), '\n\n', 'ñ ñ ñ'];
  const index = indexOf(strange.map((text, i) => note(`constructor-${i}`, text, 'es')));
  for (const i of strange.keys()) expect(() => index.similarTo(`constructor-${i}`)).not.toThrow();
});

function indexOf(notes: readonly Comparable[]): SimilarSignals {
  const index = similarSignals();
  index.keep(notes);
  return index;
}

function note(id: string, text: string, language: 'en' | 'es'): Comparable {
  return { id, text, language };
}

function atRandom(notes: readonly LabelledNote[]): number {
  const chance = (one: LabelledNote) =>
    (notes.filter((other) => other.theme === one.theme).length - 1) / (notes.length - 1);
  return notes.reduce((sum, one) => sum + chance(one), 0) / notes.length;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
