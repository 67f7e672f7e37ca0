import { spawnSync } from 'node:child_process';
import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { failTheDisk } from './disk-run.ts';
import { diskLines } from './disk-run-report.ts';

const { seed } = seeded();

/** Linux's `prlimit` makes the disk fail, and repairs it, from outside and without any right. */
const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

/** The bar of 2 s is the command's: here something else may have the processors. */
const TOLD_WITHIN_MS = 5_000;

const run = (server: 'real' | 'ackingEarly', times: number) =>
  failTheDisk({
    server,
    fault: 'limit',
    times,
    clients: 8,
    holdMs: 1_000,
    toldWithinMs: TOLD_WITHIN_MS,
    seed,
  });

describe.runIf(hasPrlimit || process.env.CI)('a server whose disk fails and is repaired', () => {
  it('tells everybody, acks nothing meanwhile, and saves all that was typed (needs prlimit)', async () => {
    const report = await run('real', 2);
    const figures = diskLines(report).join('\n');
    expect(report.faults, figures).toEqual([]);
    expect(report.toldMs, figures).toHaveLength(2);
    expect(report.savedAgainMs, figures).toHaveLength(2);
    expect(report.editsMeanwhile, figures).toBeGreaterThan(8);
  }, 120_000);

  it('is caught when it acks before COMMIT (control, needs prlimit)', async () => {
    const kinds = new Set((await run('ackingEarly', 1)).faults.map(({ kind }) => kind));
    expect(kinds).toContain('untold');
    expect(kinds).toContain('acked');
    expect(kinds).toContain('lost');
  }, 120_000);
});
