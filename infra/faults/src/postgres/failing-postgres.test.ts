import { seeded } from '@throughline/testing';
import { PostgresServer } from '@throughline/testing/postgres-server';
import { describe, expect, it } from 'vitest';
import { failPostgres } from './postgres-run.ts';

const { seed } = seeded();
const missing = await PostgresServer.missing();

const run = (server: 'real' | 'ackingEarly') =>
  failPostgres({ server, restarts: 1, pauses: 1, pauseMs: 4_000, clients: 6, seed });

if (missing !== undefined) it.skip(`a server whose Postgres fails: ${missing}`);

describe.skipIf(missing !== undefined)('a server whose Postgres is ended and paused', () => {
  it('acks nothing meanwhile, tells everybody, loses nothing and goes on by itself', async () => {
    const report = await run('real');
    const figures = JSON.stringify({ ...report, faults: undefined });
    expect(report.faults, figures).toEqual([]);
    expect(report.resumedMs, figures).toHaveLength(2);
    expect(report.convergedMs, figures).toHaveLength(1);
    expect(report.toldMs, figures).toHaveLength(1);
  }, 120_000);

  it('is caught when it acks before COMMIT (control)', async () => {
    const kinds = new Set((await run('ackingEarly')).faults.map(({ kind }) => kind));
    expect(kinds).toContain('acked');
    expect(kinds).toContain('lost');
  }, 120_000);
});
