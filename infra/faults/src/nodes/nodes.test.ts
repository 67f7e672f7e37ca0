import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import type { ServerKind } from '../server-process.ts';
import { clusterMissing } from './cluster.ts';
import { all, killNodes, restartRedis } from './incidents.ts';
import { nodesReportLines } from './nodes-report.ts';
import { runNodes } from './nodes-run.ts';

const { seed } = seeded();
const missing = await clusterMissing();

const run = (kind: ServerKind, kills: number, restarts: number, untilFault = true) =>
  runNodes({
    kinds: [kind, kind],
    clients: 12,
    boards: 1,
    seed,
    incidents: all(killNodes(kills), restartRedis(restarts)),
    untilFault,
    ...(untilFault && { healedWithinMs: 8_000 }),
    limitMs: 100_000,
  });

if (missing !== undefined) it.skip(`two servers on one database: ${missing}`);

// The bars about time are the command's: here something else may have the processors.
describe.skipIf(missing !== undefined)('two servers under people who type', () => {
  it('lose and double nothing that they acked, while one of them is killed and Redis begins anew', async () => {
    const report = await run('real', 3, 1, false);
    const figures = nodesReportLines(report).join('\n');
    expect(report.faults, figures).toEqual([]);
    expect(report.incidents, figures).toHaveLength(4);
    expect(report.acked, figures).toBeGreaterThan(50);
    expect(report.convergedMs, figures).toBeDefined();
  }, 120_000);

  it('are caught when they ack before COMMIT, or never read on what the other appended (controls)', async () => {
    const early = await run('ackingEarly', 6, 0);
    expect(early.faults.length, nodesReportLines(early).join('\n')).toBeGreaterThan(0);
    const deaf = await run('notReadingOn', 0, 2);
    expect(deaf.faults.length, nodesReportLines(deaf).join('\n')).toBeGreaterThan(0);
  }, 120_000);
});
