import { expect, test } from 'vitest';
import type { RunEnd } from '../runs/run-messages.ts';
import { oneRoom } from '../scenarios/one-room.ts';
import type { Figures } from '../scenarios/scenario.ts';
import type { ContenderName } from '../servers/contenders.ts';
import { judge, renderBars } from './bars.ts';
import { type FinishedRun, spreadOf, summarise } from './summary.ts';
import { renderTable } from './table.ts';

const [SIZE] = oneRoom.variants({ people: [100], rooms: [] });

function run(contender: ContenderName, round: number, end: RunEnd): FinishedRun {
  if (!SIZE) throw new Error('no size');
  return { scenario: oneRoom, variant: SIZE, contender, round, end };
}
const found = (figures: Figures): RunEnd => ({ type: 'figures', figures });

test('the middle, the smallest and the largest of the rounds; what is missing does not count', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 });
  expect(spreadOf([4, Number.NaN, 2])).toEqual({ min: 2, median: 3, max: 4 });
  expect(spreadOf([Number.NaN]).median).toBeNaN();
});

test('a latency is not shown when in any round something was not delivered', () => {
  const rounds = [100, 99.99, 100].map((deliveredPercent, index) =>
    run('relay', index + 1, found({ deliveredPercent, p99Ms: 5, cpuPercent: 40 })),
  );
  const table = renderTable(oneRoom, summarise(rounds));
  expect(table).toContain('not all came');
  expect(table).not.toContain('5.0');
  expect(table).toContain('40.0');
});

test('a round that failed says why, and the others still count', () => {
  const rounds = [
    run('ours', 1, found({ deliveredPercent: 100, p99Ms: 7 })),
    run('ours', 2, { type: 'failed', reason: 'the server ended by itself' }),
  ];
  const table = renderTable(oneRoom, summarise(rounds));
  expect(table).toContain('- 100 people, ours: the server ended by itself');
  expect(table).toContain('7.0');
});

test('a bar is judged by the ratio of the medians, and only when both are there', () => {
  const ours = run('ours', 1, found({ cpuSecondsPer1000Edits: 0.3 }));
  const peer = run('hocuspocus', 1, found({ cpuSecondsPer1000Edits: 1 }));
  expect(judge(summarise([ours]))).toEqual([]);
  const judged = judge(summarise([ours, peer]));
  expect(judged.map(({ value, met }) => [value, met])).toEqual([[0.3, false]]);
  expect(renderBars(judged)).toBe(
    '- NOT MET: one-room, 100 people, CPU an edit: 0.30 × hocuspocus (≤ 0.25)',
  );
});
