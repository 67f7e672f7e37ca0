import { expect, test } from 'vitest';
import { type LabelledNote, readThemes } from '../../../test/suggest/read-themes.ts';
import { SIX_MORE_THEMES } from '../../../test/suggest/six-more-themes.ts';
import { TWELVE_THEMES } from '../../../test/suggest/twelve-themes.ts';
import { similarSignals } from './similar-signals.ts';

const SETS = [
  ['the 120 notes in 12 themes', readThemes(TWELVE_THEMES), 0.7],
  ['60 more in 6 other themes, held out', readThemes(SIX_MORE_THEMES), 0.6],
] as const;

test.each(SETS)('on %s', (name, notes, atLeast) => {
  const right = rightShare(notes);
  console.info(name, right, randomShare(notes));
  expect(right).toBeGreaterThanOrEqual(atLeast);
});

function rightShare(notes: readonly LabelledNote[]): number {
  const index = similarSignals();
  index.keep(notes);
  const themeOf = new Map(notes.map((note) => [note.id, note.theme]));
  let right = 0;
  for (const note of notes) {
    const [first] = index.similarTo(note.id);
    if (first && themeOf.get(first.id) === note.theme) right += 1;
    else if (process.env.SHOW) console.info(`[${note.theme}] ${note.text} → ${first ? `[${themeOf.get(first.id)}] ${notes.find((n) => n.id === first.id)?.text} ${JSON.stringify(first.shared)}` : 'none'}`);
  }
  return right / notes.length;
}

function randomShare(notes: readonly LabelledNote[]): number {
  const same = notes.map((note) => notes.filter((other) => other.theme === note.theme).length - 1);
  return same.reduce((sum, count) => sum + count / (notes.length - 1), 0) / notes.length;
}
