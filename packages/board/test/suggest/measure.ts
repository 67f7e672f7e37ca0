import { performance } from 'node:perf_hooks';
import { similarSignals } from '../../src/pattern-board/suggest/similar-signals.ts';
import { readThemes } from './read-themes.ts';
import { TWELVE_THEMES } from './twelve-themes.ts';

/** How long 2,000 notes take, printed: `node packages/board/test/suggest/measure.ts`. */
const COUNT = 2000;
const themes = readThemes(TWELVE_THEMES);
const notes = Array.from({ length: COUNT }, (_, i) => {
  const [one, other] = [themes[i % 120], themes[(i * 7 + 31) % 120]];
  return { id: `n${i}`, text: `${one?.text} ${other?.text}`, language: one?.language ?? 'en' };
});
const index = similarSignals();
print('the first index of 2,000 notes', () => index.keep(notes));
const changed = notes.map((note, i) => (i === 17 ? { ...note, text: 'The bus is late' } : note));
print('the index after one of them changed', () => index.keep(changed));
const each = changed.slice(0, 200).map(({ id }) => timeOf(() => index.similarTo(id)));
each.sort((a, b) => a - b);
process.stdout.write(
  `one suggestion: median ${each[100]?.toFixed(1)} ms, p95 ${each[190]?.toFixed(1)} ms, worst ${each.at(-1)?.toFixed(1)} ms\n`,
);

function print(what: string, act: () => void): void {
  process.stdout.write(`${what}: ${timeOf(act).toFixed(1)} ms\n`);
}

function timeOf(act: () => void): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}
