import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { playwrightCounts } from './suites/browser.mjs';
import { vitestCounts } from './suites/vitest-suite.mjs';
import { printTable } from './summary.mjs';
import { ROOT } from './workspace-root.mjs';

const ENDED_WELL = { code: 0, output: [], timedOut: false };
const ENDED_BADLY = { code: 1, output: ['Segmentation fault'], timedOut: false };
const HUNG = { code: 1, output: ['waiting'], timedOut: true };

describe('what a Vitest run adds up to', () => {
  test('is what its report says', () => {
    const report = vitestReport(2, [{ status: 'passed', assertionResults: [] }]);
    expect(vitestCounts(report, ENDED_WELL)).toMatchObject({ passed: 2, failed: 0 });
  });

  test('names each test that was left out', () => {
    const left = { status: 'pending', fullName: 'needs a database', failureMessages: [] };
    const report = vitestReport(2, [{ status: 'passed', assertionResults: [left] }]);
    const { skipped } = vitestCounts(report, ENDED_WELL);
    expect(skipped).toEqual(['a.test.ts > needs a database']);
  });

  test('names each failing test with its message', () => {
    const failing = { status: 'failed', fullName: 'acks late', failureMessages: ['too early'] };
    const report = vitestReport(1, [{ status: 'failed', assertionResults: [failing] }]);
    const counts = vitestCounts(report, ENDED_BADLY);
    expect(counts).toMatchObject({ passed: 1, failed: 1 });
    expect(counts.failures).toEqual([{ name: 'a.test.ts > acks late', message: 'too early' }]);
  });

  test('counts what passed at its second try as passed, and names it as flaky', () => {
    const flaky = { status: 'passed', fullName: 'acks late', failureMessages: ['too early'] };
    const steady = { status: 'passed', fullName: 'acks', failureMessages: [] };
    const report = vitestReport(2, [{ status: 'passed', assertionResults: [flaky, steady] }]);
    const counts = vitestCounts(report, ENDED_WELL);
    expect(counts).toMatchObject({ passed: 2, failed: 0, failures: [] });
    expect(counts.flaky).toEqual([{ name: 'a.test.ts > acks late', message: 'too early' }]);
  });

  test('counts a file that could not be loaded as one failure', () => {
    const report = vitestReport(3, [
      { status: 'failed', message: 'no such export', assertionResults: [] },
    ]);
    expect(vitestCounts(report, ENDED_BADLY)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('is one failure when it left no report, ran no test, hung, or died outside of its tests', () => {
    const passed = vitestReport(4, [{ status: 'passed', assertionResults: [] }]);
    expect(vitestCounts(undefined, ENDED_BADLY)).toMatchObject({ passed: 0, failed: 1 });
    expect(vitestCounts(undefined, ENDED_WELL)).toMatchObject({ passed: 0, failed: 1 });
    expect(vitestCounts(vitestReport(0, []), ENDED_WELL)).toMatchObject({ passed: 0, failed: 1 });
    expect(vitestCounts(passed, ENDED_BADLY)).toMatchObject({ passed: 4, failed: 1 });
    expect(vitestCounts(passed, HUNG)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('what a Playwright run adds up to', () => {
  test('is what its report says, down to the failing test and its message', () => {
    const failing = {
      title: 'sees the other caret',
      tests: [
        {
          status: 'unexpected',
          projectName: 'wide',
          results: [{ errors: [{ message: 'no caret' }] }],
        },
      ],
    };
    const left = { title: 'on a phone', tests: [{ status: 'skipped', projectName: 'wide' }] };
    const inner = [{ title: 'two people', specs: [failing, left] }];
    const suites = [{ title: 'map.spec.ts', suites: inner }];
    const counts = playwrightCounts(
      playwrightReport({ expected: 5, unexpected: 1 }, suites),
      ENDED_BADLY,
    );
    expect(counts).toMatchObject({ passed: 5, failed: 1 });
    expect(counts.skipped).toEqual(['map.spec.ts > two people > on a phone > (wide)']);
    expect(counts.failures).toEqual([
      { name: 'map.spec.ts > two people > sees the other caret > (wide)', message: 'no caret' },
    ]);
  });

  test('counts what passed at its second try as passed, and names it as flaky', () => {
    const results = [{ errors: [{ message: 'no caret' }] }, { errors: [] }];
    const spec = { title: 'sees the caret', tests: [{ status: 'flaky', results }] };
    const suites = [{ title: 'map.spec.ts', specs: [spec] }];
    const counts = playwrightCounts(
      playwrightReport({ expected: 3, flaky: 1 }, suites),
      ENDED_WELL,
    );
    expect(counts).toMatchObject({ passed: 4, failed: 0, failures: [] });
    expect(counts.flaky).toEqual([
      { name: 'map.spec.ts > sees the caret > (default)', message: 'no caret' },
    ]);
  });

  test('is one failure when it left no report, ran no test, or died outside of its tests', () => {
    const nothing = playwrightReport({});
    const passed = playwrightReport({ expected: 2 });
    expect(playwrightCounts(undefined, ENDED_WELL)).toMatchObject({ passed: 0, failed: 1 });
    expect(playwrightCounts(nothing, ENDED_WELL)).toMatchObject({ passed: 0, failed: 1 });
    expect(playwrightCounts(passed, ENDED_BADLY)).toMatchObject({ passed: 2, failed: 1 });
  });
});

test('what was flaky is said by name under the table', () => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {});
  const result = { title: 'browser tests', passed: 4, failed: 0, skipped: 0, seconds: 1 };
  printTable([{ ...result, flaky: [{ name: 'map.spec.ts > sees the caret' }] }]);
  const said = print.mock.calls.flat();
  print.mockRestore();
  expect(said.at(-1)).toBe('  flaky: browser tests: map.spec.ts > sees the caret');
});

test('a suite that nobody knows is a failure, and the sum is the last line', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/test.mjs'), 'unknown'],
    {
      encoding: 'utf8',
    },
  );
  expect(status).toBe(1);
  expect(stdout.split('\n').slice(-2)).toEqual(['0 passed, 1 failed', '']);
});

function vitestReport(numPassedTests, files) {
  const testResults = files.map((file) => ({ name: join(ROOT, 'a.test.ts'), ...file }));
  return { numPassedTests, testResults };
}

function playwrightReport(stats, suites = []) {
  return {
    stats: { expected: 0, unexpected: 0, flaky: 0, ...stats },
    suites,
    errors: [],
  };
}
