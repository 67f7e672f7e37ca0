import { expect, test } from 'vitest';
import { Latencies } from './latencies.ts';

test('quantiles of a thousand even latencies are right to a bucket', () => {
  const latencies = new Latencies();
  for (let ms = 1; ms <= 1_000; ms++) latencies.add(ms);
  expect(latencies.quantile(0.5)).toBeCloseTo(500, 0);
  expect(latencies.quantile(0.99)).toBeCloseTo(990, 0);
  expect(latencies.count).toBe(1_000);
});

test('what is later than the last bucket counts as that late, and nothing has no quantile', () => {
  const latencies = new Latencies();
  expect(latencies.quantile(0.5)).toBeNaN();
  latencies.add(99_999_999);
  expect(latencies.quantile(0.5)).toBe(20_000);
});
