import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '@throughline/testing/postgres-server';
import pg from 'pg';
import { portsOf } from '../../src/open-storage.ts';
import { appendUnit } from '../../src/postgres/append-unit.ts';
import { openPostgres } from '../../src/postgres/open-postgres.ts';
import { Pipeline } from '../../src/postgres/pipeline.ts';
import { GroupRunner } from '../../src/postgres/run-group.ts';
import { type AppendsBy, appendSteps } from '../../src/update-log/log-steps.ts';
import { entryOf, makeDocuments } from '../documents.ts';

// What an append costs in one call and as the statements that it replaced, in groups of 20 documents on a disk
// that costs nothing: pnpm exec node packages/storage/test/postgres/append-cost.ts

const DOCUMENTS = Array.from({ length: 20 }, (_, index) => `doc-${index}`);
const GROUPS = 400;

const server = await PostgresServer.start({}, existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
const dataDir = await mkdtemp(join(tmpdir(), 'throughline-cost-'));
const parts = await openPostgres({ dataDir, databaseUrl: server.url(), shared: true });
await makeDocuments(portsOf(parts, {}), DOCUMENTS);
const client = new pg.Client({ connectionString: server.url() });
await client.connect();
await client.query("INSERT INTO commit_mark VALUES ('cost', 'run', 0, '[]')");
const options = { committer: 'cost', run: 'run', shared: true };
const runner = new GroupRunner(new Pipeline(client), options);
const last = new Map(DOCUMENTS.map((name) => [name, 1]));

/** @returns the milliseconds of the middle one of many groups */
async function measure(by: AppendsBy, entries: number, cameSecond: number): Promise<number> {
  const each: number[] = [];
  for (let group = 0; group < GROUPS; group++) {
    const units = DOCUMENTS.map((name, index) => {
      const seq = last.get(name) ?? 0;
      const isSecond = index < cameSecond;
      if (!isSecond) last.set(name, seq + entries);
      const first = isSecond ? seq : seq + 1;
      const some = Array.from({ length: entries }, (_, at) => entryOf(name, first + at));
      return by(name, 1, some, entries === 2 ? randomUUID() : undefined);
    });
    const startedAt = performance.now();
    await runner.commit(group, units);
    each.push(performance.now() - startedAt);
  }
  return each.sort((a, b) => a - b)[GROUPS / 2] ?? 0;
}

const CASES = [
  [1, 0],
  [2, 0],
  [5, 0],
  [20, 0],
  [1, 5],
  [5, 5],
] as const;
for (const [entries, cameSecond] of CASES) {
  const old = await measure(appendSteps, entries, cameSecond);
  const now = await measure(appendUnit, entries, cameSecond);
  const what = `${entries} entries each, ${cameSecond} of 20 refused`;
  const ratio = (now / old).toFixed(2);
  process.stdout.write(`${what}: ${old.toFixed(2)} ms, in one call ${now.toFixed(2)}, ${ratio}\n`);
}
await client.end();
await parts.close();
await rm(dataDir, { recursive: true });
await server.destroy();
