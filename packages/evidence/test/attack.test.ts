import { GROUP_THRESHOLDS } from '@throughline/protocol';
import { seeded } from '@throughline/testing';
import { expect, it } from 'vitest';
import { type PublishedTable, publish } from '../src/index.ts';
import { attack } from './attack/attacker.ts';
import { type RandomTable, randomTable } from './attack/random-table.ts';

/** How many tables; `pnpm --filter @throughline/evidence run attack` takes 10,000. */
const RUNS = Number(process.env.RUNS ?? 500);
const again = (seed: number) => `repeat with SEED=${seed} RUNS=1`;

/** A table as somebody would show it who hides small numbers and their rates, and nothing else. */
function onlySmallHidden({ table }: RandomTable, threshold: number): PublishedTable {
  const shown = publish(table, threshold);
  const cells = table.cells.map((cell, at) => {
    const people = cell?.count ?? cell?.base;
    if (!cell || people?.state !== 'value') return shown.cells[at];
    const small = people.value > 0 && people.value < threshold;
    const state = { state: 'hidden' } as const;
    if (small) return { count: state, ...(cell.rate ? { rate: state } : {}) };
    const rate = cell.rate?.state === 'value' ? Math.round(cell.rate.value * 100) : undefined;
    return {
      count: people,
      ...(rate === undefined ? {} : { rate: { state: 'value' as const, value: rate } }),
    };
  });
  return { ...shown, cells };
}

it(`E-12 a solver recovers no hidden cell of ${RUNS} random tables`, { timeout: 1_800_000 }, () => {
  const first = seeded();
  let hidden = 0;
  let shown = 0;
  for (let run = 0; run < RUNS; run++) {
    const random = seeded(first.seed + run);
    const made = randomTable(random);
    const threshold =
      GROUP_THRESHOLDS.least + random.below(GROUP_THRESHOLDS.most - GROUP_THRESHOLDS.least + 1);
    const published = publish(made.table, threshold);
    for (const cell of published.cells) {
      if (cell?.count?.state === 'hidden') hidden++;
      if (cell?.count?.state === 'value') shown++;
    }
    expect(attack(made, published), again(random.seed)).toEqual([]);
  }
  // Hiding everything would pass as well.
  expect(hidden).toBeGreaterThan(RUNS);
  expect(shown).toBeGreaterThan(RUNS);
});

it('E-12 the same solver recovers cells of most tables in which only the small ones are hidden, and rightly', () => {
  const first = seeded();
  let withHidden = 0;
  let broken = 0;
  for (let run = 0; run < 200; run++) {
    const random = seeded(first.seed + run);
    const made = randomTable(random);
    const published = onlySmallHidden(made, GROUP_THRESHOLDS.usual);
    if (!published.cells.some((cell) => cell?.count?.state === 'hidden')) continue;
    withHidden++;
    const found = attack(made, published).filter(({ what }) => what === 'people');
    if (found.length > 0) broken++;
    for (const { at, value } of found) {
      const people = made.table.cells[at]?.count ?? made.table.cells[at]?.base;
      // What the publisher kept back stands in no table that could be looked at here.
      if (people?.state === 'value') expect(people.value, again(random.seed)).toBe(value);
    }
  }
  expect(broken / withHidden).toBeGreaterThan(0.5);
});
